import { Badge, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format";
import type { Change } from "./playbook-diff";

interface ChangeLineProps {
  readonly kind: string;
  readonly title: string;
  readonly change: Change;
  /** What of it changed, in words. */
  readonly parts: readonly string[];
  readonly isNested?: boolean;
}

const colors: Readonly<Record<Change, string>> = {
  added: "brand",
  removed: "red",
  changed: "yellow",
};

export function ChangeLine({ kind, title, change, parts, isNested = false }: ChangeLineProps) {
  const { t } = useTranslation("console");
  const { list } = useFormat();
  return (
    <Group gap="xs" pl={isNested ? "xl" : 0}>
      <Badge variant="light" color={colors[change]} tt="none" miw={76}>
        {t(`diff.${change}`)}
      </Badge>
      <Text size="sm" c="dimmed">
        {kind}
      </Text>
      <Text size="sm" fw={isNested ? 400 : 600}>
        {title}
      </Text>
      {parts.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("diff.parts", { parts: list(parts) })}
        </Text>
      )}
    </Group>
  );
}
