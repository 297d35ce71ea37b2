import { dayOf } from "../day";

export interface DayRange {
  /** `YYYY-MM-DD`; both are part of it, and the same for a single day. */
  readonly from: string;
  readonly to: string;
}

/** Days in a row are one range, earliest first; a range ends with its year. */
export function dayRanges(days: readonly string[]): DayRange[] {
  const ranges: { from: string; to: string }[] = [];
  for (const day of [...new Set(days)].toSorted()) {
    const last = ranges.at(-1);
    if (last && nextDay(last.to) === day && last.to.slice(0, 4) === day.slice(0, 4)) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

function nextDay(day: string): string {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60_000, 0);
}
