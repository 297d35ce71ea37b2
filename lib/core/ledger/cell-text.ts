import type { NumberKind } from "./number-format";

const DAY_SECONDS = 86_400;
/** 9999-12-31, the last day that Excel knows. */
const LAST_SERIAL = 2_958_465;

/** A number as a person would write it: 15 digits, as Excel shows, without zeros at the end. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? "0" : String(rounded);
}

/**
 * A number of a cell as text: `1234.5`, `2026-03-05`, `2026-03-05 09:30`, `09:30`. Seconds only where there
 * are any. A number that cannot be a day stays a number.
 * @param from1904 days count from 1904-01-01, as old Macs wrote them.
 */
export function cellText(value: number, kind: NumberKind, from1904: boolean): string {
  if (kind === "number" || value < 0 || value >= LAST_SERIAL + 1) return numberText(value);
  const seconds = Math.round(value * DAY_SECONDS);
  const day = Math.floor(seconds / DAY_SECONDS);
  const clock = seconds - day * DAY_SECONDS;
  if (kind === "elapsed") return timeText(seconds);
  if (kind === "time") return timeText(clock);
  const date = dayText(day, from1904);
  if (date === null) return kind === "date-time" ? timeText(clock) : numberText(value);
  return kind === "date-time" && clock > 0 ? `${date} ${timeText(clock)}` : date;
}

/** An ISO date and time of a cell that says so itself (`t="d"`), written the same way. */
export function isoText(written: string): string {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?)?/.exec(written);
  if (!match) return written;
  const [, day = "", minutes, seconds = "00"] = match;
  if (minutes === undefined || (minutes === "00:00" && seconds === "00")) return day;
  return `${day} ${minutes}${seconds === "00" ? "" : `:${seconds}`}`;
}

/** Excel counts 1900 as a leap year, as Lotus did: day 60 is 1900-02-29, which never was. */
function dayText(day: number, from1904: boolean): string | null {
  if (from1904) return isoDay(Date.UTC(1904, 0, 1 + day));
  if (day === 0) return null;
  if (day === 60) return "1900-02-29";
  return isoDay(Date.UTC(1900, 0, day > 60 ? day - 1 : day));
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function timeText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? minutes : `${minutes}:${two(seconds % 60)}`;
}
