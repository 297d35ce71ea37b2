import { useEffect, useRef } from "react";
import { onViewsChanged } from "@/lib/messages/on-notice";
import { ask } from "../ask";
import type { Shown } from "./comparison-context";

/** A badge in the page was pressed: shows what it stands for. Each is handed over once, so no answer may be dropped. */
export function useWantedInRun(show: (wanted: Shown) => void): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const look = () =>
      void ask("wantedInRun", {}).then(
        (wanted) => wanted && latest.current(wanted),
        () => undefined, // whatever keeps the panel from asking is said by its view
      );
    look();
    return onViewsChanged(look);
  }, []);
}
