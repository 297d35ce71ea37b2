import { useDeferredValue } from "react";
import type { ReactNode } from "react";

interface LaterProps {
  /** Pixels that are kept free for it, so that nothing jumps. */
  readonly room: number;
  readonly children: ReactNode;
}

/** What takes its time to draw, a moment after what can be read at once. */
export function Later({ room, children }: LaterProps) {
  const isDue = useDeferredValue(true, false);
  return isDue ? children : <div style={{ height: room }} />;
}
