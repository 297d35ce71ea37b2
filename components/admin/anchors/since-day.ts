import type { Language } from "@/lib/core/language";

const WEEK_MS = 6 * 86_400_000;

/**
 * A day as people say it: the weekday within the last week, else the date.
 *
 * @param day and `today` as `YYYY-MM-DD`; a calendar day has no time zone.
 */
export function sinceDay(day: string, today: string, language: Language): string {
  const isThisWeek = Date.parse(today) - Date.parse(day) <= WEEK_MS;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    ...(isThisWeek ? { weekday: "long" } : { dateStyle: "medium" }),
  });
  return format.format(Date.parse(day));
}
