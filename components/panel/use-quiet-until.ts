import { useEffect, useState } from "react";

/** Until when prompts are snoozed; turns to `null` by itself when that time has come. */
export function useQuietUntil(until: number | null): number | null {
  const [ended, setEnded] = useState<number | null>(null);
  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => setEnded(until), Math.max(0, until - Date.now()));
    return () => clearTimeout(timer);
  }, [until]);
  return until === ended ? null : until;
}
