/**
 * Steps that were seen done while no case was open that they could belong to, and that begin none. If the
 * case turns out to have begun before them, in news from another tab that was late, they are its own.
 */
import type { ShownPage } from "./decide";
import type { Evidence } from "./complete";
import { SAME_RUN_MS } from "./find-run";
import type { TabState } from "./tab-state";

export interface Unclaimed {
  readonly watch: string;
  readonly evidence: Evidence;
  readonly shown: readonly ShownPage[];
  /** The tab as it was then. */
  readonly tab: Pick<TabState, "tab" | "visitAt" | "record">;
  readonly at: number;
}

/** What is left of them after another one came in: nobody's news is later than a minute. */
export function withUnclaimed(before: readonly Unclaimed[], seen: Unclaimed): readonly Unclaimed[] {
  const isSame = (other: Unclaimed) =>
    other.watch === seen.watch && other.tab.tab === seen.tab.tab && other.at === seen.at;
  return [
    ...before.filter((other) => Math.abs(seen.at - other.at) <= SAME_RUN_MS && !isSame(other)),
    seen,
  ].slice(-MOST);
}

const MOST = 50;
