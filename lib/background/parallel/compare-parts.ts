/**
 * Compares a run part by part. Results are derived: whenever what they were made of is another (a newer
 * file, a changed playbook, a new complete look), they are made anew, in steps that can stop and go on.
 */
import type { Clock } from "@/lib/clock";
import { dayBegan } from "@/lib/core/day";
import { fingerprint } from "@/lib/core/fingerprint";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { BUCKETS } from "@/lib/core/reconcile/bucket";
import { departmentOf } from "@/lib/core/reconcile/department-of";
import type { PartSetting, PartSides } from "@/lib/core/reconcile/part";
import { comparePart, noSides } from "@/lib/core/reconcile/part";
import type { ReconcilePlan } from "@/lib/core/reconcile/plan";
import { reconcilePlan } from "@/lib/core/reconcile/plan";
import type { HandrailDatabase } from "../store/database";
import type { ResultRow, RunRow } from "../store/parallel-rows";
import type { Said } from "./discrepancies";
import { withEvidence } from "./discrepancies";
import { sideInUse } from "./import";
import { sidesIn } from "./sides-in";

/** ms since 1970, and minutes east of UTC. */
export interface Moment {
  readonly now: number;
  readonly utcOffsetMinutes: number;
}

export function momentOf(clock: Clock): Moment {
  return { now: clock.now(), utcOffsetMinutes: clock.utcOffsetMinutes() };
}

/** What the results of a run are made of, as a short text that changes when it does. */
function madeOf(row: RunRow, run: ParallelRun): string {
  const { id: _id, name: _name, gate: _gate, ...definition } = run;
  return [
    fingerprint(definition),
    row.ledger?.generation ?? 0,
    row.exported?.generation ?? 0,
    row.look?.at ?? 0,
  ].join(" ");
}

/** How many parts of the results are up to date. */
export function partsCompared(row: RunRow, run: ParallelRun): number {
  return row.compared?.of === madeOf(row, run) ? row.compared.parts : 0;
}

/**
 * Compares the next parts that are not up to date.
 *
 * @param parts at most so many.
 */
export async function compareNext(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  playbook: Playbook,
  now: Moment,
  parts: number,
): Promise<RunRow> {
  const from = partsCompared(row, run);
  const to = Math.min(BUCKETS, from + parts);
  const setting = settingOf(row, run, playbook, now);
  const buckets = Array.from({ length: to - from }, (_, place) => from + place);
  await compareBuckets(database, row, run, setting, buckets);
  const after = { ...row, compared: { of: madeOf(row, run), parts: to } };
  await database.parallelRuns.put(after);
  return after;
}

export function settingOf(
  row: RunRow,
  run: ParallelRun,
  playbook: Playbook,
  { now, utcOffsetMinutes }: Moment,
): PartSetting {
  return {
    plan: planOf(run),
    ledgerAt: sideInUse(row, run, "ledger")?.at ?? 0,
    look: row.look,
    departmentOf: departmentOf(run, playbook.departments),
    now,
    today: dayBegan(now, utcOffsetMinutes),
  };
}

/**
 * Compares some parts anew: what a newly seen record changes is in one.
 *
 * @param said what a person just said of some of their keys, where that is why.
 * @returns what was compared, one answer a part.
 */
export async function compareBuckets(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  setting: PartSetting,
  buckets: readonly number[],
  said: Said | null = null,
): Promise<readonly PartSides[]> {
  const names = buckets.map((bucket): [string, number] => [run.id, bucket]);
  const before = await database.parallelResults.bulkGet(names);
  const hasLedger = sideInUse(row, run, "ledger") !== null;
  const told = await database.discrepancies.where("[run+bucket]").anyOf(names).toArray();
  const sides = await sidesIn(database, row, run, buckets);
  const fields = run.fields.map(({ id }) => id);
  const results = sides.map((part, place): ResultRow => {
    const was = before[place];
    const known = was ? asOfToday(was, run) : null;
    // Without a ledger there is nothing to compare with: what was seen is not “only in the CRM”.
    const compared = hasLedger ? part : noSides;
    const result = comparePart(setting, compared, known?.result ?? null);
    return { run: run.id, bucket: buckets[place] ?? 0, fields, key: run.key, result };
  });
  await database.parallelResults.bulkPut(results);
  await database.discrepancies.bulkPut(withEvidence(run, told, sides, setting, said));
  return sides;
}

/** What comparing the run said, part by part, as the playbook has it today. */
export async function resultRows(
  { parallelResults }: HandrailDatabase,
  run: ParallelRun,
): Promise<ResultRow[]> {
  const rows = await parallelResults
    .where("[run+bucket]")
    .between([run.id, 0], [run.id, BUCKETS])
    .toArray();
  return rows.flatMap((row) => asOfToday(row, run) ?? []);
}

/** The same of one part. */
export async function resultOf(
  { parallelResults }: HandrailDatabase,
  run: ParallelRun,
  bucket: number,
): Promise<ResultRow | null> {
  const row = await parallelResults.get([run.id, bucket]);
  return row ? asOfToday(row, run) : null;
}

/** A newer playbook may have moved fields or named others; by another key it is about no record any more. */
function asOfToday(row: ResultRow, run: ParallelRun): ResultRow | null {
  if (row.key.join() !== run.key.join()) return null;
  const fields = run.fields.map(({ id }) => id);
  if (row.fields.join() === fields.join()) return row;
  const differences = row.result.differences.flatMap((difference) => {
    if (difference.field === null) return difference;
    const field = fields.indexOf(row.fields[difference.field] ?? "");
    return field === -1 ? [] : { ...difference, field };
  });
  return { ...row, fields, result: { ...row.result, differences } };
}

const plans = new WeakMap<ParallelRun, ReconcilePlan>();

/** Made once: time zones and lists of words cost more than a comparison. */
export function planOf(run: ParallelRun): ReconcilePlan {
  const known = plans.get(run);
  if (known) return known;
  const plan = reconcilePlan(run);
  plans.set(run, plan);
  return plan;
}
