/**
 * Days off and make-up working days from what a company has at hand: an .ics file of public holidays, or
 * two columns (date and name) out of a sheet. Nothing is guessed: what cannot be read is listed with its
 * line, and whoever imports decides.
 */
import { readDayList } from "./read-day-list";
import { readHolidayEvents } from "./read-holiday-events";

/** What a line would have to be. */
type DayProblem =
  | "no-date"
  | "no-such-day"
  | "unclear-date"
  | "no-start"
  | "end-before-start"
  | "too-long"
  | "unfinished"
  | "both"
  | "nothing";

export interface DayLineProblem {
  /** Line of the file or of what was pasted, from 1. */
  readonly line: number;
  readonly problem: DayProblem;
}

/** A day, or some in a row, as a file names them. */
export interface NamedDays {
  readonly line: number;
  readonly name: string;
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
  /** It says that it comes again; only the days that it names are taken. */
  readonly repeats: boolean;
}

export interface DaysRead {
  readonly found: readonly NamedDays[];
  readonly problems: readonly DayLineProblem[];
}

export interface HolidayImport {
  /** Days off, `YYYY-MM-DD`, earliest first. */
  readonly holidays: readonly string[];
  /** Days worked although the weekday is off. */
  readonly workdays: readonly string[];
  /** Entries whose repetition was not followed. */
  readonly repeating: readonly { readonly line: number; readonly name: string }[];
  /** With one of them, nothing should be done with the rest. */
  readonly problems: readonly DayLineProblem[];
}

/** “国庆节（班）”, “补班”, “Make-up work day”; not “Workers’ Day”. */
const WORKED = /班|\b(?:work|working|workday|workdays|arbeitstag)\b/i;
/** “不上班”, “停班”, “Non-working day”. */
const NOT_WORKED = /不(?:用|必|需)?上班|停班|\b(?:non|not|no)[ -]?work/i;

/**
 * @param utcOffsetAt minutes east of UTC where the person is, at a moment (ms since 1970): an .ics file may
 *   give the midnight that a day begins with in UTC.
 */
export function importHolidays(source: string, utcOffsetAt: (at: number) => number): HolidayImport {
  const text = source.replace(/^\uFEFF/, "");
  const isCalendarFile = /^BEGIN:VCALENDAR\s*$/im.test(text);
  const { found, problems } = isCalendarFile
    ? readHolidayEvents(text, utcOffsetAt)
    : readDayList(text);
  const worked = found.filter(({ name }) => isWorked(name));
  const off = found.filter(({ name }) => !isWorked(name));
  const holidays = daysOf(off);
  const isBoth = worked.filter(({ days }) => days.some((day) => holidays.includes(day)));
  const isNothing = found.length + problems.length === 0;
  return {
    holidays,
    workdays: daysOf(worked),
    repeating: found.filter(({ repeats }) => repeats).map(({ line, name }) => ({ line, name })),
    problems: [
      ...problems,
      ...isBoth.map(({ line }) => ({ line, problem: "both" }) as const),
      ...(isNothing ? [{ line: 1, problem: "nothing" } as const] : []),
    ].toSorted((one, other) => one.line - other.line),
  };
}

function isWorked(name: string): boolean {
  return WORKED.test(name) && !NOT_WORKED.test(name);
}

function daysOf(found: readonly NamedDays[]): string[] {
  return [...new Set(found.flatMap(({ days }) => days))].toSorted();
}
