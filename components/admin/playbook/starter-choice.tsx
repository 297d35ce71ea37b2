import { Radio, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Starter } from "@/lib/core/starter/starter";
import { useFormat } from "../use-format";
import { useWho } from "../who";

/** In the list, for a CRM that there is no starter for. */
export const ANOTHER_CRM = "another";

interface StarterChoiceProps {
  readonly starters: readonly Starter[];
  /** Id of the starter's playbook, or `ANOTHER_CRM`. */
  readonly chosen: string | null;
  readonly error: string | null;
  readonly onChoose: (chosen: string) => void;
}

/** The CRMs that there is a starter for, each with whether anybody has tried it. */
export function StarterChoice({ starters, chosen, error, onChoose }: StarterChoiceProps) {
  const { t } = useTranslation("console");
  const { day } = useFormat();
  const { language } = useWho();
  return (
    <Radio.Group
      ref={takeFocus}
      label={t("starter.crm")}
      error={error}
      value={chosen}
      onChange={onChoose}
    >
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm" my="xs">
        {starters.map(({ playbook, site: { name, verified } }) => (
          <Radio
            key={playbook.id}
            value={playbook.id}
            label={name[language]}
            description={
              verified
                ? t("starter.verified", { on: verified.on, day: day(verified.at) })
                : t("starter.unverified")
            }
          />
        ))}
        <Radio
          value={ANOTHER_CRM}
          label={t("starter.another")}
          description={t("starter.anotherText")}
        />
      </SimpleGrid>
    </Radio.Group>
  );
}

/** The form stands where the button was that opened it: the keyboard goes on in it. */
function takeFocus(group: HTMLElement | null): void {
  group?.querySelector("input")?.focus();
}
