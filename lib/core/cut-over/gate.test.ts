import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { businessDaysIn } from "../business-days";
import type { DayPicture } from "../discrepancy/daily-picture";
import { dayPicture } from "../discrepancy/daily-picture";
import type { Criterion, Verdict } from "./criterion";
import { leastFor, verdicts } from "./criterion";
import type { GatedRun, GateEvidence } from "./gate";
import { gate } from "./gate";

/** October 2026 in China: 1 to 7 off, Saturday 10 worked (调休). */
const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: Array.from({ length: 7 }, (_, day) => `2026-10-0${day + 1}`),
  workdays: ["2026-10-10"],
};
const run: GatedRun = {
  id: "visits",
  from: "2026-09-28",
  to: "2026-10-30",
  departments: ["sales", "quality"],
  department: "department",
  process: "log-visit",
  gate: {
    matchRate: 0.98,
    days: 5,
    crmShare: 0.95,
    records: 30,
    trained: 0.8,
    proficient: 0.5,
    signedBy: "manager",
  },
};

interface Day {
  readonly matched: number;
  readonly different: number;
  readonly onlyLedger?: number;
  readonly unseen?: number;
  readonly critical?: boolean;
}
/** Both departments alike. */
const picture = (
  day: string,
  { matched, different, onlyLedger = 0, unseen = 0, critical = false }: Day,
) =>
  dayPicture({
    run: "visits",
    day,
    records: ["sales", "quality"].map((department) => ({
      department,
      counts: { matched, different, "only-ledger": onlyLedger, unseen, duplicate: 2 },
      keptTwice: 0,
    })),
    discrepancies: ["sales", "quality"].map((department) => ({
      department,
      kind: "differs",
      critical,
      mark: null,
      openedOn: day,
      closedOn: null,
      age: 0,
    })),
  });
const good: Day = { matched: 99, different: 1 };
const people = ["sales", "quality"].map((department) => ({
  department,
  people: 5,
  trained: 4,
  proficient: 3,
}));
const evidence = (today: string, pictures: readonly DayPicture[]): GateEvidence => ({
  today,
  calendar,
  pictures,
  people,
});
const find = <Kind extends Criterion["kind"]>(criteria: readonly Criterion[], kind: Kind) => {
  const found = criteria.find(
    (each): each is Extract<Criterion, { kind: Kind }> => each.kind === kind,
  );
  if (!found) throw new Error(kind);
  return found;
};
const goodDays = (from: string, to: string) =>
  businessDaysIn(from, to, calendar).map((day) => picture(day, good));

describe("that no critical difference is open", () => {
  it("says nothing while nothing was compared", () => {
    const nothing = picture("2026-10-12", { matched: 0, different: 0 });
    const { all } = gate(run, evidence("2026-10-12", [nothing]));
    const critical = all.criteria.find(({ kind }) => kind === "critical");
    expect(critical).toEqual({ kind: "critical", verdict: "not-enough-data", open: null });
  });
});

