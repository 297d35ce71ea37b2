import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import { dayOf } from "@/lib/core/day";

interface AssignFormProps {
  readonly owners: readonly string[];
  /** The name of whoever says it; `null`: they gave none. */
  readonly me: string | null;
  readonly owner: string | null;
  /** `YYYY-MM-DD`, or `null`: as the run says. */
  readonly due: string | null;
  readonly isRunning: boolean;
  readonly onAssign: (owner: string | null, due: string | null) => void;
}

/** Whoever says it comes first, once they have given a name. */
function withMe(owners: readonly string[], me: string | null): readonly string[] {
  return me === null ? owners : [me, ...owners.filter((name) => name !== me)];
}

/** Who sees to it, and until when: a day may be given first, then one press on the name. */
export function AssignForm({ owners, me, owner, due, isRunning, onAssign }: AssignFormProps) {
  const { t } = useTranslation("comparison");
  const [day, setDay] = useState(due ?? "");
  const chosen = day === "" ? null : day;
  const now = useNow();
  const today = dayOf(now, -new Date(now).getTimezoneOffset());
  // A day that was agreed before and is over may stay; a new one is still to come.
  const isPast = chosen !== null && chosen < today && chosen !== due;
  return (
    <Stack gap="xs">
      <TextInput
        type="date"
        size="sm"
        label={t("form.until")}
        description={t("form.untilText")}
        min={today}
        error={isPast && t("form.untilPast")}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {withMe(owners, me).length === 0 && <Text size="sm">{t("form.noOwners")}</Text>}
      <Group gap="xs">
        {withMe(owners, me).map((name, place) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            leftSection={<IconUser size={16} aria-hidden />}
            aria-current={name === owner || undefined}
            disabled={isRunning || isPast}
            ref={place === 0 ? takeFocus : null}
            onClick={() => onAssign(name, chosen)}
          >
            {name === me ? t("form.me", { name }) : name}
          </Button>
        ))}
        {owner !== null && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            disabled={isRunning}
            onClick={() => onAssign(null, null)}
          >
            {t("form.nobody")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
