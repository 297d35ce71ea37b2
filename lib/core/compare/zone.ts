/** Time zones by their names, as the browser knows them. All times are minutes since 1970. */

const MINUTES_A_DAY = 1440;
/** Days whose offset is remembered for a zone: some fifty years. */
const MOST_DAYS = 20_000;

export interface Zone {
  /** Minutes east of UTC at that minute of UTC; NaN where there is no such zone. */
  readonly offsetAt: (utc: number) => number;
}

/** Whether there is such a zone. */
export function isZone(name: string): boolean {
  return formatOf(name) !== null;
}

/** @param name as in the IANA's list: Asia/Shanghai. */
export function zoneNamed(name: string): Zone {
  const format = formatOf(name);
  if (format === null) return { offsetAt: () => Number.NaN };
  /** The offset of a whole day of UTC, or NaN where it changes within it. */
  const days = new Map<number, number>();
  return {
    offsetAt: (utc) => {
      const day = Math.floor(utc / MINUTES_A_DAY);
      let offset = days.get(day);
      if (offset === undefined) {
        const start = askedOffset(format, day * MINUTES_A_DAY);
        const end = askedOffset(format, (day + 1) * MINUTES_A_DAY);
        offset = start === end ? start : Number.NaN;
        if (days.size >= MOST_DAYS) days.clear();
        days.set(day, offset);
      }
      return Number.isNaN(offset) ? askedOffset(format, utc) : offset;
    },
  };
}

/** Minutes of UTC of what a clock of the zone shows; where it shows it twice, the first time. */
export function utcOf(shown: number, zone: Zone): number {
  const before = shown - zone.offsetAt(shown - MINUTES_A_DAY / 2);
  if (zone.offsetAt(before) === shown - before) return before;
  return shown - zone.offsetAt(before);
}

function formatOf(name: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: name,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
    });
  } catch {
    // No such zone: nothing that depends on it can be read.
    return null;
  }
}

/** As far from 1970 as a Date reaches, minutes. */
const FARTHEST = 8.64e15 / 60_000;

function askedOffset(format: Intl.DateTimeFormat, utc: number): number {
  if (!(Math.abs(utc) <= FARTHEST)) return Number.NaN;
  const parts = new Map<string, string>();
  for (const { type, value } of format.formatToParts(utc * 60_000)) parts.set(type, value);
  const part = (type: string) => Number(parts.get(type));
  const year = parts.get("era")?.startsWith("B") === true ? 1 - part("year") : part("year");
  const shown = new Date(0);
  shown.setUTCFullYear(year, part("month") - 1, part("day"));
  shown.setUTCHours(part("hour"), part("minute"));
  return shown.getTime() / 60_000 - Math.floor(utc);
}
