import type { Language } from "@/lib/core/language";

/** A point in time as people say it: the time for today, with the date for any other day. */
export function momentText(at: number, now: number, language: Language): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(language, {
    ...(isToday ? {} : { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

const DAY_MS = 24 * 60 * 60_000;

/** The same, with the day of the week where that says it: people remember “Tuesday”, not “the 17th”. */
export function recentText(at: number, now: number, language: Language): string {
  const days = daysBetween(now, at);
  if (days === 0 || Math.abs(days) > 6) return momentText(at, now, language);
  return new Intl.DateTimeFormat(language, {
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** When something is due: “tomorrow” where a day ends with it, else as `momentText`. */
export function dueDayText(at: number, now: number, language: Language): string {
  const isEndOfDay = new Date(at + 1).getHours() === 0 && new Date(at + 1).getMinutes() === 0;
  if (!isEndOfDay) return momentText(at, now, language);
  const days = daysBetween(now, at);
  if (Math.abs(days) <= 1) {
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  }
  return new Intl.DateTimeFormat(language, {
    weekday: "short",
    month: "short",
    day: "numeric",
  }).format(at);
}

/** Calendar days from one moment to another, where the person is. */
function daysBetween(from: number, to: number): number {
  const midnight = (at: number) => new Date(at).setHours(0, 0, 0, 0);
  // A day on which clocks change is not 24 hours long.
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}
