import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PickSaid } from "./use-draft-pick";

interface PickSaysProps {
  readonly said: PickSaid;
  readonly isWaiting: boolean;
  readonly pageName: (id: string) => string;
  /** Where the step is done. */
  readonly page: string;
}

/** What became of going to the CRM to point at a control, and what to do next. */
export function PickSays({ said, isWaiting, pageName, page }: PickSaysProps) {
  const { t } = useTranslation("drafts");
  const name = pageName(page);
  switch (said.outcome) {
    case "started":
      return isWaiting && !said.isThere ? (
        <Alert color="brand" p="xs">
          {t("control.said.elsewhere", { page: name })}
        </Alert>
      ) : null;
    case "opened":
      return isWaiting ? (
        <Alert color="brand" p="xs">
          {t("control.said.opened", { page: name })}
        </Alert>
      ) : null;
    case "taken":
      return (
        <Alert color={said.seenOn === null ? "yellow" : "brand"} p="xs">
          {said.seenOn === null
            ? t("control.said.takenElsewhere", { page: name })
            : t("control.said.taken", { page: pageName(said.seenOn) })}
        </Alert>
      );
    case "not-granted":
      return (
        <Alert color="yellow" p="xs">
          {t("control.said.not-granted", { site: said.site })}
        </Alert>
      );
    case "no-tab":
    case "cancelled":
    case "closed":
    case "unknown-page":
      return (
        <Alert color="yellow" p="xs">
          {t(`control.said.${said.outcome}`, { page: name })}
        </Alert>
      );
  }
}
