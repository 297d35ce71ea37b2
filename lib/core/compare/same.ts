/** Agreement of readings of which every spelling reads as the same. Nothing on both sides agrees, too. */
export function sameReading(one: number | string | null, other: number | string | null): boolean {
  return one === other;
}
