import { Button, EmptyState } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { momentText } from "@/components/moment";
import { ActionProblem } from "@/components/ui/action-problem";
import { useNow } from "@/components/use-now";
import type { Pause } from "@/lib/core/pause";
import { ask } from "./ask";
import { usePanel } from "./panel-context";
import { useAction } from "./use-action";

/** Nothing is noted now; one press, or the hour's end, and it goes on. */
export function Paused({ pause: { from, until } }: { readonly pause: Pause }) {
  const { t } = useTranslation("panel");
  const { view, refresh } = usePanel();
  const { run, isRunning, problem } = useAction();
  const now = useNow();
  const since = momentText(from, now, view.language);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(refresh, until - now + 500);
    return () => clearTimeout(timer);
  }, [until, now, refresh]);

  return (
    <EmptyState
      py="lg"
      icon={<IconPlayerPause />}
      title={t("pause.title")}
      description={
        <>
          {until === null
            ? t("pause.running", { from: since })
            : t("pause.runningUntil", {
                from: since,
                until: momentText(until, now, view.language),
              })}
          <br />
          {t("pause.text")}
        </>
      }
    >
      <EmptyState.Actions>
        <Button
          loading={isRunning}
          onClick={() => void run(() => ask("setPause", { length: "over" }))}
        >
          {t("pause.over")}
        </Button>
        <ActionProblem problem={problem} />
      </EmptyState.Actions>
    </EmptyState>
  );
}
