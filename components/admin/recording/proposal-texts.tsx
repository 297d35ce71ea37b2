import { Alert, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Site } from "@/lib/core/playbook/site";
import type { Proposal } from "@/lib/core/recording/propose";
import { useStepWords } from "../playbook/use-step-words";
import { useWho } from "../who";
import { withPageName, withProcess, withStep, withStepMoved, withoutStep } from "./draft";
import type { Draft } from "./draft";
import { ProposalStep } from "./proposal-step";
import { TextPair } from "./text-pair";

interface ProposalTextsProps {
  readonly draft: Draft;
  readonly open: Proposal["open"];
  /** Of the playbook in force. */
  readonly sites: readonly Site[];
  readonly onChange: (draft: Draft) => void;
}

/** Everything of a proposed process that its author can change. */
export function ProposalTexts({ draft, open, sites, onChange }: ProposalTextsProps) {
  const { t } = useTranslation("recorder");
  const { language } = useWho();
  const questionText = useQuestionText();
  const { process } = draft;
  const known = sites.flatMap((site) => site.pages);
  const pages = [...known, ...draft.pages.map(({ page }) => page)].map(({ id, name }) => ({
    value: id,
    label: name[language] || id,
  }));
  const pageName = (id: string) => pages.find(({ value }) => value === id)?.label ?? id;
  const words = useStepWords(pageName);
  const siteName = (id: string) => draft.sites.find((site) => site.id === id)?.name[language];
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
    draft.pages.some(({ page }) => page.id === about);

  return (
    <Stack gap="md">
      {questionsAbout(isGeneral).map((question) => (
        <Alert key={question} color="yellow" p="xs">
          {question}
        </Alert>
      ))}
      <TextPair
        label={t("proposal.processTitle")}
        value={process.title}
        onChange={(title) => onChange(withProcess(draft, { title }))}
      />
      <TextPair
        label={t("proposal.processWhy")}
        value={process.why}
        onChange={(why) => onChange(withProcess(draft, { why }))}
      />
      <Stack component="ol" gap="md" p={0} m={0}>
        {process.steps.map((step, index) => (
          <ProposalStep
            key={step.id}
            number={index + 1}
            count={process.steps.length}
            step={step}
            doneWhen={words.doneWhen(step)}
            pages={pages}
            questions={questionsAbout((about) => about === step.id)}
            onChange={(next) => onChange(withStep(draft, index, next))}
            onMove={(by) => onChange(withStepMoved(draft, index, by))}
            onRemove={() => onChange(withoutStep(draft, index))}
          />
        ))}
      </Stack>
      {draft.pages.length > 0 && (
        <Stack gap="xs">
          <Title order={4} size="h6">
            {t("proposal.pages")}
          </Title>
          <Text size="sm" c="dimmed">
            {t("proposal.pagesText")}
          </Text>
          {draft.pages.map(({ page }) => (
            <TextPair
              key={page.id}
              label={`${t("proposal.pageName")} ${page.hash ?? page.path ?? page.id}`}
              value={page.name}
              onChange={(name) => onChange(withPageName(draft, page.id, name))}
            />
          ))}
        </Stack>
      )}
    </Stack>
  );
}

/** Questions that a text field of the form asks by itself need no words. */
const ASKED = ["process-why", "why", "replaces", "new-page"] as const;

function useQuestionText(): (
  code: Proposal["open"][number]["code"],
  about: string,
) => string | null {
  const { t } = useTranslation("recorder");
  const isAsked = (code: Proposal["open"][number]["code"]): code is (typeof ASKED)[number] =>
    ASKED.some((each) => each === code);
  return (code, about) => (isAsked(code) ? null : t(`proposal.question.${code}`, { about }));
}
