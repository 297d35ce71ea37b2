import { useSyncExternalStore } from "react";
import { localDay } from "./period";

/** The calendar day here. A console left open overnight moves on when it is looked at again. */
export function useToday(): string {
  return useSyncExternalStore(listen, () => localDay(new Date()));
}

function listen(changed: () => void): () => void {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
}
