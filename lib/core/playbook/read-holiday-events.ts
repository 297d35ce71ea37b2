/** The events of an .ics file (RFC 5545) as days. */
import { dayOf } from "../day";
import type { DayLineProblem, DaysRead, NamedDays } from "./import-holidays";
import { icsLines } from "./ics-lines";
import type { IcsLine } from "./ics-lines";
import { readWrittenDay } from "./written-day";

const DAY_MS = 24 * 60 * 60_000;
/** No public holiday is longer; an event that is was meant for something else. */
const MOST_DAYS = 31;

/** Properties of one event, by name. */
type Event = ReadonlyMap<string, IcsLine>;

/** @param utcOffsetAt see `importHolidays`. */
export function readHolidayEvents(text: string, utcOffsetAt: (at: number) => number): DaysRead {
  const found: NamedDays[] = [];
  const problems: DayLineProblem[] = [];
  for (const { line, event } of eventsOf(icsLines(text))) {
    if (event === null) {
      problems.push({ line, problem: "unfinished" });
      continue;
    }
    if (event.get("STATUS")?.value.toUpperCase() === "CANCELLED") continue;
    const days = daysOf(event, line, utcOffsetAt);
    if ("problem" in days) problems.push(days);
    else {
      const repeats = event.has("RRULE") || event.has("RDATE");
      found.push({ line, name: plainText(event.get("SUMMARY")?.value ?? ""), days, repeats });
    }
  }
  return { found, problems };
}

/** `null`: the file ends within it. What is nested in an event, such as an alarm, has dates of its own. */
function* eventsOf(
  lines: readonly IcsLine[],
): Generator<{ readonly line: number; readonly event: Event | null }> {
  let begun: { line: number; event: Map<string, IcsLine>; nested: number } | null = null;
  for (const property of lines) {
    const { name, value, line } = property;
    const component = value.trim().toUpperCase();
    if (!begun) {
      if (name === "BEGIN" && component === "VEVENT") {
        begun = { line, event: new Map(), nested: 0 };
      }
    } else if (name === "BEGIN") begun.nested += 1;
    else if (name !== "END") {
      if (begun.nested === 0) begun.event.set(name, property);
    } else if (begun.nested > 0) begun.nested -= 1;
    else {
      yield component === "VEVENT" ? begun : { line: begun.line, event: null };
      begun = null;
    }
  }
  if (begun) yield { line: begun.line, event: null };
}

function daysOf(
  event: Event,
  line: number,
  utcOffsetAt: (at: number) => number,
): string[] | DayLineProblem {
  const start = event.get("DTSTART");
  if (!start) return { line, problem: "no-start" };
  const first = momentOf(start, utcOffsetAt);
  if ("problem" in first) return first;
  const end = event.get("DTEND");
  const until = end && momentOf(end, utcOffsetAt);
  if (until && "problem" in until) return until;
  const count = until ? daysBetween(first.at, until.at) : durationOf(event.get("DURATION"));
  if (count < 1) return { line: end?.line ?? line, problem: "end-before-start" };
  if (count > MOST_DAYS) return { line: end?.line ?? start.line, problem: "too-long" };
  return Array.from({ length: count }, (_, index) => dayOf(first.at + index * DAY_MS, 0));
}

/** The end is not part of it any more; without a length it is one day. */
function daysBetween(first: number, until: number): number {
  if (until === first) return 1;
  return until < first ? 0 : dayNumber(until - 1) - dayNumber(first) + 1;
}

function dayNumber(at: number): number {
  return Math.floor(at / DAY_MS);
}

/** Whole days of a duration such as `P7D` or `P1W`; hours are within one day. */
function durationOf(duration: IcsLine | undefined): number {
  const [, count, unit] = /^\+?P(\d{1,4})([DW])/.exec(duration?.value ?? "") ?? [];
  return count === undefined ? 1 : Number(count) * (unit === "W" ? 7 : 1);
}

/** @returns the moment as clocks show it there, as if it were UTC (ms since 1970). */
function momentOf(
  { line, value }: IcsLine,
  utcOffsetAt: (at: number) => number,
): { readonly at: number } | DayLineProblem {
  const [, date = "", hours, minutes, seconds, utc] =
    /^(\d{8})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/.exec(value.trim()) ?? [];
  const read = readWrittenDay(date);
  if ("problem" in read) return { line, problem: read.problem };
  const time =
    ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  const at = Date.parse(`${read.day}T00:00:00Z`) + time;
  return { at: utc ? at + utcOffsetAt(at) * 60_000 : at };
}

/** Commas, semicolons and line ends are escaped in a text. */
function plainText(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, char: string) => (/n/i.test(char) ? " " : char)).trim();
}
