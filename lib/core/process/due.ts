/** When a step is due. Pure calendar arithmetic on the days where the person is. */
import { dayOf } from "../day";
import type { Calendar } from "../playbook/calendar";
import type { Due } from "../playbook/process";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** No calendar has more days off in a row; a playbook with none left to work on must not hang us. */
const MOST_DAYS = 3660;

/**
 * @param startedAt when the case began, ms since 1970.
 * @param utcOffsetMinutes minutes east of UTC where the person is.
 * @returns the moment (ms since 1970) after which it is late. Days and business days end at midnight: what
 *   is due within one business day of a Friday noon is due when Monday ends.
 */
export function dueAt(
  { within, unit }: Due,
  startedAt: number,
  calendar: Calendar,
  utcOffsetMinutes: number,
): number {
  if (unit === "hours") return startedAt + within * HOUR_MS;
  const offset = utcOffsetMinutes * 60_000;
  const midnight = Math.floor((startedAt + offset) / DAY_MS) * DAY_MS;
  const days = unit === "days" ? within : daysFor(within, midnight, calendar);
  return midnight + (days + 1) * DAY_MS - offset - 1;
}

/** @param day `YYYY-MM-DD` */
export function isBusinessDay(day: string, { weekdays, holidays, workdays }: Calendar): boolean {
  if (workdays.includes(day)) return true;
  const weekday = ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  return weekdays.includes(weekday) && !holidays.includes(day);
}

/** How many days from the midnight of a day until so many business days have passed after it. */
function daysFor(businessDays: number, midnight: number, calendar: Calendar): number {
  let left = businessDays;
  for (let days = 1; days < MOST_DAYS; days++) {
    if (isBusinessDay(dayOf(midnight + days * DAY_MS, 0), calendar) && --left === 0) return days;
  }
  return MOST_DAYS;
}
