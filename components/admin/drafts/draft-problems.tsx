import { Alert, List } from "@mantine/core";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SentenceGap } from "@/components/ui/sentence-gap";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import { useProblemText } from "../playbook/use-problem-text";

interface DraftProblemsProps {
  readonly problems: readonly PlaybookProblem[];
  /** Nothing is left to do and nothing is wrong. */
  readonly isReady: boolean;
}

/** What is wrong besides what is still to be written, or that nothing is. */
export function DraftProblems({ problems, isReady }: DraftProblemsProps) {
  const { t } = useTranslation("drafts");
  const problemText = useProblemText();
  return (
    <div role="status" data-todo="problems" tabIndex={-1}>
      {problems.length > 0 && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("form.problems", { count: problems.length })}
        >
          <List size="sm">
            {problems.map((problem) => {
              const { what, fix } = problemText(problem);
              return (
                <List.Item key={`${problem.path} ${problem.code}`}>
                  {what}
                  <SentenceGap />
                  {fix}
                </List.Item>
              );
            })}
          </List>
        </Alert>
      )}
      {isReady && (
        <Alert color="brand" icon={<IconCheck aria-hidden />}>
          {t("form.ready")}
        </Alert>
      )}
    </div>
  );
}
