/**
 * Both ways of comparing (a whole side at once, and part by part) against a reference that knows the truth:
 * records are made of plain values first and written in the ways of two systems afterwards.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "../playbook/parallel-run";
import { bucketOf } from "./bucket";
import { addCounts, crmShare, matchRate, noCounts } from "./counts";
import type { Counts } from "./counts";
import { keyIn } from "./key";
import type { PartSides } from "./part";
import { comparePart } from "./part";
import { reconcilePlan } from "./plan";
import type { CrmRecord, LedgerRow } from "./record";
import { reconcile } from "./reconcile";

const name = { en: "Field", "zh-CN": "字段" };
const run = parallelRunSchema.parse({
  id: "visits",
  name,
  recordType: "visit",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name },
    { id: "customer", name, compare: { kind: "text" } },
    { id: "amount", name, compare: { kind: "money", currency: "CNY" } },
    { id: "on", name, compare: { kind: "date" } },
    { id: "won", name, compare: { kind: "yes-no" } },
  ],
});
const plan = reconcilePlan(run);

interface Truth {
  readonly number: number;
  readonly customer: string;
  readonly cents: number;
  readonly day: number;
  readonly won: boolean;
}

const truth: fc.Arbitrary<Truth> = fc.record({
  number: fc.integer({ min: 1, max: 12 }),
  customer: fc.constantFrom("上海东方电气", "Kepler Pumps", "成都德威"),
  cents: fc.constantFrom(0, 5, 1_234_50, 3_500_000_00),
  day: fc.integer({ min: 20_500, max: 20_503 }),
  won: fc.boolean(),
});

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function inLedger({ number, customer, cents, day, won }: Truth): string[] {
  const [year, month, date] = isoDay(day).split("-").map(Number);
  const yuan = (cents / 100).toLocaleString("en", { minimumFractionDigits: 2 });
  return [
    `KH－${String(number)}`,
    ` ${customer.replace(" ", "  ")}`,
    `￥${yuan}`,
    `${String(year)}年${String(month)}月${String(date)}日`,
    won ? "是" : "否",
  ];
}

function inCrm({ number, customer, cents, day, won }: Truth): string[] {
  return [
    `kh-${String(number)}`,
    customer.toUpperCase(),
    (cents / 100).toFixed(2),
    isoDay(day),
    won ? "Yes" : "No",
  ];
}

/** What anybody would say with both lists on the desk. */
function naive(ledger: readonly Truth[], crm: readonly Truth[], looked: boolean): Counts {
  const counts = noCounts();
  for (let number = 1; number <= 12; number += 1) {
    const left = ledger.filter((one) => one.number === number);
    const right = crm.filter((one) => one.number === number);
    if (left.length + right.length === 0) continue;
    const [a] = left;
    const [b] = right;
    if (left.length > 1 || right.length > 1) counts.duplicate += 1;
    else if (!a) counts["only-crm"] += 1;
    else if (!b) counts[looked ? "only-ledger" : "unseen"] += 1;
    else counts[JSON.stringify(a) === JSON.stringify(b) ? "matched" : "different"] += 1;
  }
  return counts;
}

const sides = fc.record({
  ledger: fc.array(truth, { maxLength: 12 }),
  crm: fc.array(truth, { maxLength: 12 }),
  looked: fc.boolean(),
});

const AT = 1000;
const rowsOf = (ledger: readonly Truth[]) =>
  ledger.map((one, at): LedgerRow => ({ row: at + 2, values: inLedger(one) }));
const recordsOf = (crm: readonly Truth[]) =>
  crm.map((one): CrmRecord => {
    return { record: null, values: inCrm(one), seen: { at: AT, where: "export" } };
  });

describe("reconciling", () => {
  it("comes to what a naive reference says", () => {
    fc.assert(
      fc.property(sides, ({ ledger, crm, looked }) => {
        const found: string[] = [];
        const { counts, keyless } = reconcile(
          plan,
          {
            ledger: rowsOf(ledger),
            ledgerAt: AT,
            crm: recordsOf(crm),
            look: looked ? { at: AT } : null,
          },
          ({ key }) => found.push(key),
        );
        expect(counts).toEqual(naive(ledger, crm, looked));
        expect(keyless).toEqual({ ledger: 0, crm: 0 });
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(found).toHaveLength(all - counts.matched);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the same part by part, and after every single change", () => {
    fc.assert(
      fc.property(sides, truth, ({ ledger, crm, looked }, changed) => {
        const setting = {
          plan,
          ledgerAt: AT,
          look: looked ? { at: AT } : null,
          departmentOf: () => null,
          now: AT,
          today: AT,
        };
        const inParts = (now: readonly Truth[]) =>
          partsOf(ledger, now).map((part) => comparePart(setting, part, null));
        const sum = (now: readonly Truth[]) =>
          addCounts(inParts(now).flatMap(({ counts }) => Object.values(counts)));
        expect(sum(crm)).toEqual(naive(ledger, crm, looked));
        const others = crm.filter(({ number }) => number !== changed.number);
        expect(sum([...others, changed])).toEqual(naive(ledger, [...others, changed], looked));
      }),
      { numRuns: 300 },
    );
  });

  it("counts what has no key and compares it with nothing", () => {
    const blank: LedgerRow = { row: 7, values: [" ", "上海东方电气", "1", "2026-03-02", "是"] };
    const { counts, keyless } = reconcile(
      plan,
      { ledger: [blank], ledgerAt: AT, crm: [], look: null },
      () => undefined,
    );
    expect(keyless).toEqual({ ledger: 1, crm: 0 });
    expect(counts).toEqual(noCounts());
  });
});

function partsOf(ledger: readonly Truth[], crm: readonly Truth[]): PartSides[] {
  const parts = new Map<number, Map<string, { rows: LedgerRow[]; records: CrmRecord[] }>>();
  const at = (values: readonly string[]) => {
    const key = keyIn(plan, values) ?? "";
    const part = parts.get(bucketOf(key)) ?? new Map<string, never>();
    parts.set(bucketOf(key), part);
    const entry = part.get(key) ?? { rows: [], records: [] };
    part.set(key, entry);
    return entry;
  };
  for (const row of rowsOf(ledger)) at(row.values as string[]).rows.push(row);
  for (const record of recordsOf(crm)) at(record.values as string[]).records.push(record);
  return [...parts.values()].map((part) => ({
    ledger: [...part].flatMap(([key, { rows }]) =>
      rows.length === 0 ? [] : [{ key, rows, since: AT, at: AT, was: [] }],
    ),
    exported: [...part].flatMap(([key, { records }]) =>
      records.length === 0 ? [] : [{ key, records }],
    ),
    seen: [],
  }));
}

describe("the rates", () => {
  it("say nothing where there is nothing to say", () => {
    expect(matchRate(noCounts())).toBeNull();
    expect(crmShare(noCounts())).toBeNull();
    expect(crmShare({ ...noCounts(), unseen: 40 })).toBeNull();
  });

  it("are as docs/parallel-run.md defines them", () => {
    const counts = {
      ...noCounts(),
      matched: 90,
      different: 8,
      unreadable: 2,
      incomplete: 5,
      "only-crm": 15,
      "only-ledger": 30,
      unseen: 1000,
      duplicate: 3,
    };
    expect(matchRate(counts)).toBe(0.9);
    expect(crmShare(counts)).toBe(120 / 150);
  });
});
