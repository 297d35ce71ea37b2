import { useRef, useState } from "react";
import type { MayNot } from "@/lib/core/discrepancy/may";
import type { Said, SayingRequest } from "@/lib/messages/parallel-panel";
import { ask } from "../../ask";
import { useErrorText } from "../../use-error-text";

/** One message and one transaction each: short enough that a page of the CRM does not wait for it. */
const BATCH = 100;

interface Outcome {
  /** What was said, by difference: so it can be taken back. */
  readonly deeds: Said["deeds"];
  /** How often it was refused, by reason. */
  readonly refused: ReadonlyMap<MayNot, number>;
  readonly isUndo: boolean;
  readonly wasStopped: boolean;
  /** Why it ended before all of it was said; what was said before stays, and can be undone. */
  readonly problem: string | null;
}

export interface Bulk {
  /** How many of how many, while it is under way. */
  readonly running: { readonly done: number; readonly total: number } | null;
  /** Of the last that was said of several; `null`: nothing yet, or it was put away. */
  readonly outcome: Outcome | null;
  readonly say: (ids: readonly string[], saying: SayingRequest) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** After the batch that is under way. */
  readonly stop: () => void;
  readonly putAway: () => void;
}

/** The same, said of several differences at once: with progress, a stop, what was refused, and undo. */
export function useBulk(run: string, onSaid: () => void): Bulk {
  const errorText = useErrorText();
  const [running, setRunning] = useState<Bulk["running"]>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isStopped = useRef(false);

  const each = async <Item>(
    items: readonly Item[],
    isUndo: boolean,
    send: (batch: readonly Item[]) => Promise<Said>,
  ) => {
    isStopped.current = false;
    setOutcome(null);
    const deeds: Said["deeds"][number][] = [];
    const refused = new Map<MayNot, number>();
    let problem: string | null = null;
    let at = 0;
    while (at < items.length && problem === null && !isStopped.current) {
      setRunning({ done: at, total: items.length });
      try {
        // One after the other: each is kept before the next is asked for.
        // oxlint-disable-next-line no-await-in-loop
        const said = await send(items.slice(at, at + BATCH));
        deeds.push(...said.deeds);
        for (const { reason } of said.refused) refused.set(reason, (refused.get(reason) ?? 0) + 1);
        at += BATCH;
      } catch (error) {
        problem = errorText(error);
      }
    }
    setRunning(null);
    setOutcome({ deeds, refused, isUndo, wasStopped: at < items.length && !problem, problem });
    onSaid();
  };

  return {
    running,
    outcome,
    say: (ids, saying) =>
      each(ids, false, (batch) => ask("sayOfDifferences", { run, ids: [...batch], saying })),
    undo: () =>
      each(outcome?.deeds ?? [], true, (batch) => ask("takeBack", { run, deeds: [...batch] })),
    stop: () => {
      isStopped.current = true;
    },
    putAway: () => setOutcome(null),
  };
}
