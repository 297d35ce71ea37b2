/**
 * Runs in a worker: what comparing takes, beside daff and beside a bare join of the same rows. Rows are
 * imported and compared as the product does both: by key in parts, and part by part.
 */
import { deserialize, serialize } from "node:v8";
import { bucketOf, BUCKETS } from "@/lib/core/reconcile/bucket";
import { departmentOf } from "@/lib/core/reconcile/department-of";
import { mergeEntries } from "@/lib/core/reconcile/entry";
import { mergeExport } from "@/lib/core/reconcile/export-entry";
import { ImportRows } from "@/lib/core/reconcile/import-rows";
import { keyIn } from "@/lib/core/reconcile/key";
import type { PartResult, PartSetting, PartSides, SeenRecord } from "@/lib/core/reconcile/part";
import { comparePart } from "@/lib/core/reconcile/part";
import { reconcilePlan } from "@/lib/core/reconcile/plan";
import type { CrmRecord } from "@/lib/core/reconcile/record";
import type { Sheets, Writing } from "./rows";
import { run, sheets } from "./rows";

const AT = 1_772_000_000_000;
const setting: PartSetting = {
  plan: reconcilePlan(run),
  ledgerAt: AT,
  look: { at: AT },
  departmentOf: departmentOf(run, []),
  now: AT,
  // The ledger is of today, so for every record it is asked whether it was kept twice.
  today: AT,
};

/** @returns ms */
function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const percentile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? NaN;
const median = (values: readonly number[]) => percentile(values, 0.5);

/** What of one side the console hands over: rows by key, in parts. */
function imported(rows: readonly string[][], side: "ledger" | "export") {
  const file = new ImportRows(run, side);
  for (const [place, values] of rows.entries()) file.add({ row: place + 2, values });
  const parts: ReturnType<ImportRows["parts"]> = [];
  while (parts.length < BUCKETS) parts.push(...file.parts(parts.length));
  return parts;
}

/** One side as the background keeps it, part by part. */
const ledgerEntries = (rows: Sheets["ledger"]) =>
  imported(rows, "ledger").map(({ entries }) => mergeEntries([], entries, AT, "all"));
const exportEntries = (rows: Sheets["crm"]) =>
  imported(rows, "export").map(({ entries }) => mergeExport([], entries, AT, "all"));

function partsOf({ ledger, crm }: Sheets): PartSides[] {
  const exported = exportEntries(crm);
  return ledgerEntries(ledger).map((entries, bucket) => ({
    ledger: entries,
    exported: exported[bucket] ?? [],
    seen: [],
  }));
}

const compareAll = (parts: readonly PartSides[]): PartResult[] =>
  parts.map((part) => comparePart(setting, part, null));

const differencesIn = (results: readonly PartResult[]) =>
  results.reduce((sum, { differences }) => sum + differences.length, 0);

/**
 * Imports both sides into memory outside the heap, which stands for the database: as there, only one file and
 * one part are objects at a time.
 *
 * @returns reads one part
 */
function stored({ ledger, crm }: Sheets): (bucket: number) => PartSides {
  const left = ledgerEntries(ledger).map((entries) => serialize(entries));
  const right = exportEntries(crm).map((entries) => serialize(entries));
  return (bucket) => ({
    ledger: deserialize(left[bucket] ?? Buffer.of()),
    exported: deserialize(right[bucket] ?? Buffer.of()),
    seen: [],
  });
}

/** Imports both sides and compares them once. @returns how many differences there are, and ms */
export function compareOnce(rows: number, writing: Writing) {
  const data = sheets(rows, writing, 0.02);
  let found = 0;
  const ms = timed(() => {
    const read = stored(data);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      found += comparePart(setting, read(bucket), null).differences.length;
    }
  });
  return { found, ms };
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
  const imports: number[] = [];
  const ours: number[] = [];
  const join: number[] = [];
  const theirs: number[] = [];
  let found = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    let parts: PartSides[] = [];
    imports.push(timed(() => (parts = partsOf(data))));
    ours.push(timed(() => (found = differencesIn(compareAll(parts)))));
    join.push(timed(() => bareJoin(data)));
    theirs.push(timed(() => daff.compare(data.ledger, data.crm)));
  }
  return {
    importMs: median(imports),
    ms: median(ours),
    joinMs: median(join),
    daffMs: median(theirs),
    found,
  };
}

/** A record is seen once more, in a run of `rows` rows: the part that it is in is read and compared anew. */
export function incremental(rows: number, times: number) {
  const { read, again } = storedWithSome(rows, times);
  const seen = Array.from({ length: BUCKETS }, (): SeenRecord[] => []);
  const results = seen.map((_, bucket) => comparePart(setting, read(bucket), null));
  const costs = again.map((written, turn) => {
    const values = written.map((value, place) => (place === 3 ? "1.00" : value));
    const crm: CrmRecord = {
      record: `record ${String(turn)}`,
      values,
      seen: { at: AT + turn, where: "record-page" },
    };
    return timed(() => {
      const key = keyIn(setting.plan, values) ?? "";
      const bucket = bucketOf(key);
      const [known, before] = [seen[bucket], results[bucket]];
      if (!known || !before) return;
      known.push({ key, crm });
      const part = { ...read(bucket), seen: known };
      results[bucket] = comparePart({ ...setting, now: AT + turn }, part, before);
    });
  });
  return { medianMs: median(costs), p95Ms: percentile(costs, 0.95) };
}

/** The rows themselves are gone: the background does not hold them either. */
function storedWithSome(rows: number, times: number) {
  const data = sheets(rows, "apart", 0.02);
  const again = Array.from({ length: times }, (_, turn) => data.crm[(turn * 7919) % rows] ?? []);
  return { read: stored(data), again };
}
