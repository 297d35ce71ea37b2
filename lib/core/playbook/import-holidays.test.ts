import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chengdu } from "@/test/given";
import { isBusinessDay } from "../process/due";
import { dayRanges } from "./day-ranges";
import { importHolidays } from "./import-holidays";
import { withDays } from "./with-days";

const SHANGHAI = () => 480;
/** Summer time in Berlin in 2026 is from 29 March to 25 October, at 01:00 UTC. */
const BERLIN = (at: number) =>
  at >= Date.UTC(2026, 2, 29, 1) && at < Date.UTC(2026, 9, 25, 1) ? 120 : 60;

const file = (name: string) =>
  readFileSync(new URL(`../../../test/data/holidays/${name}`, import.meta.url), "utf8");
const list = (text: string) => importHolidays(text, SHANGHAI);
const event = (...lines: readonly string[]) =>
  list(["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n"));

describe("the Chinese holidays of 2026, with make-up days", () => {
  const read = importHolidays(file("china-2026.ics"), SHANGHAI);

  it("are days off and days worked", () => {
    expect(read.problems).toEqual([]);
    expect(dayRanges(read.holidays)).toEqual([
      { from: "2026-01-01", to: "2026-01-03" },
      { from: "2026-02-15", to: "2026-02-23" },
      { from: "2026-04-04", to: "2026-04-06" },
      { from: "2026-05-01", to: "2026-05-05" },
      { from: "2026-06-19", to: "2026-06-21" },
      { from: "2026-09-25", to: "2026-09-27" },
      { from: "2026-10-01", to: "2026-10-07" },
      { from: "2027-01-01", to: "2027-01-03" },
    ]);
    expect(read.workdays).toEqual([
      "2026-01-04",
      "2026-02-14",
      "2026-02-28",
      "2026-05-09",
      "2026-09-20",
      "2026-10-10",
    ]);
  });

  it("are the same out of a sheet", () => {
    expect(importHolidays(file("china-2026.tsv"), SHANGHAI)).toEqual(read);
  });

  it("make the next edition, in which a Saturday may be worked and a Thursday not", () => {
    const { version, calendar } = withDays(chengdu, read);
    expect(version).toBe(chengdu.version + 1);
    expect(isBusinessDay("2026-10-10", calendar)).toBe(true);
    expect(isBusinessDay("2026-10-01", calendar)).toBe(false);
    expect(isBusinessDay("2026-10-08", calendar)).toBe(true);
  });

  it("hold against what the calendar said of the same day", () => {
    const known = { ...chengdu.calendar, holidays: ["2026-10-10", "2025-10-01"] };
    const { calendar } = withDays({ ...chengdu, calendar: known }, read);
    expect(calendar.holidays).toContain("2025-10-01");
    expect(calendar.holidays).not.toContain("2026-10-10");
    expect(withDays({ ...chengdu, calendar }, read).calendar).toEqual(calendar);
  });
});

describe("the holidays of North Rhine-Westphalia", () => {
  it("may be dates, midnights there, and midnights in UTC; the first of May repeats", () => {
    const { holidays, workdays, problems, repeating } = importHolidays(
      file("nrw-2026.ics"),
      BERLIN,
    );
    expect(problems).toEqual([]);
    expect(workdays).toEqual([]);
    expect(holidays).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-06-04",
      "2026-10-03",
      "2026-11-01",
      "2026-12-25",
      "2026-12-26",
    ]);
    expect(repeating.map(({ name }) => name)).toEqual(["Tag der Arbeit"]);
  });
});

