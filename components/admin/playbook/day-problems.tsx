import { Alert, List } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DayLineProblem } from "@/lib/core/playbook/import-holidays";

/** So many say what is wrong; the rest is of the same kind. */
const MOST_LINES = 20;

/** The lines that could not be read, and what to do about each. */
export function DayProblems({ problems }: { readonly problems: readonly DayLineProblem[] }) {
  const { t } = useTranslation("console");
  const left = problems.length - MOST_LINES;
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t("calendar.notRead")}>
      <List size="sm">
        {problems.slice(0, MOST_LINES).map(({ line, problem }) => (
          <List.Item key={`${line} ${problem}`}>
            {t("calendar.line", { line, problem: t(`calendar.problems.${problem}`) })}
          </List.Item>
        ))}
        {left > 0 && <List.Item>{t("calendar.moreLines", { count: left })}</List.Item>}
      </List>
    </Alert>
  );
}
