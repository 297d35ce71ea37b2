import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRunning, runDays } from "./run-days";

describe("the days of a run", () => {
  it.each([
    ["2026-03-02", "2026-04-02"],
    ["2026-01-31", "2026-02-28"],
    ["2028-01-31", "2028-02-29"],
    ["2026-08-31", "2026-09-30"],
    ["2026-12-15", "2027-01-15"],
    ["2028-02-29", "2028-03-29"],
  ])("without a last one go from %s to %s", (from, to) => {
    expect(runDays({ from })).toEqual({ from, to });
  });

  it("end when the playbook says so", () => {
    expect(runDays({ from: "2026-03-02", to: "2026-03-06" }).to).toBe("2026-03-06");
  });

  it("never take more than 31 days by themselves, nor end before they begin", () => {
    const days = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const from = date.toISOString().slice(0, 10);
        const { to } = runDays({ from });
        const length = (Date.parse(to) - Date.parse(from)) / 86_400_000;
        expect(length).toBeGreaterThanOrEqual(28);
        expect(length).toBeLessThanOrEqual(31);
      }),
    );
  });
});

describe("a run is in force", () => {
  const run = { from: "2026-03-02", to: "2026-03-31", departments: ["sales"] };

  it.each([
    ["on its first day", "sales", "2026-03-02", true],
    ["on its last day", "sales", "2026-03-31", true],
    ["not the day before", "sales", "2026-03-01", false],
    ["not the day after", "sales", "2026-04-01", false],
    ["not for another department", "quality", "2026-03-10", false],
    ["not for who is in none", null, "2026-03-10", false],
  ])("%s", (_when, department, day, is) => {
    expect(isRunning(run, department, day)).toBe(is);
  });

  it("for everybody where it names no department", () => {
    expect(isRunning({ ...run, departments: [] }, null, "2026-03-10")).toBe(true);
  });
});
