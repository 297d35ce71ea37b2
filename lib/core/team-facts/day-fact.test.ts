import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayFact } from "./day-fact";
import { dayFactKey, dayFactSchema, union } from "./day-fact";

const liNa: DayFact = {
  device: "device-1",
  person: "actor-li-na",
  day: "2026-03-02",
  process: "log-visit",
  department: "sales",
  role: "user",
  version: 7,
  revision: 3,
  counts: { started: 1, "step/write-note": 2 },
};

/** Few that are about the same, in few revisions: also such as never happen, the same revision with other counts. */
const anyFact: fc.Arbitrary<DayFact> = fc.record({
  device: fc.constantFrom("device-1", "device-2"),
  person: fc.constant("actor-li-na"),
  day: fc.constantFrom("2026-03-02", "2026-03-03"),
  process: fc.constantFrom("log-visit", ""),
  department: fc.constantFrom("sales", null),
  role: fc.constantFrom("user", null),
  version: fc.constant(7),
  revision: fc.integer({ min: 1, max: 3 }),
  counts: fc.dictionary(
    fc.constantFrom("started", "completed", "step/save"),
    fc.integer({ min: 1, max: 3 }),
  ),
});
const facts = fc.array(anyFact, { maxLength: 30, size: "max" });

const united = (...many: readonly Iterable<DayFact>[]) =>
  [...union(...many)].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe("the union of day facts", () => {
  it("keeps of each fact the newest", () => {
    const later = { ...liNa, revision: 4, counts: { ...liNa.counts, completed: 1 } };
    const home = { ...liNa, device: "device-2", revision: 1 };
    expect([...union([later, home], [liNa]).values()]).toEqual([later, home]);
    expect([...union([liNa], [home, later], [liNa]).values()]).toEqual([later, home]);
  });

  it("is the same in whatever order, however put together, however often", () => {
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        const all = united(a, b, c);
        expect(united(c, b, a)).toEqual(all);
        expect(united([...a, ...b, ...c].toReversed())).toEqual(all);
        expect(united(union(union(a, b).values(), c).values())).toEqual(all);
        expect(united(a, union(b, c).values())).toEqual(all);
        expect(united(a, b, c, a, union(a, b).values())).toEqual(all);
      }),
      { numRuns: 1000 },
    );
  });

  it("makes nothing up, and never falls back to an earlier revision", () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        for (const [key, fact] of union(a, b)) {
          const same = [...a, ...b].filter((each) => dayFactKey(each) === key);
          expect(same).toContain(fact);
          expect(fact.revision).toBe(Math.max(...same.map(({ revision }) => revision)));
        }
      }),
    );
  });
});

describe("a day fact of another browser", () => {
  it.each([
    ["a name that nothing is called", { counts: { salary: 4 } }],
    ["a count of nothing", { counts: { started: 0 } }],
    ["half a case", { counts: { started: 0.5 } }],
    ["no day", { day: "2026-02-30" }],
    ["more than counts", { record: "Dupont" }],
    ["nobody", { person: "" }],
    ["no event", { revision: 0 }],
  ])("with %s is refused", (_what, part) => {
    expect(dayFactSchema.safeParse(liNa).success).toBe(true);
    expect(dayFactSchema.safeParse({ ...liNa, ...part }).success).toBe(false);
  });
});
