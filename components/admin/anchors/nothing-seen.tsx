import { Button, EmptyState, Paper } from "@mantine/core";
import { IconFocus2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../routing/route";

/** Nothing can be said yet: where it comes from, and what to do first. */
export function NothingSeen({ why }: { readonly why: "noPlaybook" | "notSeen" }) {
  const { t } = useTranslation("controls");
  return (
    <Paper withBorder p="lg">
      <EmptyState
        py="lg"
        icon={<IconFocus2 aria-hidden />}
        title={t(`none.${why}.title`)}
        description={t(`none.${why}.text`)}
      >
        <EmptyState.Actions>
          <Button component="a" href={hrefOf(why === "noPlaybook" ? "playbook" : "start")}>
            {t(`none.${why}.action`)}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </Paper>
  );
}
