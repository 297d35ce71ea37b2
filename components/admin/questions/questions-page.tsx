import { Alert, EmptyState, Paper, Stack, Text } from "@mantine/core";
import { IconDeviceDesktop, IconMessageQuestion } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { useQuery } from "@/components/use-query";
import { ask } from "../ask";
import { QueryView } from "../query-view";
import { QuestionItem } from "./question-item";

const askQuestions = () => ask("questions", {});

/** What colleagues asked in this browser, and the key user's answers. */
export function QuestionsPage() {
  const { t } = useTranslation(["console", "help"]);
  const query = useQuery(askQuestions);
  return (
    <Stack gap="lg">
      <PageHeader title={t("pages.questions")} description={t("help:page.text")} />
      <QueryView query={query}>
        {(questions) => {
          const open = questions.filter(({ answer }) => answer === null);
          const answered = questions.filter(({ answer }) => answer !== null);
          if (questions.length === 0) {
            return (
              <Paper withBorder p="lg">
                <EmptyState
                  py="lg"
                  icon={<IconMessageQuestion aria-hidden />}
                  title={t("help:page.none")}
                  description={t("help:page.noneText")}
                />
              </Paper>
            );
          }
          return (
            <>
              <Section title={t("help:page.open")}>
                {open.length === 0 && <Text size="sm">{t("help:toAnswer.none")}</Text>}
                {open.map((question) => (
                  <QuestionItem key={question.id} question={question} />
                ))}
              </Section>
              <Section title={t("help:page.answered")}>
                {answered.length === 0 && <Text size="sm">{t("help:page.noneAnswered")}</Text>}
                {answered.map((question) => (
                  <QuestionItem key={question.id} question={question} />
                ))}
              </Section>
            </>
          );
        }}
      </QueryView>
      <Alert
        color="brand"
        role="note"
        icon={<IconDeviceDesktop aria-hidden />}
        title={t("help:page.onlyHere")}
      >
        {t("help:page.onlyHereText")}
      </Alert>
    </Stack>
  );
}
