/**
 * The calendar day of a moment, `YYYY-MM-DD`.
 *
 * @param at milliseconds since 1970, UTC.
 * @param utcOffsetMinutes minutes east of UTC (China: 480).
 */
export function dayOf(at: number, utcOffsetMinutes: number): string {
  return new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}
