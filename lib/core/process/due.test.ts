import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "../day";
import { calendarSchema } from "../playbook/calendar";
import { dueAt, isBusinessDay } from "./due";

/** As the State Council decreed for the National Day of 2026: a week off, two Sundays and Saturdays worked. */
const china = calendarSchema.parse({
  holidays: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
  workdays: ["2026-09-27", "2026-10-10"],
});
const plain = calendarSchema.parse({});
const SHANGHAI = 480;

/** A moment in Shanghai. */
const at = (text: string) => Date.parse(`${text}+08:00`);
const dueDay = (within: number, from: string, calendar = china) =>
  dayOf(dueAt({ within, unit: "business-days" }, at(from), calendar, SHANGHAI), SHANGHAI);

describe("a business day", () => {
  it.each([
    ["2026-09-30", true],
    ["2026-10-01", false],
    ["2026-10-03", false],
    ["2026-10-10", true],
  ])("%s: %s, with make-up days", (day, expected) => {
    expect(isBusinessDay(day, china)).toBe(expected);
  });

  it("may be any weekday that the company works on", () => {
    const sundayToThursday = calendarSchema.parse({ weekdays: [7, 1, 2, 3, 4] });
    expect(isBusinessDay("2026-03-01", sundayToThursday)).toBe(true);
    expect(isBusinessDay("2026-03-06", sundayToThursday)).toBe(false);
  });
});

describe("a step is due", () => {
  it.each([
    ["a day later, in the week", 1, "2026-09-29T15:00", "2026-09-30"],
    ["on the make-up Saturday after the holidays", 3, "2026-09-30T09:00", "2026-10-10"],
    ["on Monday, when it began on a Friday", 1, "2026-03-06T17:59", "2026-03-09"],
  ])("%s", (_what, within, from, day) => {
    expect(dueDay(within, from)).toBe(day);
  });

  it("until the end of that day where the person is", () => {
    const due = dueAt(
      { within: 1, unit: "business-days" },
      at("2026-03-02T09:00"),
      plain,
      SHANGHAI,
    );
    expect(new Date(due).toISOString()).toBe("2026-03-03T15:59:59.999Z");
  });

  it("so many hours later to the minute, holidays or not", () => {
    const from = at("2026-09-30T18:00");
    expect(dueAt({ within: 4, unit: "hours" }, from, china, SHANGHAI)).toBe(from + 4 * 3_600_000);
  });

  it("some day, also in a calendar without any business day", () => {
    const never = calendarSchema.parse({
      weekdays: [1],
      holidays: Array.from({ length: 400 }, (_, week) =>
        dayOf(Date.UTC(2026, 2, 2) + week * 7 * 86_400_000, 0),
      ),
    });
    expect(dueAt({ within: 3, unit: "business-days" }, at("2026-03-02T09:00"), never, 480)).toEqual(
      expect.any(Number),
    );
  });

  it("never before it began, and never earlier for more days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom("hours" as const, "days" as const, "business-days" as const),
        fc.integer({ min: -720, max: 840 }),
        (from, within, unit, offset) => {
          const due = dueAt({ within, unit }, from, china, offset);
          expect(due).toBeGreaterThan(from);
          expect(dueAt({ within: within + 1, unit }, from, china, offset)).toBeGreaterThan(due);
        },
      ),
    );
  });
});
