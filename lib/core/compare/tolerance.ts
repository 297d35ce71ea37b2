/** How far apart two numbers may be. */

export interface Tolerance {
  readonly absolute?: number | undefined;
  readonly relative?: number | undefined;
}

/**
 * What arithmetic in doubles leaves behind: 0.1 + 0.2 is not 0.3, and 100.1 − 100 is not 0.1. A fen in a
 * hundred thousand million is more than that.
 */
const ABSOLUTE_SLACK = 1e-10;
const RELATIVE_SLACK = 1e-14;

/** Either tolerance suffices; the relative one is a part of the larger number. */
export function isNear(one: number, other: number, { absolute = 0, relative = 0 }: Tolerance) {
  if (one === other) return true;
  const larger = Math.max(Math.abs(one), Math.abs(other));
  const allowed = Math.max(absolute, relative * larger);
  return Math.abs(one - other) <= allowed + ABSOLUTE_SLACK + RELATIVE_SLACK * larger;
}
