import { Alert, List, Text } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconPencil } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import { useProblemText } from "../playbook/use-problem-text";

interface DraftProblemsProps {
  /** Texts that are still empty. */
  readonly gaps: number;
  readonly problems: readonly PlaybookProblem[];
  readonly hasSteps: boolean;
}

/** What stands between the draft and a playbook that can be published. */
export function DraftProblems({ gaps, problems, hasSteps }: DraftProblemsProps) {
  const { t } = useTranslation("drafts");
  const problemText = useProblemText();
  return (
    <div role="status">
      {!hasSteps && <Alert color="yellow">{t("form.noSteps")}</Alert>}
      {hasSteps && problems.length > 0 && (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={t("form.problems", { count: problems.length })}
        >
          <List size="sm">
            {problems.map((problem) => {
              const { what, fix } = problemText(problem);
              return (
                <List.Item key={`${problem.path} ${problem.code}`}>{`${what} ${fix}`}</List.Item>
              );
            })}
          </List>
        </Alert>
      )}
      {hasSteps && gaps > 0 && (
        <Alert color="yellow" icon={<IconPencil aria-hidden />}>
          <Text size="sm">{t("form.toWrite", { count: gaps })}</Text>
        </Alert>
      )}
      {hasSteps && gaps === 0 && problems.length === 0 && (
        <Alert color="brand" icon={<IconCheck aria-hidden />}>
          {t("form.ready")}
        </Alert>
      )}
    </div>
  );
}
