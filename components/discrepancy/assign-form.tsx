import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

interface AssignFormProps {
  readonly owners: readonly string[];
  readonly owner: string | null;
  /** `YYYY-MM-DD`, or `null`: as the run says. */
  readonly due: string | null;
  readonly isRunning: boolean;
  readonly onAssign: (owner: string | null, due: string | null) => void;
}

/** Who sees to it, and until when: a day may be given first, then one press on the name. */
export function AssignForm({ owners, owner, due, isRunning, onAssign }: AssignFormProps) {
  const { t } = useTranslation("comparison");
  const [day, setDay] = useState(due ?? "");
  const chosen = day === "" ? null : day;
  return (
    <Stack gap="xs">
      <TextInput
        type="date"
        size="sm"
        label={t("form.until")}
        description={t("form.untilText")}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {owners.length === 0 && <Text size="sm">{t("form.noOwners")}</Text>}
      <Group gap="xs">
        {owners.map((name, place) => (
          <Button
            key={name}
            size="xs"
            variant="default"
            leftSection={<IconUser size={16} aria-hidden />}
            aria-current={name === owner || undefined}
            disabled={isRunning}
            ref={place === 0 ? takeFocus : null}
            onClick={() => onAssign(name, chosen)}
          >
            {name}
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
