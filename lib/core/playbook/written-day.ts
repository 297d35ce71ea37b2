/** Calendar days as people and programs write them. */
import { daySchema } from "./day";

/** Year first, as in 2026-10-01, 2026/10/1, 2026.10.1, 20261001 and 2026年10月1日. */
const YEAR_FIRST = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;
/** With dots the day comes first, as in 1.10.2026. With slashes nobody knows. */
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const SLASHES = /^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$/;

/** @returns `YYYY-MM-DD`, or why it is none. */
export function readWrittenDay(
  text: string,
): { readonly day: string } | { readonly problem: "no-date" | "no-such-day" | "unclear-date" } {
  if (SLASHES.test(text)) return { problem: "unclear-date" };
  const [, year, month, date, shortMonth, shortDate] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return existing(year, month ?? shortMonth, date ?? shortDate);
  const [, dayFirst, monthSecond, yearLast] = DAY_FIRST.exec(text) ?? [];
  return yearLast === undefined
    ? { problem: "no-date" }
    : existing(yearLast, monthSecond, dayFirst);
}

function existing(year: string, month = "", date = ""): ReturnType<typeof readWrittenDay> {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return daySchema.safeParse(day).success ? { day } : { problem: "no-such-day" };
}
