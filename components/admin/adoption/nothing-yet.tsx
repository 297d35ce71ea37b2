import { Button, EmptyState, Paper } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StatisticsAnswer } from "@/lib/messages/statistics";
import { hrefOf } from "../routing/route";
import { useFormat } from "../use-format";
import { useWho } from "../who";

interface NothingYetProps extends Pick<StatisticsAnswer, "days"> {
  /** Figures show from so many people on; 0: from one. */
  readonly least: number;
}

/** No figures for what is chosen: where figures come from, and where there are some. */
export function NothingYet({ days, least }: NothingYetProps) {
  const { t } = useTranslation("statistics");
  const { departments } = useWho();
  const { day } = useFormat();
  const hasPlaybook = departments.length > 0;
  return (
    <Paper withBorder p="lg">
      <EmptyState
        py="lg"
        icon={<IconChartBar aria-hidden />}
        title={t(days && least > 1 ? "none.titleLeast" : "none.title")}
        description={
          days
            ? t(least > 1 ? "none.elsewhereLeast" : "none.elsewhere", {
                from: day(days.from),
                to: day(days.to),
                least,
              })
            : t(hasPlaybook ? "none.text" : "none.noPlaybook")
        }
      >
        <EmptyState.Actions>
          {days ? (
            <Button component="a" href={hrefOf("adoption", { ...days })}>
              {t("none.showAll")}
            </Button>
          ) : (
            <Button component="a" href={hrefOf(hasPlaybook ? "start" : "playbook")}>
              {t(hasPlaybook ? "none.start" : "none.publish")}
            </Button>
          )}
        </EmptyState.Actions>
      </EmptyState>
    </Paper>
  );
}