describe("an event", () => {
  it("may be folded, have quoted parameters, an alarm and a duration", () => {
    const read = event(
      'DTSTART;TZID="GMT+08:00":20260619T0000',
      " 00",
      "DURATION:P3D",
      "SUMMARY:端午节\\, 三",
      "\t天",
      "BEGIN:VALARM",
      "DTSTART:20200101",
      "END:VALARM",
    );
    expect(read).toMatchObject({
      holidays: ["2026-06-19", "2026-06-20", "2026-06-21"],
      problems: [],
    });
  });

  it("that was cancelled is none", () => {
    expect(event("DTSTART:20260619", "STATUS:CANCELLED").holidays).toEqual([]);
  });

  it.each([
    ["no-start", 2, ["SUMMARY:国庆节"]],
    ["no-such-day", 3, ["DTSTART;VALUE=DATE:20260230"]],
    ["no-date", 3, ["DTSTART:next Monday"]],
    ["end-before-start", 4, ["DTSTART:20261002", "DTEND:20261001"]],
    ["too-long", 4, ["DTSTART:20260101", "DTEND:20270101"]],
  ] as const)("with %s says so, with its line", (problem, line, lines) => {
    expect(event(...lines).problems).toEqual([{ line, problem }]);
  });

  it("that the file breaks off in is a problem, not half a calendar", () => {
    const cut = file("china-2026.ics").split("END:VEVENT").slice(0, 2).join("END:VEVENT");
    expect(list(cut).problems).toEqual([{ line: 14, problem: "unfinished" }]);
  });
});

describe("two columns", () => {
  it("may be separated and dated as sheets do it", () => {
    const read = list(
      '\uFEFFDatum;Name\r\n01.01.2026;Neujahr\n2026-05-01,"Labour, Day"\n2026年10月1日，国庆节\n\n2026.10.2\t国庆节\n',
    );
    expect(read.problems).toEqual([]);
    expect(read.holidays).toEqual(["2026-01-01", "2026-05-01", "2026-10-01", "2026-10-02"]);
  });

  it.each([
    ["国庆节调休上班", true],
    ["春节（班）", true],
    ["补班", true],
    ["Make-up working day", true],
    ["Work on Saturday", true],
    ["Workers’ Day", false],
    ["不上班", false],
    ["Special non-working day", false],
    ["Tag der Arbeit", false],
  ])("“%s” is worked: %s", (name, isWorked) => {
    const { workdays } = list(`2026-10-10\t${name}`);
    expect(workdays).toEqual(isWorked ? ["2026-10-10"] : []);
  });

  it("lists every line that it cannot read, by its number", () => {
    const { problems } = list("Date\tName\n10/1/2026\tNational Day\n2026-02-30\tX\nsoon\tY\n");
    expect(problems).toEqual([
      { line: 2, problem: "unclear-date" },
      { line: 3, problem: "no-such-day" },
      { line: 4, problem: "no-date" },
    ]);
  });

  it("cannot say of a day that it is both off and worked", () => {
    expect(list("2026-10-10\t国庆节\n2026-10-10\t国庆节（班）").problems).toEqual([
      { line: 2, problem: "both" },
    ]);
  });

  it("say nothing when they are empty", () => {
    for (const text of ["", "\n\n", "BEGIN:VCALENDAR\nEND:VCALENDAR"]) {
      expect(list(text).problems).toEqual([{ line: 1, problem: "nothing" }]);
    }
  });
});

describe("whatever is pasted", () => {
  it("is read or refused, never thrown at, and only days come out", () => {
    const words = fc.constantFrom(
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "DTSTART:2026",
      "DTEND;VALUE=DATE:20261008",
      "1001",
      "T160000Z",
      "SUMMARY:班",
      "\r\n",
      "\n ",
      "\t",
      ",",
      "2026-10-1",
      '"',
      "__proto__",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
        const { holidays, workdays } = list(parts.join(""));
        for (const day of [...holidays, ...workdays]) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("dayRanges", () => {
  it("joins days in a row within a year", () => {
    expect(dayRanges(["2027-01-01", "2026-12-31", "2026-10-02", "2026-10-01"])).toEqual([
      { from: "2026-10-01", to: "2026-10-02" },
      { from: "2026-12-31", to: "2026-12-31" },
      { from: "2027-01-01", to: "2027-01-01" },
    ]);
  });
});
