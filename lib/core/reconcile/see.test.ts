import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrmRecord } from "./record";
import { seenWhere } from "./record";
import { lastSeen, see, sightingOf } from "./see";

const FIELDS = 3;
const nothing: CrmRecord = { record: "r", values: [null, null, null], seen: [null, null, null] };

const news = fc
  .record({
    values: fc.array(fc.constantFrom(null, "", "张江", "Pudong", "12"), {
      minLength: FIELDS,
      maxLength: FIELDS,
    }),
    at: fc.integer({ min: 1, max: 6 }),
    where: fc.constantFrom(...seenWhere),
  })
  .map(({ values, at, where }): CrmRecord => ({ record: "r", values, seen: { at, where } }));

const known = (all: readonly CrmRecord[]) => {
  const { values, ...record } = all.reduce(see, nothing);
  return {
    values,
    seen: values.map((_, place) => sightingOf({ values, ...record }, place)),
  };
};

describe("what is known of a record of the CRM", () => {
  it("is the same in whatever order the news arrives, and however often", () => {
    fc.assert(
      fc.property(fc.array(news, { maxLength: 8 }), fc.integer(), (all, seed) => {
        const shuffled = [...all, ...all.slice(0, 2)].sort(
          (a, b) => ((lastSeen(a) * 31 + seed) % 7) - ((lastSeen(b) * 31 + seed) % 7),
        );
        expect(known(shuffled)).toEqual(known(all));
      }),
    );
  });

  it("is never older than any of the news", () => {
    fc.assert(
      fc.property(fc.array(news, { minLength: 1, maxLength: 8 }), (all) => {
        const { seen } = known(all);
        for (const [place, sighting] of seen.entries()) {
          const told = all.filter(({ values }) => values[place] !== null).map(lastSeen);
          expect(sighting?.at ?? null).toBe(told.length === 0 ? null : Math.max(...told));
        }
      }),
    );
  });

  it("keeps what a newer page did not show", () => {
    const list: CrmRecord = {
      record: "r",
      values: ["1001", "3 万", null],
      seen: { at: 5, where: "list" },
    };
    const page: CrmRecord = {
      record: "r",
      values: ["1001", null, "是"],
      seen: { at: 9, where: "record-page" },
    };
    const after = see(list, page);
    expect(after.values).toEqual(["1001", "3 万", "是"]);
    expect(sightingOf(after, 1)).toEqual({ at: 5, where: "list" });
    expect(sightingOf(after, 2)).toEqual({ at: 9, where: "record-page" });
  });

  it("takes an empty field for a value, and an unseen one for none", () => {
    const before: CrmRecord = { record: "r", values: ["a"], seen: { at: 1, where: "export" } };
    const emptied: CrmRecord = { record: "r", values: [""], seen: { at: 2, where: "list" } };
    expect(see(before, emptied).values).toEqual([""]);
    const unseen: CrmRecord = { record: "r", values: [null], seen: { at: 3, where: "list" } };
    expect(see(before, unseen).values).toEqual(["a"]);
  });
});
