/** How like two names are, in words; the boundaries are those of what a person would still look at. */
type Degree = "same" | "very" | "quite" | "little";

/** @param likeness 0 to 1 */
export function degreeOf(likeness: number): Degree {
  if (likeness >= 1) return "same";
  if (likeness >= 0.85) return "very";
  return likeness >= 0.7 ? "quite" : "little";
}

/** Rounded down: 100 % only where nothing differs. */
export function shownShare(likeness: number): number {
  return Math.floor(likeness * 100 + 1e-9) / 100;
}
