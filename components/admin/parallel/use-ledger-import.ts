import { useEffect, useRef, useState } from "react";
import { BUCKETS } from "@/lib/core/reconcile/bucket";
import type { ImportView, RunView } from "@/lib/messages/parallel";
import type { RequestOf } from "@/lib/messages/call";
import type { AdminCalls } from "@/lib/messages/admin";
import { newId } from "@/lib/id";
import { ask } from "../ask";
import { useErrorText } from "../use-error-text";
import type { LedgerReader } from "./ledger-reader";
import { Progress } from "./progress";

type Terms = Omit<RequestOf<AdminCalls["beginImport"]>, "run" | "id">;

export interface LedgerImport {
  readonly isRunning: boolean;
  /** Of what is under way. */
  readonly progress: Progress;
  readonly isStopping: boolean;
  /** What was taken in. */
  readonly done: ImportView | null;
  readonly failure: "cancelled" | { readonly problem: string } | null;
  readonly start: (terms: Terms) => void;
  readonly stop: () => void;
}

const CANCELLED = Symbol("cancelled");

/**
 * Sends the rows that a reader has checked, part after part. They take the place of what is in use when all
 * have come, and not before.
 */
export function useLedgerImport(
  run: RunView["run"],
  reader: LedgerReader,
  onDone: () => void,
): LedgerImport {
  const errorText = useErrorText();
  const [progress] = useState(() => new Progress());
  const [isRunning, setIsRunning] = useState(false);
  const [isStopping, setIsStopping] = useState(false);
  const [done, setDone] = useState<ImportView | null>(null);
  const [failure, setFailure] = useState<LedgerImport["failure"]>(null);
  const isWanted = useRef(false);

  // Whoever leaves the page in the middle wants nothing of it.
  useEffect(
    () => () => {
      isWanted.current = false;
    },
    [],
  );
  useEffect(() => {
    if (!isRunning) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isRunning]);

  const send = async (id: string, terms: Terms): Promise<ImportView> => {
    await ask("beginImport", { run: run.id, id, ...terms });
    for (let from = 0; from < BUCKETS;) {
      // One portion after the other: each is stored before the next is asked for.
      // oxlint-disable-next-line no-await-in-loop
      const answer = isWanted.current ? await reader.parts(from) : null;
      if (answer?.kind !== "ok" || !isWanted.current) throw CANCELLED;
      // oxlint-disable-next-line no-await-in-loop
      await ask("importParts", { run: run.id, id, parts: answer.result });
      from += answer.result.length;
      progress.set(from / BUCKETS);
    }
    if (!isWanted.current) throw CANCELLED;
    return ask("finishImport", { run: run.id, id });
  };

  const start = async (terms: Terms) => {
    const id = newId();
    isWanted.current = true;
    setFailure(null);
    progress.set(0);
    setIsRunning(true);
    try {
      setDone(await send(id, terms));
      onDone();
    } catch (cause) {
      setFailure(cause === CANCELLED ? "cancelled" : { problem: errorText(cause) });
      // What was sent is thrown away at once; where even that fails, the next import does it.
      await ask("cancelImport", { run: run.id, id }).catch(() => undefined);
    } finally {
      setIsRunning(false);
      setIsStopping(false);
    }
  };

  return {
    isRunning,
    progress,
    isStopping,
    done,
    failure,
    start: (terms) => void start(terms),
    stop: () => {
      isWanted.current = false;
      setIsStopping(true);
    },
  };
}
