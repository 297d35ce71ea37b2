import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordOutcomes } from "../reconcile/record";
import { ageClassOf } from "./ageing";
import type { CountedDiscrepancy } from "./daily-picture";
import { addCounts, ALL, countsIn, dayPicture } from "./daily-picture";
import { figuresOf } from "./day-figures";
import { marks } from "./deed";
import { discrepancyKinds } from "./discrepancy";
import { lastPicture, trend } from "./trend";

describe("a picture of a day", () => {
  const counted = dayPicture({
    run: "visits",
    day: "2026-10-12",
    records: [
      { department: "sales", counts: { matched: 1, incomplete: 1 }, keptTwice: 1 },
      { department: "sales", counts: { "only-crm": 1 }, keptTwice: 0 },
      { department: null, counts: { "only-ledger": 1, duplicate: 1 }, keptTwice: 1 },
    ],
    discrepancies: [
      {
        department: "sales",
        kind: "differs",
        critical: true,
        mark: "timing",
        openedOn: "2026-10-12",
        closedOn: null,
        age: 0,
      },
      {
        department: "sales",
        kind: "unreadable",
        critical: false,
        mark: null,
        openedOn: "2026-10-12",
        closedOn: null,
        age: 0,
      },
      {
        department: "sales",
        kind: "differs",
        critical: false,
        mark: null,
        openedOn: "2026-09-01",
        closedOn: "2026-10-12",
        age: 20,
      },
      {
        department: null,
        kind: "only-ledger",
        critical: false,
        mark: null,
        openedOn: "2026-09-01",
        closedOn: null,
        age: 20,
      },
      {
        department: null,
        kind: "differs",
        critical: false,
        mark: null,
        openedOn: "2026-09-01",
        closedOn: "2026-09-02",
        age: 20,
      },
    ],
  });

  it("counts what is open, opened and settled; a closed one is not open, timing is not new", () => {
    expect(countsIn(counted, "sales")).toMatchObject({
      opened: 1,
      settled: 1,
      keptTwice: 1,
      open: {
        total: 2,
        critical: 1,
        byKind: { differs: 1, unreadable: 1 },
        byMark: { timing: 1, none: 1 },
        byAge: { "0-2": 2 },
      },
    });
    expect(countsIn(counted, ALL)).toMatchObject({
      opened: 1,
      settled: 1,
      keptTwice: 2,
      open: { total: 3, byAge: { "0-2": 2, ">10": 1 } },
    });
    expect(countsIn(counted, "all")).toBeNull();
  });

  it("gives rates of what can be compared, and none of nothing", () => {
    const all = countsIn(counted, ALL);
    expect(all && figuresOf(all)).toEqual({
      compared: 1,
      matchRate: 1,
      inCrm: 3,
      inEither: 4,
      crmShare: 0.75,
    });
    const none = countsIn(counted, null);
    expect(none && figuresOf(none)).toMatchObject({ matchRate: null, crmShare: 0 });
  });

  it("that is missing stays missing in the trend", () => {
    const days = trend([counted], "2026-10-11", "2026-10-13", ALL);
    expect(days.map(({ day, counts }) => [day, counts?.opened ?? null])).toEqual([
      ["2026-10-11", null],
      ["2026-10-12", 1],
      ["2026-10-13", null],
    ]);
    expect(lastPicture([counted], "2026-10-01", "2026-10-31")).toBe(counted);
    expect(lastPicture([counted], "2026-10-13", "2026-10-31")).toBeNull();
  });
});

const TODAY = "2026-10-12";
const departments = fc.constantFrom("sales", "quality", null);
const counts = fc.record(
  Object.fromEntries(recordOutcomes.map((outcome) => [outcome, fc.nat(9)])),
  { requiredKeys: [] },
);
const records = fc.array(fc.record({ department: departments, counts, keptTwice: fc.nat(3) }));
const discrepancies: fc.Arbitrary<CountedDiscrepancy[]> = fc.array(
  fc.record({
    department: departments,
    kind: fc.constantFrom(...discrepancyKinds),
    critical: fc.boolean(),
    mark: fc.constantFrom(null, ...marks),
    openedOn: fc.constantFrom("2026-10-09", TODAY),
    closedOn: fc.constantFrom(null, "2026-10-10", TODAY),
    age: fc.integer({ min: 0, max: 20 }),
  }),
);

describe("the picture of any day", () => {
  it("has each record once, each open discrepancy once in every class, and none that is closed", () => {
    fc.assert(
      fc.property(records, discrepancies, (seen, known) => {
        const picture = dayPicture({
          run: "visits",
          day: TODAY,
          records: seen,
          discrepancies: known,
        });
        const all = addCounts(picture.departments.map(({ counts }) => counts));
        const isOpen = known.filter(({ closedOn }) => closedOn === null);
        const total = (of: Readonly<Partial<Record<string, number>>>) =>
          Object.values(of).reduce<number>((sum, count = 0) => sum + count, 0);
        expect(total(all.records)).toBe(
          seen.reduce((sum, { counts: more }) => sum + total(more), 0),
        );
        expect(all.keptTwice).toBe(seen.reduce((sum, { keptTwice }) => sum + keptTwice, 0));
        for (const classes of [all.open.byKind, all.open.byMark, all.open.byAge]) {
          expect(total(classes)).toBe(isOpen.length);
        }
        expect(all.open.total).toBe(isOpen.length);
        expect(all.open.critical).toBe(isOpen.filter(({ critical }) => critical).length);
        expect(all.open.byAge["6-10"]).toBe(
          isOpen.filter(({ age }) => ageClassOf(age) === "6-10").length,
        );
        expect(all.settled).toBe(known.filter(({ closedOn }) => closedOn === TODAY).length);
        const { matchRate, crmShare } = figuresOf(all);
        for (const rate of [matchRate ?? 0, crmShare ?? 0]) {
          expect(rate >= 0 && rate <= 1).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
