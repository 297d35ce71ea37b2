import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconArrowDown, IconCheck, IconMapPin } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { dayOf } from "@/lib/core/day";
import { useNow } from "@/components/use-now";
import type { ChangeView } from "@/lib/messages/learning";
import { ActionProblem } from "@/components/ui/action-problem";
import { ask } from "./ask";
import classes from "./checklist.module.css";
import { dayText } from "@/components/day-text";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

interface ChangeCardProps {
  readonly change: ChangeView;
  /** The button goes with the card; somebody must take the keyboard. */
  readonly onAcknowledged?: () => void;
}

/** One change of a process: before, now, where, since when. */
export function ChangeCard({ change, onAcknowledged }: ChangeCardProps) {
  const { t } = useTranslation("learning");
  const { run, isRunning, problem } = useAction();
  const { process, step, before, now, where, pageName, isMine, isAcknowledged } = change;

  const acknowledge = async () => {
    if (await run(() => ask("acknowledgeChange", { id: change.id }))) onAcknowledged?.();
  };

  return (
    <Paper withBorder p="sm" className={classes.aside} data-change={change.id}>
      <Stack gap="xs">
        <Group gap={6} justify="space-between" align="flex-start">
          <Text size="sm" fw={600} flex={1} className={classes.anywhere}>
            {step ?? process}
          </Text>
          {!isMine && (
            <Badge variant="default" size="sm" tt="none">
              {t("changes.notYours")}
            </Badge>
          )}
          {change.isBeforeMyTime && (
            <Badge variant="default" size="sm" tt="none">
              {t("changes.beforeYourTime")}
            </Badge>
          )}
        </Group>
        <Text size="xs" c="dimmed">
          {step === null ? "" : `${process} · `}
          <SinceText since={change.since} />
        </Text>
        <div>
          <Text size="xs" c="dimmed">
            {t("changes.before")}
          </Text>
          <Text size="sm" className={classes.anywhere}>
            {before}
          </Text>
        </div>
        <IconArrowDown size={16} aria-hidden />
        <div>
          <Text size="xs" c="dimmed">
            {t("changes.now")}
          </Text>
          <Text size="sm" fw={500} className={classes.anywhere}>
            {now}
          </Text>
        </div>
        <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
          <IconMapPin size={16} style={{ flex: "none", marginTop: 3 }} aria-hidden />
          <Text size="sm" className={classes.anywhere}>
            {pageName === null ? where : t("changes.onPage", { where, page: pageName })}
          </Text>
        </Group>
        {isAcknowledged ? (
          <Group gap={6} c="dimmed">
            <IconCheck size={16} aria-hidden />
            <Text size="sm">{t("changes.acknowledged")}</Text>
          </Group>
        ) : (
          isMine && (
            <div>
              <Button size="xs" loading={isRunning} onClick={() => void acknowledge()}>
                {t("changes.acknowledge")}
              </Button>
            </div>
          )
        )}
        <ActionProblem problem={problem} />
      </Stack>
    </Paper>
  );
}

/** “since 2 Nov 2026”, or “from … on” while it is still to come. */
function SinceText({ since }: { readonly since: string }) {
  const { t } = useTranslation("learning");
  const { language } = usePanel().view;
  const now = useNow();
  const today = dayOf(now, -new Date(now).getTimezoneOffset());
  return t(since > today ? "changes.from" : "changes.since", { day: dayText(since, language) });
}
