import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "../playbook/parallel-run";
import { BUCKETS, bucketOf } from "./bucket";
import { ImportRows } from "./import-rows";
import type { RowsPart } from "./import-rows";
import type { LedgerRow } from "./record";

const name = (en: string, zh: string) => ({ en, "zh-CN": zh });
const run = parallelRunSchema.parse({
  id: "deals",
  name: name("Deals", "商机"),
  recordType: "deal",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name: name("Number", "商机编号") },
    { id: "amount", name: name("Amount", "金额"), compare: { kind: "money", currency: "CNY" } },
    { id: "close", name: name("Close", "预计签约"), compare: { kind: "date" } },
  ],
});

function rowsOf(values: readonly LedgerRow["values"][]): ImportRows {
  const rows = new ImportRows(run, "ledger");
  values.forEach((each, place) => rows.add({ row: place + 2, values: each }));
  return rows;
}

function allParts(rows: ImportRows): RowsPart[] {
  const parts: RowsPart[] = [];
  while (parts.length < BUCKETS) parts.push(...rows.parts(parts.length));
  return parts;
}

describe("rows made ready to be imported", () => {
  it("are counted, with what is wrong and in which rows", () => {
    const rows = rowsOf([
      ["SJ-2026-001", "3.5万", "2026/3/5"],
      ["", "1,200.00", "2026年3月6日"],
      ["SJ-2026-002", "面议", "下周"],
      ["sj2026-001", "35000", ""],
      ["SJ-2026-001", null, "2026-03-05"],
    ]);
    expect(rows.check()).toEqual({
      rows: 5,
      keys: 2,
      keyless: { count: 1, rows: [3] },
      duplicates: { count: 1, rows: [[2, 5, 6]] },
      unreadable: [
        { field: 1, count: 1, rows: [4] },
        { field: 2, count: 1, rows: [4] },
      ],
    });
  });

  it("come in every part once, each key where it belongs, in the order of the file", () => {
    const key = fc.constantFrom("", "A-1", "a1", "B 2", "客户三", "Ｃ３", "D4");
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
        const parts = allParts(rowsOf(keys.map((each) => [each, null, null])));
        expect(parts.map(({ bucket }) => bucket)).toEqual([...Array(BUCKETS).keys()]);
        const entries = parts.flatMap(({ bucket, entries: of }) => {
          for (const entry of of) expect(bucketOf(entry.key)).toBe(bucket);
          return of;
        });
        expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
        const rows = entries.flatMap((entry) => {
          const numbers = entry.rows.map(({ row }) => row);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          return numbers;
        });
        const expected = keys.flatMap((each, place) => (each === "" ? [] : [place + 2]));
        expect(rows.toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("are handed over in portions that stay small", () => {
    const rows = rowsOf(Array.from({ length: 50_000 }, (_, at) => [`N-${at}`, null, null]));
    for (let from = 0; from < BUCKETS;) {
      const parts = rows.parts(from);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.length).toBeLessThanOrEqual(32);
      const count = parts.reduce((sum, { entries }) => sum + entries.length, 0);
      expect(count).toBeLessThan(2_200);
      from += parts.length;
    }
  });
});
