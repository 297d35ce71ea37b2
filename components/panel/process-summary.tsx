import { Group, Progress, Spoiler, Stack, Text, Title } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ProcessView } from "@/lib/messages/panel";
import classes from "./checklist.module.css";
import { progressOf } from "./progress";
import { ProgressText } from "./progress-text";

/** A line of small text, in CSS pixels. */
const LINE = 20.5;
/** What is cut to two lines hides something worth a press: up to four lines are shown whole. */
const CUT_LINES = 2;
const WHOLE_LINES = 4;

interface ProcessSummaryProps {
  readonly process: ProcessView;
  readonly withTitle: boolean;
  readonly menu: ReactNode;
}

/** What the process is, how far it is, and what it is good for. */
export function ProcessSummary({ process, withTitle, menu }: ProcessSummaryProps) {
  const { t } = useTranslation("panel");
  const { done, total } = progressOf(process);
  const { ref: why, height } = useElementSize<HTMLParagraphElement>();
  const lines = height > WHOLE_LINES * LINE ? CUT_LINES : WHOLE_LINES;

  return (
    <Stack gap="sm">
      {withTitle && (
        <>
          <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
            <Title order={2} size="h4" className={classes.anywhere}>
              {process.title}
            </Title>
            {menu}
          </Group>
          <Stack gap={6}>
            <Progress
              value={(100 * done) / Math.max(total, 1)}
              size="sm"
              aria-label={t("progress.label")}
            />
            <ProgressText process={process} />
          </Stack>
        </>
      )}
      <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-start">
        <div className={classes.why}>
          <Text size="xs" c="dimmed">
            {t("why.title")}
          </Text>
          <Spoiler maxHeight={lines * LINE} showLabel={t("why.more")} hideLabel={t("why.less")}>
            <Text size="sm" ref={why}>
              {process.why}
            </Text>
          </Spoiler>
        </div>
        {!withTitle && menu}
      </Group>
    </Stack>
  );
}
