import { ActionIcon, Alert, Badge, Collapse, Button, Group, Paper } from "@mantine/core";
import { Select, Stack, Text, ThemeIcon } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp, IconChevronDown } from "@tabler/icons-react";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Step } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { ReactNode } from "react";
import { isPointedAt } from "@/lib/core/authoring/controls";
import { textIn } from "@/lib/core/authoring/texts";
import { PreviewStep } from "../playbook/preview-button";
import type { StepWords } from "../playbook/use-step-words";
import { useWho } from "../who";
import { AddCondition } from "./add-condition";
import type { Choice } from "./choice";
import { DoneWhenForm, Texts } from "./done-when-form";
import { StepRulesForm } from "./step-rules-form";
import { TextPair } from "./text-pair";

interface StepFormProps {
  readonly number: number;
  readonly count: number;
  readonly step: Step;
  readonly words: StepWords;
  /** Of the playbook with the draft in it. */
  readonly sites: readonly Site[];
  readonly pages: readonly Choice[];
  /** What an author should look at, in words. */
  readonly questions: readonly string[];
  /** How much is still to do in it. */
  readonly todos: number;
  /** Which controls it is about. */
  readonly controls: ReactNode;
  readonly onChange: (step: Step) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

/** As many conditions as a step may have. */
const MAX_CONDITIONS = 3;

/** One step: its texts in both languages, its control and page, and when it counts as done. */
export function StepForm(props: StepFormProps) {
  const { number, count, step, words, sites, pages, questions, todos } = props;
  const { controls, onChange, onMove, onRemove } = props;
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const [isOpen, { toggle }] = useDisclosure(false);
  const title = textIn(step.title, language) || t("form.untitled", { number });
  const place = (what: string) => `step/${step.id}/${what}`;
  const { prompt, anchor } = step;

  return (
    <Paper component="li" withBorder p="md" style={{ listStyle: "none" }} data-step={step.id}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <ThemeIcon variant="light" radius="xl" size={28}>
              {number}
            </ThemeIcon>
            <Text fw={600}>{title}</Text>
            {todos > 0 && (
              <Badge variant="light" color="gray" tt="none">
                {t("todo.badge", { count: todos })}
              </Badge>
            )}
          </Group>
          <Group gap={4} wrap="nowrap">
            <ActionIcon
              variant="default"
              disabled={number === 1}
              aria-label={t("form.up", { title })}
              onClick={() => onMove(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              disabled={number === count}
              aria-label={t("form.down", { title })}
              onClick={() => onMove(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              disabled={count === 1}
              aria-label={t("form.remove", { title })}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        </Group>
        {questions.map((question) => (
          <Alert key={question} color="yellow" p="xs">
            {question}
          </Alert>
        ))}
        <TextPair
          label={t("form.stepTitle")}
          place={place("title")}
          value={step.title}
          onChange={(text) => onChange({ ...step, title: text })}
        />
        {prompt && (
          <TextPair
            label={t("form.prompt")}
            place={place("prompt")}
            value={prompt.text}
            onChange={(text) => onChange({ ...step, prompt: { ...prompt, text } })}
          />
        )}
        <TextPair
          label={t("form.why")}
          place={place("why")}
          value={step.why}
          onChange={(why) => onChange({ ...step, why })}
        />
        <TextPair
          label={t("form.replaces")}
          place={place("replaces")}
          value={step.replaces}
          onChange={(replaces) => onChange({ ...step, replaces })}
        />
        <Select
          label={t("form.page")}
          data={[...pages]}
          value={step.page}
          allowDeselect={false}
          maw={360}
          onChange={(page) => page !== null && onChange({ ...step, page })}
        />
        <Stack gap="sm" data-todo={place("control")}>
          {controls}
          {!isPointedAt(anchor) && (
            <Texts
              label={t("form.controlNames")}
              value={anchor.labels}
              onChange={(labels) => onChange({ ...step, anchor: { ...anchor, labels } })}
            />
          )}
        </Stack>
        <DoneWhenForm
          step={step}
          words={words.doneWhen(step)}
          pages={pages}
          onChange={(doneWhen) => onChange({ ...step, doneWhen })}
        />
        <PreviewStep step={step} sites={sites} />
        <Group>
          <Button
            variant="subtle"
            size="xs"
            aria-expanded={isOpen}
            rightSection={<IconChevronDown size={14} aria-hidden />}
            onClick={toggle}
          >
            {t("form.rules")}
          </Button>
        </Group>
        <Collapse expanded={isOpen}>
          <Stack gap="sm">
            <StepRulesForm step={step} conditions={words.onlyIf(step)} onChange={onChange} />
            {step.onlyIf.length < MAX_CONDITIONS && (
              <AddCondition
                onAdd={(condition) => onChange({ ...step, onlyIf: [...step.onlyIf, condition] })}
              />
            )}
          </Stack>
        </Collapse>
      </Stack>
    </Paper>
  );
}
