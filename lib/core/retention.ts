/** How long facts about a person are kept one by one. */
import { dayBegan } from "./day";

/** Days, where no playbook says otherwise. */
export const RETENTION_DAYS = 90;

const DAY_MS = 24 * 60 * 60_000;

/** Facts from before this moment are to be deleted; it moves with the day. All times in ms since 1970. */
export function keptFrom(now: number, days: number, utcOffsetMinutes: number): number {
  return dayBegan(now, utcOffsetMinutes) - days * DAY_MS;
}

/** When a fact will be to be deleted: as the first day begins that it is too old for. */
export function keptUntil(at: number, days: number, utcOffsetMinutes: number): number {
  return dayBegan(at, utcOffsetMinutes) + (days + 1) * DAY_MS;
}
