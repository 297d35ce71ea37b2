import { useState } from "react";
import { systemClock } from "@/lib/clock";

/** When the component appeared (ms since 1970). Good enough to tell today from another day. */
export function useNow(): number {
  const [now] = useState(() => systemClock.now());
  return now;
}
