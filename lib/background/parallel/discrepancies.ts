/** Differences with what was said of them. */
import type { Comparison } from "@/lib/core/discrepancy/evidence";
import { evidenceOf } from "@/lib/core/discrepancy/evidence";
import { fingerprint } from "@/lib/core/fingerprint";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { comparePair, crmRecords } from "@/lib/core/reconcile/compare-pair";
import { evidenceMoment } from "@/lib/core/reconcile/evidence-moment";
import type { Difference, PartResult, PartSetting, PartSides } from "@/lib/core/reconcile/part";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { Pair } from "@/lib/core/reconcile/record";
import type { DiscrepancyRow } from "../store/parallel-rows";

/** Names a difference in this browser. It holds the key, so it is no name for a fact. */
export function discrepancyName(run: string, field: string | null, key: string): string {
  return `${run} ${field ?? ""} ${key}`;
}

/** What such a name says; `null` where it is none. */
export function namedIn(
  name: string,
): { readonly run: string; readonly field: string | null; readonly key: string } | null {
  const [, run, field, key] = /^(\S+) (\S*) ([^]+)$/.exec(name) ?? [];
  if (run === undefined || field === undefined || key === undefined) return null;
  return { run, field: field === "" ? null : field, key };
}

/**
 * A difference of which nobody has said anything yet.
 *
 * @param values what tells its values from changed ones; of no matter until something is said of it.
 */
export function untold(
  run: ParallelRun,
  difference: Difference,
  bucket: number,
  values = "",
): DiscrepancyRow {
  const { key, kind, department, since } = difference;
  const field = difference.field === null ? null : (run.fields[difference.field]?.id ?? null);
  const found = { kind: "found", seenAt: since, values } as const;
  return {
    id: discrepancyName(run.id, field, key),
    run: run.id,
    bucket,
    key,
    keyFields: run.key,
    field,
    kind,
    department,
    deeds: [{ ...found, id: `found ${since} ${values}`, at: since, actor: "evidence" }],
  };
}

/** That some keys are the same record, or are not: it counts from the moment on at which it was said. */
export interface Said {
  readonly keys: ReadonlySet<string>;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * The discrepancies that people speak of, with what a new comparison of their parts says: those that agree
 * now close, those that differ again open. Only those that it changes.
 */
export function withEvidence(
  run: ParallelRun,
  told: readonly DiscrepancyRow[],
  sides: readonly PartSides[],
  setting: PartSetting,
  said: Said | null,
): DiscrepancyRow[] {
  const ours = told.filter((row) => isOf(run, row));
  if (ours.length === 0) return [];
  const pairs = new Map(sides.flatMap(pairsOf).map((pair) => [pair.key, pair]));
  return ours.flatMap((row) => {
    const isSaid = said?.keys.has(row.key) === true;
    // What is joined with another key has nothing left under its own.
    const pair = pairs.get(row.key) ?? (isSaid ? { key: row.key, ledger: [], crm: [] } : undefined);
    const found = comparisonOf(run, row, pair, setting);
    const comparison =
      found && isSaid ? { ...found, seenAt: Math.max(found.seenAt, said.at) } : found;
    const deed = comparison && evidenceOf(row.deeds, comparison, setting.now, "evidence");
    return deed ? [{ ...row, deeds: [...row.deeds, deed] }] : [];
  });
}

/** `null`: nothing is known of it now, which says neither that it differs nor that it agrees. */
export function comparisonOf(
  run: ParallelRun,
  { field }: Pick<DiscrepancyRow, "field">,
  pair: Pair | undefined,
  setting: PartSetting,
): Comparison | null {
  if (!pair) return null;
  const { outcome, fields } = comparePair(setting.plan, pair, setting.ledgerAt, setting.look);
  const isWhole = outcome === "only-ledger" || outcome === "only-crm";
  // A later ledger does not have it any more, and neither has the CRM.
  const isGone = outcome === "unseen" && pair.ledger.length === 0;
  if (field === null) {
    if (outcome === "unseen" && !isGone) return null;
    return { ...evidenceAt(pair, null, setting), differs: isWhole || outcome === "duplicate" };
  }
  // Where one side has gone, there is nothing left that could differ: that is a matter of the whole record.
  if (isWhole || isGone) return { ...evidenceAt(pair, null, setting), differs: false };
  const place = run.fields.findIndex(({ id }) => id === field);
  const said = fields[place];
  if (said === undefined || said === "unseen") return null;
  return { ...evidenceAt(pair, place, setting), differs: said !== "agrees" };
}

/** When the newest of the two sides was seen, and what tells their values from changed ones. */
function evidenceAt(
  pair: Pair,
  place: number | null,
  { look, ledgerAt }: PartSetting,
): Omit<Comparison, "differs"> {
  const seenAt = evidenceMoment(pair, place, ledgerAt, look);
  return {
    seenAt,
    ledgerAt: pair.ledgerAt ?? ledgerAt,
    values: fingerprint(saidBy(pair, place, look)),
  };
}

function saidBy(
  pair: Pair,
  place: number | null,
  look: PartSetting["look"],
): readonly (string | number | null)[] {
  if (place === null) return [pair.ledger.length, pair.crm.length];
  const [row] = pair.ledger;
  const [record] = crmRecords(pair.crm, look);
  return [row?.values[place] ?? null, record?.values[place] ?? null];
}

/** Whether it is about a field that is compared, and a key as the run makes them today. */
function isOf(run: ParallelRun, { field, keyFields }: DiscrepancyRow): boolean {
  if (keyFields.join() !== run.key.join()) return false;
  return field === null || run.fields.some(({ id }) => id === field);
}

/** Every discrepancy of some parts: those of the results, and those that people spoke of. */
export function discrepanciesOf(
  run: ParallelRun,
  results: readonly { readonly bucket: number; readonly result: PartResult }[],
  told: readonly DiscrepancyRow[],
): DiscrepancyRow[] {
  const ours = told.filter((row) => isOf(run, row));
  const byId = new Map(ours.map((row) => [row.id, row]));
  for (const { bucket, result } of results) {
    for (const difference of result.differences) {
      const row = untold(run, difference, bucket);
      const known = byId.get(row.id);
      // What it is now may be another kind: unreadable yesterday, different today.
      byId.set(row.id, known ? { ...known, kind: row.kind, department: row.department } : row);
    }
  }
  return [...byId.values()];
}