describe("the cut-over gate", () => {
  it("goes in a played month from not enough data over not met to met", () => {
    const pictures: DayPicture[] = [];
    const said: [string, Verdict, number][] = [];
    for (const day of businessDaysIn("2026-09-28", "2026-10-20", calendar)) {
      // Nobody had time for the first two days; a price list went wrong on Monday 12 October.
      if (day >= "2026-09-30") {
        pictures.push(
          picture(
            day,
            day === "2026-10-12" ? { matched: 90, different: 10, critical: true } : good,
          ),
        );
      }
      const result = gate(run, evidence(day, pictures));
      said.push([day, result.verdict, find(result.all.criteria, "match-rate").inRow]);
    }
    expect(said).toEqual([
      ["2026-09-28", "not-enough-data", 0],
      ["2026-09-29", "not-enough-data", 0],
      ["2026-09-30", "not-enough-data", 1],
      ["2026-10-08", "not-enough-data", 2],
      ["2026-10-09", "not-enough-data", 3],
      ["2026-10-10", "not-enough-data", 4],
      ["2026-10-12", "not-met", 0],
      ["2026-10-13", "not-met", 1],
      ["2026-10-14", "not-met", 2],
      ["2026-10-15", "not-met", 3],
      ["2026-10-16", "not-met", 4],
      ["2026-10-19", "met", 5],
      ["2026-10-20", "met", 5],
    ]);
  });

  it("ends the row with yesterday while today has no picture, and goes on over a holiday", () => {
    const pictures = goodDays("2026-09-28", "2026-10-10");
    for (const today of ["2026-10-10", "2026-10-11", "2026-10-12"]) {
      const result = gate(run, evidence(today, pictures));
      expect(result.verdict).toBe("met");
      expect(find(result.all.criteria, "match-rate").days.map(({ day }) => day)).toEqual([
        "2026-09-29",
        "2026-09-30",
        "2026-10-08",
        "2026-10-09",
        "2026-10-10",
      ]);
    }
  });

  it("says which day is missing, and does not call that not met", () => {
    const pictures = goodDays("2026-10-12", "2026-10-20").filter(({ day }) => day !== "2026-10-15");
    const result = gate(run, evidence("2026-10-19", pictures));
    expect(result.verdict).toBe("not-enough-data");
    expect(find(result.all.criteria, "match-rate")).toMatchObject({
      verdict: "not-enough-data",
      inRow: 2,
      days: [
        { day: "2026-10-13", rate: 0.99 },
        { day: "2026-10-14", rate: 0.99 },
        { day: "2026-10-15", rate: null },
        { day: "2026-10-16", rate: 0.99 },
        { day: "2026-10-19", rate: 0.99 },
      ],
    });
  });

  it("does not go by a row of last week", () => {
    const pictures = goodDays("2026-10-12", "2026-10-16");
    expect(gate(run, evidence("2026-10-18", pictures)).verdict).toBe("met");
    expect(gate(run, evidence("2026-10-19", pictures)).verdict).toBe("met");
    expect(gate(run, evidence("2026-10-20", pictures)).verdict).toBe("not-enough-data");
  });

  it("does not count what lies outside of the run, of another run or in the future", () => {
    const pictures = [
      ...goodDays("2026-09-14", "2026-09-25"),
      ...goodDays("2026-10-12", "2026-10-16").map((one) => ({ ...one, run: "quotes" })),
      ...goodDays("2026-11-02", "2026-11-06"),
    ];
    const result = gate(run, evidence("2026-10-16", pictures));
    expect(result).toMatchObject({ verdict: "not-enough-data", lastPicture: null });
    expect(gate(run, evidence("2026-11-30", goodDays("2026-10-26", "2026-11-30"))).verdict).toBe(
      "met",
    );
    expect(gate(run, evidence("2026-09-01", [])).verdict).toBe("not-enough-data");
  });

  it("says that the run is too short", () => {
    const short = { ...run, from: "2026-10-12", to: "2026-10-15" };
    const result = gate(short, evidence("2026-10-20", goodDays("2026-10-12", "2026-10-20")));
    expect(find(result.all.criteria, "match-rate")).toMatchObject({
      verdict: "not-enough-data",
      inRow: 4,
      isRunTooShort: true,
    });
  });

  it("says how much is missing", () => {
    const pictures = businessDaysIn("2026-10-12", "2026-10-16", calendar).map((day) =>
      picture(day, { matched: 19, different: 0, onlyLedger: 5, critical: true }),
    );
    const few = people.map((each) => ({ ...each, trained: 2, proficient: 0 }));
    const result = gate(run, { ...evidence("2026-10-16", pictures), people: few });
    expect(result.departments[0]?.criteria).toMatchObject([
      { kind: "match-rate", verdict: "met" },
      { kind: "critical", verdict: "not-met", open: 1 },
      { kind: "crm-share", verdict: "not-met", share: 19 / 24, missing: 4 },
      { kind: "records", verdict: "not-enough-data", compared: 19, wanted: 30 },
      { kind: "trained", verdict: "not-met", count: 2, people: 5, missing: 2 },
      { kind: "proficient", verdict: "not-met", count: 0, people: 5, missing: 3 },
    ]);
    expect(find(result.all.criteria, "records")).toMatchObject({ verdict: "met", compared: 38 });
  });

  it("says of the CRM share only what holds however those turn out that nobody has looked for", () => {
    const shareWith = (day: Day) =>
      find(
        gate(run, evidence("2026-10-16", [picture("2026-10-16", day)])).all.criteria,
        "crm-share",
      );
    const all = { matched: 96, different: 0 };
    expect(shareWith({ ...all, unseen: 4 })).toMatchObject({ verdict: "met", unseen: 8 });
    expect(shareWith({ ...all, unseen: 40 })).toMatchObject({
      verdict: "not-enough-data",
      share: 1,
      unseen: 80,
    });
    expect(shareWith({ ...all, onlyLedger: 20, unseen: 4 }).verdict).toBe("not-met");
    expect(shareWith({ matched: 0, different: 0, unseen: 40 }).verdict).toBe("not-enough-data");
  });

  it("asks for people only where there is something to ask for", () => {
    const pictures = goodDays("2026-10-12", "2026-10-16");
    const kinds = (changed: Partial<GatedRun>, known: GateEvidence["people"]) =>
      gate({ ...run, ...changed }, { ...evidence("2026-10-16", pictures), people: known })
        .all.criteria.map(({ kind, verdict }) => `${kind} ${verdict}`)
        .slice(4);
    expect(kinds({ process: undefined }, [])).toEqual([]);
    expect(
      kinds(
        {},
        people.map((each) => ({ ...each, trained: null })),
      ),
    ).toEqual(["proficient met"]);
    expect(kinds({ gate: { ...run.gate, trained: 0 } }, people)).toEqual(["proficient met"]);
    expect(kinds({}, [])).toEqual(["trained not-enough-data", "proficient not-enough-data"]);
  });

  it("judges departments only where records say theirs", () => {
    const pictures = goodDays("2026-10-12", "2026-10-16");
    const departments = (changed: Partial<GatedRun>) =>
      gate({ ...run, ...changed }, evidence("2026-10-16", pictures)).departments.map(
        ({ department }) => department,
      );
    expect(departments({})).toEqual(["sales", "quality"]);
    expect(departments({ departments: [] })).toEqual(["quality", "sales"]);
    expect(departments({ department: undefined })).toEqual([]);
    const third = gate({ ...run, departments: ["service"] }, evidence("2026-10-16", pictures));
    expect([third.all.verdict, third.verdict]).toEqual(["met", "not-enough-data"]);
  });
});

