/**
 * Durations as counts of logarithmic bins, so that medians of many browsers can be worked out from sums. Each
 * bin is 4 % wide: what is read from it is at most 2 % off, however large it is.
 *
 * Source: Masson, Rim and Lee, DDSketch (2019), with its mapping and accuracy; the bins are counts like all
 * others here, so that one union holds for all. Tests hold it against `@datadog/sketches-js`.
 */

/** How far a value that is read from a bin may be off, as a share of it. */
export const ACCURACY = 0.02;

const GAMMA = (1 + ACCURACY) / (1 - ACCURACY);
const LOG_GAMMA = Math.log(GAMMA);

/** @param ms below 1 counts as 1 */
export function binOf(ms: number): number {
  return ms <= 1 ? 0 : Math.ceil(Math.log(ms) / LOG_GAMMA);
}

/** The value that stands for everything in a bin, in ms. */
export function msOf(bin: number): number {
  return (2 * GAMMA ** bin) / (1 + GAMMA);
}

/** How many there are of a bin, at least 0. */
export type CountedBin = readonly [bin: number, count: number];

/**
 * @param bins ascending
 * @param share 0.5 is the median
 * @returns ms, within `ACCURACY` of the value that stands there among all, in order; `null` without any
 */
export function quantile(bins: readonly CountedBin[], share: number): number | null {
  const all = bins.reduce((total, [, count]) => total + count, 0);
  if (all <= 0) return null;
  // The lower of two middle ones, as DDSketch has it.
  const rank = share * (all - 1);
  let seen = 0;
  for (const [bin, count] of bins) {
    seen += count;
    if (seen > rank) return msOf(bin);
  }
  return null;
}
