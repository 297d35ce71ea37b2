import type { Text } from "../playbook/text";
import type { Sums } from "./sums";

/** One figure: what it is called, what it means, how it is worked out. The same text on screen and in files. */
export interface Metric {
  /** In files and addresses; never changes its meaning. */
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  readonly unit: Unit;
  /** Whether rows of it may be added up. People may not: the same person can be in several. */
  readonly adds: boolean;
  /** Which way is better; `null`: neither. */
  readonly better: "more" | "less" | null;
  /** The facts it is counted from. */
  readonly source: string;
  /** @returns `null`: there is nothing to work it out from */
  readonly value: (sums: Sums) => number | null;
}

/** `share`: 0 to 1. `ms`: milliseconds. Everything else counts whole things. */
export type Unit = "people" | "cases" | "steps" | "prompts" | "requests" | "times" | "share" | "ms";

/** @returns `null` where there is no whole; a part that outgrows it (it began earlier) counts as all of it */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.min(1, Math.max(0, part) / whole) : null;
}
