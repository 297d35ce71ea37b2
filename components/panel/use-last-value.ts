import { useState } from "react";
import type { Query } from "@/components/use-query";

/**
 * The last answer, kept while a later question fails: what a person has expanded must not vanish
 * because the background is being restarted.
 */
export function useLastValue<Value>(query: Query<Value>): Value | null {
  const [last, setLast] = useState<Value | null>(null);
  if (query.state === "ready" && query.value !== last) {
    setLast(query.value);
    return query.value;
  }
  return last;
}
