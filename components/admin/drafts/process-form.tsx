import { Alert, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Playbook } from "@/lib/core/playbook/playbook";
import {
  withNewStep,
  withPage,
  withProcess,
  withStep,
  withStepMoved,
  withoutStep,
} from "@/lib/core/authoring/draft-content";
import type { DraftContent } from "@/lib/core/authoring/draft-content";
import { understoodOf, withoutControl } from "@/lib/core/authoring/controls";
import { controlsOf } from "@/lib/core/playbook/step-controls";
import { textIn } from "@/lib/core/authoring/texts";
import type { Todo } from "@/lib/core/authoring/todos";
import { watchId } from "@/lib/core/process/watch-id";
import { useStepWords } from "../playbook/use-step-words";
import type { Process } from "@/lib/core/playbook/process";
import type { Site } from "@/lib/core/playbook/site";
import type { OpenQuestion } from "@/lib/core/recording/open-question";
import { useWho } from "../who";
import { ProcessRulesForm } from "./process-rules-form";
import { StepControl } from "./step-control";
import { StepForm } from "./step-form";
import { StepOrder } from "./step-order";
import { TextPair } from "./text-pair";
import type { DraftPicker } from "./use-draft-pick";

interface ProcessFormProps {
  readonly content: DraftContent;
  /** The process that the draft changes. */
  readonly base: Process | null;
  readonly inForce: Playbook;
  /** Of the playbook with the draft in it. */
  readonly draftSites: readonly Site[];
  readonly todos: readonly Todo[];
  readonly picker: DraftPicker;
  readonly onChange: (content: DraftContent) => void;
}

/** As many as a process may have. */
const MAX_STEPS = 30;

/** Everything of a process that its author can change. */
export function ProcessForm(props: ProcessFormProps) {
  const { content, base, inForce, draftSites, todos, picker, onChange } = props;
  const { t } = useTranslation("drafts");
  const { language } = useWho();
  const questionText = useQuestionText();
  const { process, open } = content;
  const known = inForce.sites.flatMap((site) => site.pages);
  const knownIds = new Set(known.map(({ id }) => id));
  // Another draft may have brought the same page along meanwhile.
  const brought = content.pages.filter(({ page }) => !knownIds.has(page.id));
  const pages = [...known, ...brought.map(({ page }) => page)].map((page) => ({
    value: page.id,
    label: textIn(page.name, language) || (page.hash ?? page.path ?? page.id),
  }));
  const pageName = (id: string) => pages.find(({ value }) => value === id)?.label ?? id;
  const words = useStepWords(
    pageName,
    (step, part) => understoodOf(content, step, part)?.name ?? null,
  );
  const siteName = (id: string) => content.sites.find((site) => site.id === id)?.name[language];
  const questionsAbout = (isAbout: (about: string | null) => boolean) =>
    open
      .filter(({ about }) => isAbout(about))
      .flatMap(({ code, about }) => {
        const name = about === null ? "" : (siteName(about) ?? pageName(about));
        return questionText(code, name) ?? [];
      });
  const isGeneral = (about: string | null) =>
    about === null ||
    siteName(about) !== undefined ||
    content.pages.some(({ page }) => page.id === about);

  return (
    <Stack gap="md">
      {questionsAbout(isGeneral).map((question) => (
        <Alert key={question} color="yellow" p="xs">
          {question}
        </Alert>
      ))}
      <TextPair
        label={t("form.processTitle")}
        place="title"
        value={process.title}
        onChange={(title) => onChange(withProcess(content, { title }))}
      />
      <TextPair
        label={t("form.processWhy")}
        place="why"
        value={process.why}
        onChange={(why) => onChange(withProcess(content, { why }))}
      />
      <ProcessRulesForm
        process={process}
        departments={inForce.departments.map(({ id, name }) => ({
          value: id,
          label: name[language],
        }))}
        pages={pages}
        onChange={(change) => onChange(withProcess(content, change))}
      />
      <StepOrder
        steps={process.steps.map(({ id, title }, index) => ({
          id,
          title: textIn(title, language) || t("form.untitled", { number: index + 1 }),
        }))}
        onMove={(from, to) => onChange(withStepMoved(content, from, to))}
      />
      <Stack component="ol" gap="md" p={0} m={0}>
        {process.steps.map((step, index) => (
          <StepForm
            key={step.id}
            number={index + 1}
            count={process.steps.length}
            step={step}
            words={words}
            sites={draftSites}
            pages={pages}
            questions={questionsAbout((about) => about === step.id)}
            todos={todos.filter((todo) => todo.at === "step" && todo.step === step.id).length}
            controls={controlsOf(step).map((control) => (
              <StepControl
                key={control.part}
                step={step}
                control={control}
                watch={watchId(process.id, step.id)}
                title={textIn(step.title, language) || t("form.untitled", { number: index + 1 })}
                understood={understoodOf(content, step.id, control.part)}
                sites={draftSites}
                pageName={pageName}
                picker={picker}
                onRemove={() => onChange(withoutControl(content, step.id, control.part))}
              />
            ))}
            onChange={(next) => onChange(withStep(content, index, next))}
            onMove={(by) => onChange(withStepMoved(content, index, index + by))}
            onRemove={() => onChange(withoutStep(content, index))}
          />
        ))}
      </Stack>
      {process.steps.length < MAX_STEPS && (
        <Group data-todo="steps">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              onChange(
                withNewStep(content, process.steps.at(-1)?.page ?? pages[0]?.value ?? "", base),
              )
            }
          >
            {t("form.addStep")}
          </Button>
        </Group>
      )}
      {brought.length > 0 && (
        <Stack gap="xs">
          <Title order={3} size="h6">
            {t("form.pages")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("form.pagesText")}
          </Text>
          {brought.map(({ page }) => (
            <Stack key={page.id} gap="xs">
              <TextPair
                label={`${t("form.pageName")} ${page.hash ?? page.path ?? page.id}`}
                place={`page/${page.id}/name`}
                value={page.name}
                onChange={(name) => onChange(withPage(content, page.id, { name }))}
              />
              <TextInput
                label={t("form.pageAddress")}
                description={t("form.pageAddressText")}
                value={page.hash ?? page.path ?? ""}
                maxLength={200}
                onChange={({ currentTarget: { value } }) =>
                  onChange(
                    withPage(
                      content,
                      page.id,
                      page.hash === undefined ? { path: value } : { hash: value },
                    ),
                  )
                }
              />
            </Stack>
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** Questions that a text field of the form asks by itself need no words. */
const ASKED = ["process-why", "why", "replaces", "new-page"] as const;

function useQuestionText(): (code: OpenQuestion["code"], about: string) => string | null {
  const { t } = useTranslation("drafts");
  const isAsked = (code: OpenQuestion["code"]): code is (typeof ASKED)[number] =>
    ASKED.some((each) => each === code);
  return (code, about) => (isAsked(code) ? null : t(`form.question.${code}`, { about }));
}
