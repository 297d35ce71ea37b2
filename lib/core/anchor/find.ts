import { absence } from "./absence";
import { candidatesFor } from "./candidates";
import type { Descriptor } from "./descriptor";
import { compareAll } from "./features";
import { probabilities } from "./model";
import type { PageView } from "./page-view";

/** An element is pointed at from this probability on that it is the one. */
export const SURE = 0.85;
/** Below this the element is not on the page as far as anyone can tell; between the two nobody knows. */
export const ABSENT = 0.3;

interface Match {
  /** Place in the facts of the page. */
  readonly index: number;
  /** Probability that it is the element, 0 to 1, null option and rivals included. */
  readonly confidence: number;
}

/** What the locator makes of a page: everything that came into question, likeliest first. */
export interface Ranking {
  readonly matches: readonly Match[];
  /** Probability that the element is not on the page. */
  readonly gone: number;
}

export type Finding = Match | "absent" | "unsure";

/** Ranks what a page offers for a descriptor. */
export function rank(descriptor: Descriptor, view: PageView): Ranking {
  const candidates = candidatesFor(view, descriptor);
  const rows = compareAll(descriptor, view, candidates);
  const { each, none } = probabilities(rows, absence(descriptor, view, rows));
  const matches = candidates
    .map((index, at) => ({ index, confidence: each[at] ?? 0 }))
    .sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  return { matches, gone: none };
}

/**
 * Finds the element that a descriptor tells of, or says why not.
 *
 * @returns the element when it is surely the one; `"absent"` when nothing on the page is like it;
 *   `"unsure"` when something is, but not surely: better no prompt than one at the wrong place
 */
export function find(descriptor: Descriptor, view: PageView): Finding {
  const [best] = rank(descriptor, view).matches;
  if (!best || best.confidence < ABSENT) return "absent";
  return best.confidence >= SURE ? best : "unsure";
}
