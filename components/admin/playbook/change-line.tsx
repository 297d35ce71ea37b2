import { Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../use-format";
import type { Change } from "./playbook-diff";
import type { WordChange } from "./word-changes";

interface ChangeLineProps {
  readonly kind: string;
  readonly title: string;
  readonly change: Change;
  /** What of it changed, in words. */
  readonly parts: readonly string[];
  /** Sentences that say something else now. */
  readonly words?: readonly WordChange[];
  readonly isNested?: boolean;
  /** What can be read of it. */
  readonly children?: ReactNode;
}

const colors: Readonly<Record<Change, string>> = {
  added: "brand",
  removed: "red",
  changed: "yellow",
};

export function ChangeLine(props: ChangeLineProps) {
  const { kind, title, change, parts, words = [], isNested = false, children } = props;
  const { t } = useTranslation("console");
  const { list } = useFormat();
  return (
    <Stack gap={2} pl={isNested ? "xl" : 0}>
      <Group gap="xs">
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
      {words.map(({ part, language, before, after }) => (
        <Text key={`${part} ${language}`} size="sm" lang={language} pl="md">
          <Text component="del" inherit c="dimmed">
            {before}
          </Text>
          {" → "}
          <Text component="ins" inherit td="none">
            {after}
          </Text>
        </Text>
      ))}
      {children}
    </Stack>
  );
}
