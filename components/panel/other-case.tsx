import { Box, Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useNow } from "@/components/use-now";
import type { CaseView } from "@/lib/messages/panel";
import classes from "./checklist.module.css";
import { dueDayText, recentText } from "@/components/moment";
import { usePanel } from "./panel-context";
import { useStopCase } from "./use-stop-case";

interface OtherCaseProps {
  /** Of the process. */
  readonly title: string;
  readonly other: CaseView;
  readonly onGone: () => void;
}

/** What tells one case from another without the record's name: since when, how far, until when, what next. */
export function OtherCase({ title, other, onGone }: OtherCaseProps) {
  const { t } = useTranslation("panel");
  const { language } = usePanel().view;
  const now = useNow();
  const { caseId, startedAt, touchedAt, hasRecord, done, total, dueAt, next } = other;
  const begun = recentText(startedAt, now, language);
  const started = t("cases.started", { moment: begun });
  const { menu, confirmation } = useStopCase({ caseId, title: `${title} · ${started}` }, onGone);
  const isOverdue = dueAt !== null && dueAt < now;
  const touched = recentText(touchedAt, now, language);

  return (
    <Paper component="li" withBorder p="xs" pl="sm" className={classes.aside}>
      <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
        <div>
          <Text size="sm" className={classes.anywhere}>
            {[started, t("progress.done", { done, count: total })].join(" · ")}
            {dueAt !== null && (
              <Text span inherit fw={isOverdue ? 600 : undefined}>
                {" · "}
                {t(isOverdue ? "cases.overdue" : "cases.due", {
                  moment: dueDayText(dueAt, now, language),
                })}
              </Text>
            )}
          </Text>
          {next && (
            <Text size="xs" c="dimmed" className={classes.anywhere}>
              {t("cases.next", { title: next.title, page: next.pageName })}
            </Text>
          )}
          {(!hasRecord || touched !== begun) && (
            <Text size="xs" c="dimmed">
              {hasRecord ? t("cases.touched", { moment: touched }) : t("cases.form")}
            </Text>
          )}
        </div>
        {menu}
      </Group>
      {confirmation && <Box mt="xs">{confirmation}</Box>}
    </Paper>
  );
}
