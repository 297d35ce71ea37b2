import { useEffect, useRef, useState } from "react";
import { onViewsChanged } from "@/lib/messages/on-notice";

export type Query<Value> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly error: unknown; readonly retry: () => void }
  | { readonly state: "ready"; readonly value: Value; readonly refresh: () => void };

/**
 * Ask, show, and ask again whenever the background says that something changed.
 *
 * @param question must be stable (`useCallback`); a new one asks anew.
 */
export function useQuery<Value>(question: () => Promise<Value>): Query<Value> {
  const [query, setQuery] = useState<Query<Value>>({ state: "loading" });
  // Answers may overtake one another; only the latest question's counts.
  const latest = useRef(0);

  useEffect(() => {
    const ask = () => {
      const turn = ++latest.current;
      question().then(
        (value) => {
          if (turn === latest.current) setQuery({ state: "ready", value, refresh: ask });
        },
        (error: unknown) => {
          if (turn === latest.current) setQuery({ state: "failed", error, retry: ask });
        },
      );
    };
    ask();
    return onViewsChanged(ask);
  }, [question]);

  return query;
}
