import { useEffect, useState } from "react";
import { onViewsChanged } from "@/lib/messages/on-notice";
import { inTurns } from "./in-turns";

export type Query<Value> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: unknown; readonly retry: () => void }
  | { readonly state: "ready"; readonly value: Value; readonly refresh: () => void };

/**
 * Ask, show, and ask again whenever the background says that something changed: one question at a time, the
 * seldomer the longer its answer takes. An answer that says nothing new draws nothing anew.
 *
 * @param question must be stable (`useCallback`); a new one asks anew. `null`: not yet, something else comes first
 */
export function useQuery<Value>(question: (() => Promise<Value>) | null): Query<Value> {
  const [query, setQuery] = useState<Query<Value>>({ state: "loading" });

  useEffect(() => {
    if (!question) return;
    let said: string | null = null;
    const turns = inTurns(async (refresh) => {
      try {
        const value = await question();
        if (turns.isOver()) return;
        // What crosses the wire is JSON, so its text says whether it is the same.
        const text = JSON.stringify(value);
        if (text !== said) setQuery({ state: "ready", value, refresh });
        said = text;
      } catch (error) {
        said = null;
        if (!turns.isOver()) setQuery({ state: "failed", error, retry: refresh });
      }
    });
    turns.now();
    const stop = onViewsChanged(turns.soon);
    return () => {
      stop();
      turns.end();
    };
  }, [question]);

  return query;
}
