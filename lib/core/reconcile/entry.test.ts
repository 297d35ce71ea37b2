import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketOf, BUCKETS } from "./bucket";
import type { LedgerEntry } from "./entry";
import { FORMER_KEPT, mergeEntries } from "./entry";

const rows = (...values: string[]) => values.map((value, at) => ({ row: at + 2, values: [value] }));
const said = (entries: readonly LedgerEntry[]) =>
  Object.fromEntries(entries.map((entry) => [entry.key, entry.rows.map((row) => row.values[0])]));

describe("a newer ledger", () => {
  const march = mergeEntries(
    [],
    [
      { key: "kh-1", rows: rows("3.5万") },
      { key: "kh-2", rows: rows("12,000") },
    ],
    100,
    "all",
  );

  it("replaces by key and keeps what was said before", () => {
    const april = mergeEntries(march, [{ key: "kh-1", rows: rows("4万") }], 200, "all");
    expect(said(april)).toEqual({ "kh-1": ["4万"], "kh-2": [] });
    expect(april[0]?.was).toEqual([{ values: ["3.5万"], until: 200 }]);
    expect(april[1]?.was).toEqual([{ values: ["12,000"], until: 200 }]);
    expect(april.map(({ since }) => since)).toEqual([100, 100]);
  });

  it("leaves what it does not name, when it only adds", () => {
    const more = mergeEntries(march, [{ key: "kh-3", rows: rows("900") }], 200, "named");
    expect(said(more)).toEqual({ "kh-1": ["3.5万"], "kh-2": ["12,000"], "kh-3": ["900"] });
    expect(more[2]?.since).toBe(200);
  });

  it("says nothing new when it is imported twice", () => {
    const april = mergeEntries(march, [{ key: "kh-1", rows: rows("4万") }], 200, "all");
    expect(mergeEntries(april, [{ key: "kh-1", rows: rows("4万") }], 200, "all")).toEqual(april);
  });

  it("keeps two rows with one key side by side: nobody can say which is meant", () => {
    expect(said(mergeEntries([], [{ key: "kh-1", rows: rows("1", "2") }], 1, "all"))).toEqual({
      "kh-1": ["1", "2"],
    });
  });

  it("does not grow for ever", () => {
    let entries = march;
    for (let at = 0; at < 50; at += 1) {
      entries = mergeEntries(entries, [{ key: "kh-1", rows: rows(`v${at}`) }], 300 + at, "named");
    }
    expect(entries[0]?.was).toHaveLength(FORMER_KEPT);
    expect(entries[0]?.was[0]?.values).toEqual(["v48"]);
  });
});

const file = fc.record({
  at: fc.integer({ min: 1, max: 50 }),
  entries: fc.uniqueArray(
    fc.record({ key: fc.constantFrom("a", "b", "c", "d"), value: fc.constantFrom("1", "2", "3") }),
    { selector: ({ key }) => key },
  ),
});

describe("files that add", () => {
  it("come to the same ledger in whatever order they are imported", () => {
    const imported = (
      files: readonly { at: number; entries: { key: string; value: string }[] }[],
    ) => {
      const after = files.reduce<LedgerEntry[]>(
        (before, { at, entries }) =>
          mergeEntries(
            before,
            entries.map(({ key, value }) => ({ key, rows: rows(value) })),
            at,
            "named",
          ),
        [],
      );
      const now = after.map(({ key, since, at, rows: [row] }) => ({ key, since, at, row }));
      return now.sort((a, b) => (a.key < b.key ? -1 : 1));
    };
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ at }) => at, maxLength: 5 }), (files) => {
        const inTime = [...files].sort((a, b) => a.at - b.at);
        expect(imported(files)).toEqual(imported(inTime));
      }),
    );
  });
});

describe("parts", () => {
  it("are about equally large, for numbers that count up as for names", () => {
    for (const keyOf of [(n: number) => `sj-${2_026_000_000 + n}`, (n: number) => `客户${n}公司`]) {
      const sizes = Array.from({ length: BUCKETS }, () => 0);
      for (let n = 0; n < 100 * BUCKETS; n += 1) {
        const bucket = bucketOf(keyOf(n));
        sizes[bucket] = (sizes[bucket] ?? 0) + 1;
      }
      expect(Math.max(...sizes)).toBeLessThan(200);
      expect(Math.min(...sizes)).toBeGreaterThan(40);
    }
  });
});
