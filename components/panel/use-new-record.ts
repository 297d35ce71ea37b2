import { useEffect, useEffectEvent, useRef } from "react";
import { usePanel } from "./panel-context";

/** Says when the tab shows another record than before, and not when it shows none or the same again. */
export function useNewRecord(onNew: () => void): void {
  const { record } = usePanel().view;
  const seen = useRef(record);
  const tell = useEffectEvent(onNew);
  useEffect(() => {
    if (record === null || record === seen.current) return;
    seen.current = record;
    tell();
  }, [record]);
}
