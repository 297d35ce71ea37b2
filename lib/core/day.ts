/**
 * The calendar day of a moment, `YYYY-MM-DD`.
 *
 * @param at milliseconds since 1970, UTC.
 * @param utcOffsetMinutes minutes east of UTC (China: 480).
 */
export function dayOf(at: number, utcOffsetMinutes: number): string {
  return new Date(at + utcOffsetMinutes * 60_000).toISOString().slice(0, 10);
}

/** Minutes since midnight of a moment, 0 to 1439; arguments as above. */
export function minuteOf(at: number, utcOffsetMinutes: number): number {
  const minutes = Math.floor(at / 60_000) + utcOffsetMinutes;
  return ((minutes % 1440) + 1440) % 1440;
}

/** When the day of a moment began, ms since 1970; arguments as above. */
export function dayBegan(at: number, utcOffsetMinutes: number): number {
  return Date.parse(dayOf(at, utcOffsetMinutes)) - utcOffsetMinutes * 60_000;
}

/** The Monday of the day's week (ISO 8601), both `YYYY-MM-DD`. */
export function mondayOf(day: string): string {
  const at = Date.parse(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
