import { Button, EmptyState } from "@mantine/core";
import { IconArrowsSplit2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { hrefOf } from "../../routing/route";

/** As many in each group as `trialOf` asks for. */
const LEAST = 5;

/** No trial is in the playbook: what one is for, and where it is planned. */
export function NoTrial() {
  const { t } = useTranslation("trial");
  return (
    <EmptyState
      py="sm"
      icon={<IconArrowsSplit2 aria-hidden />}
      title={t("none.title")}
      description={t("none.text", { least: LEAST })}
    >
      <EmptyState.Actions>
        <Button component="a" variant="default" href={hrefOf("playbook")}>
          {t("none.open")}
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
