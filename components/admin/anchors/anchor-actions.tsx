import { Button, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AnchorReport } from "@/lib/core/anchor-health/report";
import type { SuggestionView } from "@/lib/messages/admin";
import { useWho } from "../who";
import type { Acting } from "./use-suggestions";

interface AnchorActionsProps {
  readonly anchor: AnchorReport;
  /** How it could be described in the next playbook. */
  readonly suggestion: SuggestionView | undefined;
  readonly acting: Acting;
}

/** A suggestion is answered; what Handrail cannot find is picked again in the CRM. */
export function AnchorActions({ anchor, suggestion, acting }: AnchorActionsProps) {
  const { t } = useTranslation("controls");
  const { language } = useWho();
  const { watch, part } = anchor;
  const step = anchor.step[language];
  const { isRunning } = acting;

  if (suggestion?.dismissed) {
    return (
      <Stack gap={4} align="flex-start">
        <Text size="sm" c="dimmed">
          {t("dismissed")}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={isRunning}
          aria-label={t("bringBackFor", { step })}
          onClick={() => acting.dismiss({ watch, part }, false)}
        >
          {t("bringBack")}
        </Button>
      </Stack>
    );
  }
  if (suggestion) {
    return (
      <Stack gap={6} align="flex-start">
        <Button
          size="xs"
          variant="default"
          disabled={isRunning}
          aria-label={t("acceptFor", { step })}
          onClick={() => acting.preview([{ watch, part }])}
        >
          {t("accept")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          disabled={isRunning}
          aria-label={t("dismissFor", { step })}
          onClick={() => acting.dismiss({ watch, part }, true)}
        >
          {t("dismiss")}
        </Button>
      </Stack>
    );
  }
  return (
    <Button
      size="xs"
      variant={anchor.needsYou ? "filled" : "default"}
      disabled={isRunning}
      aria-label={t("pickAgainFor", { step })}
      onClick={() => acting.pickAgain({ watch, part })}
    >
      {t("pickAgain")}
    </Button>
  );
}
