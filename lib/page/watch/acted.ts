/** When the person last did something in this page: what comes about without them is not their work. */
import { listen } from "./dom";
import type { Roots } from "./roots";

const BY_A_PERSON = ["pointerdown", "keydown"];

export interface Acted {
  /** Pages of which nobody wants to know it are not listened to. */
  readonly start: () => void;
  /** `performance.now()` of the last key or press, `-Infinity` before the first. */
  readonly at: () => number;
  /** Calls back at each. */
  readonly on: (listener: () => void, signal: AbortSignal) => void;
}

export function watchActs(roots: Roots, signal: AbortSignal): Acted {
  let at = -Infinity;
  let isListening = false;
  const listeners = new Set<() => void>();
  const hear = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    at = performance.now();
    for (const listener of listeners) listener();
  };
  const start = () => {
    if (isListening) return;
    isListening = true;
    roots.each((root) => listen(root, BY_A_PERSON, hear, signal), signal);
  };
  return {
    start,
    at: () => at,
    on: (listener, until) => {
      start();
      listeners.add(listener);
      until.addEventListener("abort", () => listeners.delete(listener));
    },
  };
}
