/** Runs in a worker: what comparing takes, beside daff and beside a bare join of the same rows. */
import { bucketOf, BUCKETS } from "@/lib/core/reconcile/bucket";
import { comparePart } from "@/lib/core/reconcile/part";
import { keyIn } from "@/lib/core/reconcile/key";
import { reconcilePlan } from "@/lib/core/reconcile/plan";
import type { CrmRecord, LedgerRow } from "@/lib/core/reconcile/record";
import { reconcile } from "@/lib/core/reconcile/reconcile";
import { see } from "@/lib/core/reconcile/see";
import type { Sheets, Writing } from "./rows";
import { run, sheets } from "./rows";

const plan = reconcilePlan(run);
const AT = 1_772_000_000_000;

/** @returns ms */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function sidesOf({ ledger, crm }: Sheets) {
  const rows = ledger.map((values, row): LedgerRow => ({ row: row + 2, values }));
  const seen = { at: AT, where: "export" } as const;
  const records = crm.map((values): CrmRecord => ({ record: null, values, seen }));
  return { ledger: rows, ledgerAt: AT, crm: records, look: { at: AT } };
}

/** Compares everything once. @returns how many keys do not simply match */
export function compareOnce(rows: number, writing: Writing): number {
  return compareAll(sidesOf(sheets(rows, writing, 0.02)));
}

function compareAll(sides: ReturnType<typeof sidesOf>): number {
  let found = 0;
  reconcile(plan, sides, () => {
    found += 1;
  });
  return found;
}

/** The least that any comparison does: find the row of the other side with the same key, text by text. */
function bareJoin({ ledger, crm }: Sheets): number {
  const byKey = new Map<string, string[]>();
  for (const row of crm) byKey.set(row[0] ?? "", row);
  let same = 0;
  for (const row of ledger) {
    if (byKey.get(row[0] ?? "")) same += 1;
  }
  return same;
}

export interface Daff {
  readonly compare: (before: Sheets["ledger"], after: Sheets["crm"]) => void;
}

/** In turns, so that what slows the machine slows all three. */
export function beside(rows: number, writing: Writing, daff: Daff, turns: number) {
  const data = sheets(rows, writing, 0.02);
  const sides = sidesOf(data);
  const ours: number[] = [];
  const join: number[] = [];
  const theirs: number[] = [];
  let found = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    ours.push(timed(() => (found = compareAll(sides))));
    join.push(timed(() => bareJoin(data)));
    theirs.push(timed(() => daff.compare(data.ledger, data.crm)));
  }
  return { ms: median(ours), joinMs: median(join), daffMs: median(theirs), found };
}

/** A record is seen once more, in a run of `rows` rows: the part that it is in is compared anew. */
export function incremental(rows: number, times: number): number {
  const { ledger, crm } = sidesOf(sheets(rows, "apart", 0.02));
  const parts = Array.from({ length: BUCKETS }, () => ({
    ledger: [] as { key: string; rows: LedgerRow[]; since: number; at: number; was: never[] }[],
    exported: [] as { key: string; records: CrmRecord[] }[],
    seen: [] as { key: string; crm: CrmRecord }[],
  }));
  const put = (values: LedgerRow["values"], into: (key: string, bucket: number) => void) => {
    const key = keyIn(plan, values);
    if (key !== null) into(key, bucketOf(key));
  };
  for (const row of ledger) {
    put(row.values, (key, bucket) =>
      parts[bucket]?.ledger.push({ key, rows: [row], since: AT, at: AT, was: [] }),
    );
  }
  for (const record of crm) {
    put(record.values, (key, bucket) => parts[bucket]?.exported.push({ key, records: [record] }));
  }
  const setting = {
    plan,
    ledgerAt: AT,
    look: { at: AT },
    departmentOf: () => null,
    now: AT,
    today: AT,
  };
  const results = parts.map((part) => comparePart(setting, part, null));
  const costs = Array.from({ length: times }, (_, turn) => {
    const record = crm[(turn * 7919) % crm.length];
    const values = record?.values.map((value, place) => (place === 3 ? "1.00" : value)) ?? [];
    const seen = { at: AT + turn, where: "record-page" } as const;
    return timed(() =>
      put(values, (key, bucket) => {
        const part = parts[bucket];
        const before = results[bucket];
        if (!part || !before) return;
        const news: CrmRecord = { record: `record ${String(turn)}`, values, seen };
        part.seen.push({ key, crm: record ? see(news, record) : news });
        results[bucket] = comparePart(setting, part, before);
      }),
    );
  });
  return costs.sort((a, b) => a - b)[Math.floor(times * 0.95)] ?? NaN;
}
