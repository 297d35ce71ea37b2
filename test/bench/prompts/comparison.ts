/** Two schemes side by side: how many prompts the one shows of the other's, and what becomes of the work. */
import type { Tally } from "./simulation";
import { sum } from "./simulation";

export interface Comparison {
  /** Prompts shown, full ones and hints, as a share of the other's. */
  readonly promptRatio: number;
  /** Completion rate less the other's, in percentage points. */
  readonly gain: number;
  /** Half of the gain's 95 % interval, over people. */
  readonly uncertainty: number;
}

/** @param tallies and `others`: the same people in the same order. */
export function compare(tallies: readonly Tally[], others: readonly Tally[]): Comparison {
  const [all, other] = [sum(tallies), sum(others)];
  const gain = rateOf(all) - rateOf(other);
  // The rates are ratios over people; their difference varies as these do, people being independent.
  const deviations = tallies.map(
    (mine, person) =>
      mine.completions - (others[person]?.completions ?? 0) - gain * mine.opportunities,
  );
  const squares = deviations.reduce((total, each) => total + each * each, 0);
  const uncertainty = (1.96 * Math.sqrt(squares)) / all.opportunities;
  return {
    promptRatio: promptsOf(all) / promptsOf(other),
    gain: 100 * gain,
    uncertainty: 100 * uncertainty,
  };
}

export function promptsOf({ full, hints }: Tally): number {
  return full + hints;
}

/** From 0 to 1. */
export function rateOf({ completions, opportunities }: Tally): number {
  return completions / opportunities;
}
