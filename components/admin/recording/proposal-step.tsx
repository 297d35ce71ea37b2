import { ActionIcon, Alert, Group, Paper, Select, Stack, Text, ThemeIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Step } from "@/lib/core/playbook/process";
import { useWho } from "../who";
import { TextPair } from "./text-pair";

interface ProposalStepProps {
  readonly number: number;
  readonly count: number;
  readonly step: Step;
  readonly doneWhen: string;
  readonly pages: readonly { readonly value: string; readonly label: string }[];
  /** What an author should look at, in words. */
  readonly questions: readonly string[];
  readonly onChange: (step: Step) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** One proposed step: its texts in both languages, its page, and when it counts as done. */
export function ProposalStep(props: ProposalStepProps) {
  const { number, count, step, doneWhen, pages, questions, onChange, onMove, onRemove } = props;
  const { t } = useTranslation("recorder");
  const { language } = useWho();
  const title = step.title[language] || step.id;
  const { prompt } = step;

  return (
    <Paper component="li" withBorder p="md" style={{ listStyle: "none" }} data-step={step.id}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <ThemeIcon variant="light" radius="xl" size={28}>
              {number}
            </ThemeIcon>
            <Text fw={600}>{title}</Text>
          </Group>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="default"
              disabled={number === 1}
              aria-label={t("proposal.up", { title })}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              disabled={number === count}
              aria-label={t("proposal.down", { title })}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t("proposal.remove", { title })}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        <Text size="sm">
          <Text component="span" inherit fw={600}>
            {t("proposal.doneWhen")}
          </Text>
          {` ${doneWhen}`}
        </Text>
        {questions.map((question) => (
          <Alert key={question} color="yellow" p="xs">
            {question}
          </Alert>
        ))}
        <TextPair
          label={t("proposal.stepTitle")}
          value={step.title}
          onChange={(text) => onChange({ ...step, title: text })}
        />
        {prompt && (
          <TextPair
            label={t("proposal.prompt")}
            value={prompt.text}
            onChange={(text) => onChange({ ...step, prompt: { ...prompt, text } })}
          />
        )}
        <TextPair
          label={t("proposal.why")}
          value={step.why}
          onChange={(why) => onChange({ ...step, why })}
        />
        <TextPair
          label={t("proposal.replaces")}
          value={step.replaces}
          onChange={(replaces) => onChange({ ...step, replaces })}
        />
        <Select
          label={t("proposal.page")}
          data={pages}
          value={step.page}
          allowDeselect={false}
          maw={360}
          onChange={(page) => page !== null && onChange({ ...step, page })}
        />
      </Stack>
    </Paper>
  );
}
