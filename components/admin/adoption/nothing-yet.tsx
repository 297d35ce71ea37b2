import { Button, EmptyState, Paper } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";
import { useWho } from "../who";

/** No figures in this period: where figures come from, and what is missing. */
export function NothingYet() {
  const { t } = useTranslation("console");
  const { departments } = useWho();
  const hasPlaybook = departments.length > 0;
  return (
    <Paper withBorder p="lg">
      <EmptyState
        py="lg"
        icon={<IconChartBar aria-hidden />}
        title={t("adoption.none.title")}
        description={t(hasPlaybook ? "adoption.none.text" : "adoption.none.noPlaybook")}
      >
        <EmptyState.Actions>
          <Button component="a" href={hrefOf(hasPlaybook ? "start" : "playbook")}>
            {t(hasPlaybook ? "adoption.none.start" : "adoption.none.publish")}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Paper>
  );
}
