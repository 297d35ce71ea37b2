import { Button, EmptyState, Paper } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";

/** No figures in this period: where they come from, and what may be missing. */
export function NothingNoticed() {
  const { t } = useTranslation("fallback");
  return (
    <Paper withBorder p="lg">
      <EmptyState
        py="lg"
        icon={<IconArrowBackUp aria-hidden />}
        title={t("none.title")}
        description={t("none.text")}
      >
        <EmptyState.Actions>
          <Button component="a" variant="default" href={hrefOf("playbook")}>
            {t("none.playbook")}
          </Button>
          <Button component="a" variant="default" href={hrefOf("sites")}>
            {t("none.sites")}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Paper>
  );
}
