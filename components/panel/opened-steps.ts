/**
 * Which steps stay open when the case moves on: the new current step opens, the one just done closes,
 * and whatever else the person opened stays as it is.
 */
export function followCurrent(
  opened: readonly string[],
  before: string | null,
  now: string | null,
): string[] {
  const kept = opened.filter((step) => step !== before && step !== now);
  return now === null ? kept : [...kept, now];
}
