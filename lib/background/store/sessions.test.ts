import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeDatabase } from "@/test/given-store";
import { DAY, MONDAY } from "@/test/given";
import type { SessionRow } from "./database";
import { forgetOldSessions, isStored, markStored, splitObservationId } from "./sessions";

const empty: SessionRow = { session: "page-life-0001", upTo: 0, beyond: [], at: 0 };

describe("the memory of what a page has told", () => {
  it("agrees with a plain set of numbers, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 80 }), (numbers) => {
        const told = new Set<number>();
        let row = empty;
        for (const n of numbers) {
          expect(isStored(row, n)).toBe(told.has(n));
          if (!isStored(row, n)) row = markStored(row, n, MONDAY);
          told.add(n);
        }
        for (let n = 1; n <= 41; n++) expect(isStored(row, n)).toBe(told.has(n));
      }),
    );
  });

  it("stays small while a page tells things in their order", () => {
    let row = empty;
    for (let n = 1; n <= 10_000; n++) row = markStored(row, n, MONDAY + n);
    expect(row).toEqual({ ...empty, upTo: 10_000, at: MONDAY + 10_000 });
  });

  it("closes the gap when what was late arrives", () => {
    const late = [1, 2, 5, 4].reduce((row, n) => markStored(row, n, MONDAY), empty);
    expect(late).toMatchObject({ upTo: 2, beyond: [4, 5] });
    expect(markStored(late, 3, MONDAY)).toMatchObject({ upTo: 5, beyond: [] });
  });

  it("marking twice is marking once", () => {
    const once = markStored(empty, 3, MONDAY);
    expect(markStored(once, 3, MONDAY)).toEqual(once);
  });

  it("knows nothing of a page that it never heard of", () => {
    expect(isStored(undefined, 1)).toBe(false);
  });

  it("forgets pages that were silent for more than a week, and only those", async () => {
    const database = makeDatabase();
    await database.sessions.bulkPut([
      { ...empty, session: "long-gone", at: MONDAY - 7 * DAY - 1 },
      { ...empty, session: "a-week-ago", at: MONDAY - 7 * DAY },
      { ...empty, session: "today", at: MONDAY },
    ]);
    await forgetOldSessions(database, MONDAY);
    expect(await database.sessions.toCollection().primaryKeys()).toEqual(["a-week-ago", "today"]);
  });
});

describe("an observation's id", () => {
  it.each([
    ["page-life-0001:7", { session: "page-life-0001", n: 7 }],
    [
      "00000000-0000-4000-8000-000000000001:123",
      { session: "00000000-0000-4000-8000-000000000001", n: 123 },
    ],
  ])("%s is %j", (id, parts) => {
    expect(splitObservationId(id)).toEqual(parts);
  });
});
