import { Button, EmptyState, Paper } from "@mantine/core";
import { IconChartLine } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { runHref } from "../run-href";

/** Before the first day: where pictures come from. */
export function NoPictures({ run }: { readonly run: string }) {
  const { t } = useTranslation("cutOver");
  return (
    <Paper withBorder p="lg">
      <EmptyState
        py="lg"
        icon={<IconChartLine aria-hidden />}
        title={t("days.empty.title")}
        description={t("days.empty.text")}
      >
        <EmptyState.Actions>
          <Button component="a" href={runHref(run, { tab: "files" })}>
            {t("days.empty.files")}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Paper>
  );
}