const october = businessDaysIn("2026-09-28", "2026-10-30", calendar);
const anyDay = fc.record({
  matched: fc.integer({ min: 10, max: 120 }),
  different: fc.constantFrom(0, 0, 1, 9),
  onlyLedger: fc.constantFrom(0, 0, 3, 40),
  critical: fc.boolean(),
});

describe("better evidence", () => {
  it("never turns a yes into a no", () => {
    const rank = (verdict: Verdict) => verdicts.indexOf(verdict);
    let met = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: fc.constant(good) }, anyDay, fc.constant(null)), {
          minLength: 8,
          maxLength: 8,
        }),
        fc.nat({ max: 7 }),
        fc.constantFrom("settle", "enter", "picture", "train"),
        (days, nth, what) => {
          const last = october.slice(8, 16);
          const today = last.at(-1) ?? "";
          const told = (of: readonly (Day | null)[]) =>
            of.flatMap((day, place) => (day ? [picture(last[place] ?? "", day)] : []));
          const better = days.map((day, place): Day | null => {
            if (place !== nth) return day;
            if (!day) return what === "picture" ? good : day;
            if (what === "settle") {
              return {
                ...day,
                matched: day.matched + day.different,
                different: 0,
                critical: false,
              };
            }
            return what === "enter"
              ? { ...day, matched: day.matched + (day.onlyLedger ?? 0), onlyLedger: 0 }
              : day;
          });
          const more = people.map((each) => ({ ...each, trained: what === "train" ? 5 : 4 }));
          const before = gate(run, evidence(today, told(days)));
          const after = gate(run, { ...evidence(today, told(better)), people: more });
          if (before.verdict === "met") met++;
          const both = [
            [before.all, after.all] as const,
            ...before.departments.map((one, place) => [one, after.departments[place]] as const),
          ];
          for (const [one, other] of both) {
            one.criteria.forEach((criterion, place) => {
              if (criterion.verdict !== "met") return;
              expect(rank(other?.criteria[place]?.verdict ?? "not-met")).toBe(0);
            });
          }
          if (before.verdict === "met") expect(after.verdict).toBe("met");
        },
      ),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(3);
  });

  it("needs so many people that the share is reached, and not one more", () => {
    fc.assert(
      fc.property(
        fc.float({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (share, whole) => {
          const least = leastFor(share, whole);
          expect(least / whole).toBeGreaterThanOrEqual(share);
          if (least > 0) expect((least - 1) / whole).toBeLessThan(share);
        },
      ),
    );
    expect([leastFor(0.07, 100), leastFor(0.8, 5), leastFor(1, 3), leastFor(0, 3)]).toEqual([
      7, 4, 3, 0,
    ]);
  });
});
