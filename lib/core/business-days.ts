/** Counting in business days, on calendar days (`YYYY-MM-DD`) without a time zone. */
import { dayOf } from "./day";
import type { Calendar } from "./playbook/calendar";
import { dueAt, isBusinessDay } from "./process/due";

const DAY_MS = 86_400_000;

/** @param days may be negative. */
export function addDays(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * DAY_MS, 0);
}

/** The day on which so many business days have passed after a day; the day itself does not count. */
export function addBusinessDays(day: string, businessDays: number, calendar: Calendar): string {
  const due = { within: businessDays, unit: "business-days" } as const;
  return dayOf(dueAt(due, Date.parse(day), calendar, 0), 0);
}

/** The business days from one day to another, both of them included, in order. */
export function businessDaysIn(from: string, to: string, calendar: Calendar): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) days.push(day);
  }
  return days;
}

/** How many business days have passed after a day, up to and with another one; never below 0. */
export function businessDaysAfter(day: string, until: string, calendar: Calendar): number {
  return day < until ? businessDaysIn(addDays(day, 1), until, calendar).length : 0;
}
