/**
 * Notices that the page shows a status or an element that completes a step, and whether it came about
 * while the person was at work on the page or was there when they came.
 */
import type { Watch } from "@/lib/core/process/watch-plan";
import type { Acted } from "./acted";
import { textOf } from "./dom";
import type { Finder } from "./finder";
import { isOneOf } from "./value-class";
import { valueOf } from "./value";

type StateWatch = Extract<Watch, { kind: "state" }>;

/** What comes about later than this after the last key or press, the person did not bring about. */
const BROUGHT_ABOUT_MS = 15_000;

export interface StateWatcher {
  readonly watch: (watches: readonly StateWatch[]) => void;
  /** Another page is shown: what is there now was there when the person came. */
  readonly forget: () => void;
}

export function watchStates(
  finder: Pick<Finder, "findAll" | "onChange">,
  acted: Acted,
  onSeen: (watch: string, how: "already" | "since") => void,
  signal: AbortSignal,
): StateWatcher {
  let watches: readonly StateWatch[] = [];
  let cameAt = performance.now();
  let looking: AbortController | null = null;
  const seen = new Set<string>();

  const look = () => {
    for (const state of watches) {
      const isThere = finder.findAll(state.anchor).some((element) => shows(element, state));
      if (!isThere) seen.delete(state.watch);
      if (!isThere || seen.has(state.watch)) continue;
      seen.add(state.watch);
      const at = acted.at();
      const isTheirs = at > cameAt && performance.now() - at < BROUGHT_ABOUT_MS;
      onSeen(state.watch, isTheirs ? "since" : "already");
    }
  };

  return {
    watch: (next) => {
      watches = next;
      if (watches.length === 0) {
        looking?.abort();
        looking = null;
        return;
      }
      acted.start();
      if (!looking) {
        looking = new AbortController();
        finder.onChange(look, AbortSignal.any([signal, looking.signal]));
      }
      look();
    },
    forget: () => {
      cameAt = performance.now();
      seen.clear();
    },
  };
}

function shows(element: Element, { oneOf }: StateWatch): boolean {
  if (oneOf === null) return true;
  return isOneOf(textOf(element), oneOf) || isOneOf(valueOf(element), oneOf);
}
