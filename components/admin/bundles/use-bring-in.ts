import { useEffect, useRef, useState } from "react";
import { BundleRefused } from "@/lib/core/bundle/bundle-problem";
import type { SignedBundle } from "@/lib/core/bundle/format";
import type { TakeInResult } from "@/lib/messages/bundles";
import { AskError } from "@/lib/messages/connect";
import { ask } from "../ask";
import { Progress } from "../parallel/progress";
import { useAction } from "../use-action";
import { readBundle } from "./bundle-file";

export interface FileResult {
  readonly id: number;
  readonly name: string;
  readonly result: TakeInResult;
}

export interface BringIn {
  /** In the order in which they were read. */
  readonly results: readonly FileResult[];
  readonly progress: Progress;
  readonly isRunning: boolean;
  readonly wasStopped: boolean;
  readonly problem: string | null;
  readonly start: (files: readonly File[]) => void;
  /** After the file that is being read. */
  readonly stop: () => void;
  /** Tries the waiting files of these keys again. */
  readonly takeWaiting: (keys: ReadonlySet<string>) => Promise<void>;
  readonly clear: () => void;
}

/** How often results are drawn while many files are read. */
const DRAW_MS = 1000;

/** Reads files one after the other; each is taken in whole or refused, whatever becomes of the others. */
export function useBringIn(): BringIn {
  const [results, setResults] = useState<readonly FileResult[]>([]);
  const [progress] = useState(() => new Progress());
  const [wasStopped, setWasStopped] = useState(false);
  const { run, isRunning, problem } = useAction();
  const waiting = useRef(new Map<number, SignedBundle>());
  const nextId = useRef(1);
  const isWanted = useRef(false);
  // Whoever leaves the page in the middle wants no more of it.
  useEffect(
    () => () => {
      isWanted.current = false;
    },
    [],
  );

  const read = async (file: File): Promise<FileResult> => {
    const id = nextId.current++;
    const { result, bundle } = await takenIn(file);
    if (result.state === "waits" && bundle) waiting.current.set(id, bundle);
    return { id, name: file.name, result };
  };

  const start = (files: readonly File[]) => {
    isWanted.current = true;
    setWasStopped(false);
    void run(async () => {
      let fresh: FileResult[] = [];
      let drawn = Date.now();
      const draw = () => {
        const batch = fresh;
        fresh = [];
        drawn = Date.now();
        setResults((known) => [...known, ...batch]);
      };
      progress.set(0);
      try {
        for (const [index, file] of files.entries()) {
          if (!isWanted.current) {
            setWasStopped(true);
            break;
          }
          fresh.push(await read(file));
          progress.set((index + 1) / files.length);
          if (Date.now() - drawn > DRAW_MS) draw();
        }
      } finally {
        draw();
      }
    });
  };

  const takeWaiting = async (keys: ReadonlySet<string>): Promise<void> => {
    for (const { id, result } of results) {
      const bundle = waiting.current.get(id);
      if (!bundle || result.state !== "waits" || !keys.has(result.sender.key)) continue;
      const next = await ask("takeIn", bundle);
      if (next.state !== "waits") waiting.current.delete(id);
      setResults((known) =>
        known.map((each) => (each.id === id ? { ...each, result: next } : each)),
      );
    }
  };

  return {
    results,
    progress,
    isRunning,
    wasStopped,
    problem,
    start,
    stop: () => {
      isWanted.current = false;
    },
    takeWaiting,
    clear: () => {
      waiting.current.clear();
      setResults([]);
    },
  };
}

/** @throws only what is none of the file's: the store, or the background */
async function takenIn(
  file: File,
): Promise<{ readonly result: TakeInResult; readonly bundle?: SignedBundle }> {
  try {
    const bundle = await readBundle(file);
    return { result: await ask("takeIn", bundle), bundle };
  } catch (error) {
    if (error instanceof BundleRefused) {
      return { result: { state: "refused", problem: error.problem } };
    }
    // It unpacks to something that is no bundle on the wire.
    if (error instanceof AskError && error.code === "invalid") {
      return { result: { state: "refused", problem: "broken" } };
    }
    throw error;
  }
}
