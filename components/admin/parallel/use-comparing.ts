import { useEffect, useState } from "react";
import type { RunView } from "@/lib/messages/parallel";
import { ask } from "../ask";
import { useErrorText } from "../use-error-text";

export interface Comparing {
  /** 0 to 1. */
  readonly share: number;
  readonly state: "nothing" | "done" | "running" | "stopped" | "failed";
  /** What to do about a failure. */
  readonly problem: string | null;
  readonly stop: () => void;
  readonly go: () => void;
}

/** Compares what of a run is not compared yet, part after part, for as long as the page is open. */
export function useComparing(view: RunView, refresh: () => void): Comparing {
  const errorText = useErrorText();
  const [said, setSaid] = useState<{ readonly of: RunView; readonly share: number } | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const [failure, setFailure] = useState<{ readonly cause: unknown } | null>(null);
  const hasLedger = view.ledger !== null && !view.ledger.isOutdated;
  const isWaiting = hasLedger && view.compared < 1;
  const isRunning = isWaiting && !isStopped && failure === null;

  useEffect(() => {
    if (!isRunning) return undefined;
    let isGone = false;
    const compare = async () => {
      try {
        for (let share = 0; share < 1 && !isGone;) {
          // One after the other: the background compares a few parts at a time, so that others get in.
          // oxlint-disable-next-line no-await-in-loop
          share = await ask("compareRun", { run: view.run.id });
          if (!isGone) setSaid({ of: view, share });
        }
        if (!isGone) refresh();
      } catch (cause) {
        if (!isGone) setFailure({ cause });
      }
    };
    void compare();
    return () => {
      isGone = true;
    };
    // A newer view may wait for more than the one before.
  }, [view, isRunning, refresh]);

  return {
    share: said?.of === view ? Math.max(said.share, view.compared) : view.compared,
    state: !hasLedger
      ? "nothing"
      : !isWaiting
        ? "done"
        : failure
          ? "failed"
          : isStopped
            ? "stopped"
            : "running",
    problem: failure && errorText(failure.cause),
    stop: () => setIsStopped(true),
    go: () => {
      setFailure(null);
      setIsStopped(false);
    },
  };
}
