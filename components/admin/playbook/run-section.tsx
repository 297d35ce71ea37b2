import { Anchor, List } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Section } from "@/components/ui/section";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { runHref } from "../parallel/run-href";
import { useWho } from "../who";

/** Which parallel runs there are; each leads to where it is run. Nothing where there is none. */
export function RunSection({ parallelRuns }: Pick<Playbook, "parallelRuns">) {
  const { t } = useTranslation("console");
  const { language } = useWho();
  if (parallelRuns.length === 0) return null;
  return (
    <Section title={t("contents.parallelRuns")} description={t("contents.parallelRunsText")}>
      <List size="sm" spacing="xs">
        {parallelRuns.map(({ id, name }) => (
          <List.Item key={id}>
            <Anchor href={runHref(id)} inherit>
              {name[language]}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
