import type { Language } from "@/lib/core/language";

const DAY_MS = 86_400_000;
const WEEK_MS = 6 * DAY_MS;

/**
 * A day as people say it: today, yesterday, the weekday within the last week, else the date.
 *
 * @param day and `today` as `YYYY-MM-DD`; a calendar day has no time zone.
 */
export function sinceDay(day: string, today: string, language: Language): string {
  const ago = Date.parse(today) - Date.parse(day);
  if (ago === 0 || ago === DAY_MS) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-ago / DAY_MS, "day");
  }
  const isThisWeek = ago <= WEEK_MS;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    ...(isThisWeek ? { weekday: "long" } : { dateStyle: "medium" }),
  });
  return format.format(Date.parse(day));
}
