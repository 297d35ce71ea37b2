import { CloseButton, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StoredText } from "@/lib/core/anchor/stored-texts";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { groupTexts } from "./picker-text-groups";
import { useAction } from "./use-action";

/** The exact words that would go into the playbook; each can be kept out of it. */
export function PickerTexts({ texts }: { readonly texts: readonly StoredText[] }) {
  const { t } = useTranslation("picker");
  const { run, isRunning, problem } = useAction();
  const title = useRef<HTMLHeadingElement>(null);

  const drop = async (text: string) => {
    // The button that was pressed is about to go.
    if (await run(() => ask("dropPickText", { text }))) title.current?.focus();
  };

  return (
    <Stack gap="xs">
      <Title order={3} size="sm" tabIndex={-1} ref={title} className={classes.resting}>
        {t("panel.texts")}
      </Title>
      <Text size="xs" c="dimmed">
        {t("panel.textsText")}
      </Text>
      {texts.length === 0 && <Text size="sm">{t("panel.noTexts")}</Text>}
      {groupTexts(texts).map(([group, own]) =>
        group === "code" ? (
          <details key={group}>
            <Text component="summary" size="xs" c="dimmed" mb={4}>
              {`${t("panel.field.code")} · ${own.length}`}
            </Text>
            <TextChips texts={own} isDisabled={isRunning} onDrop={(text) => void drop(text)} />
          </details>
        ) : (
          <Stack key={group} gap={4}>
            <Text size="xs" c="dimmed">
              {t(`panel.field.${group}`)}
            </Text>
            <TextChips texts={own} isDisabled={isRunning} onDrop={(text) => void drop(text)} />
          </Stack>
        ),
      )}
      <ActionProblem problem={problem} />
    </Stack>
  );
}

interface TextChipsProps {
  readonly texts: readonly string[];
  readonly isDisabled: boolean;
  readonly onDrop: (text: string) => void;
}

function TextChips({ texts, isDisabled, onDrop }: TextChipsProps) {
  const { t } = useTranslation("picker");
  return (
    <Group gap={4}>
      {texts.map((text) => (
        <Paper key={text} withBorder radius="sm" pl={8} maw="100%">
          <Group gap={2} wrap="nowrap">
            <Text size="sm" className={classes.anywhere}>
              {text}
            </Text>
            <CloseButton
              size="sm"
              disabled={isDisabled}
              aria-label={t("panel.drop", { text })}
              onClick={() => onDrop(text)}
            />
          </Group>
        </Paper>
      ))}
    </Group>
  );
}
