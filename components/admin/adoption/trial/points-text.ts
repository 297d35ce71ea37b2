/** A difference of shares in whole points, with its sign: `+8`, `−3`, `0`. */
export function pointsText(share: number): string {
  const points = Math.round(share * 100);
  if (points === 0) return "0";
  return `${points > 0 ? "+" : "−"}${Math.abs(points)}`;
}
