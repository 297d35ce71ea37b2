import { bucketOf } from "@/lib/core/reconcile/bucket";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { crmRecords } from "@/lib/core/reconcile/compare-pair";
import type { LedgerEntry } from "@/lib/core/reconcile/entry";
import { noSides, pairsOf } from "@/lib/core/reconcile/part";
import type { CrmRecord, Pair, Values } from "@/lib/core/reconcile/record";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";
import { planOf } from "./compare-parts";
import { sidesIn } from "./sides-in";

/** What both sides say of one key. */
export interface KeySides {
  readonly pair: Pair;
  readonly entry: LedgerEntry | undefined;
  /** The record of the CRM that counts; `undefined` where there is none or nobody has looked. */
  readonly record: CrmRecord | undefined;
  /** What the key fields say, as they are written. */
  readonly name: string;
}

export async function sidesOfKey(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  key: string,
): Promise<KeySides> {
  const [sides = noSides] = await sidesIn(database, row, run, [bucketOf(key)]);
  const pair = pairsOf(sides).find((each) => each.key === key) ?? { key, ledger: [], crm: [] };
  const entry = sides.ledger.find((each) => each.key === key);
  const [record] = crmRecords(pair.crm, row.look);
  const [said] = pair.ledger;
  return { pair, entry, record, name: titleOf(run, said?.values, record?.values) };
}

/** What the key fields say, as they are written: the ledger's words before the CRM's. */
export function titleOf(run: ParallelRun, ledger: Values = [], crm: Values = []): string {
  const parts = planOf(run).key.map((at) => ledger[at] ?? crm[at] ?? "");
  return parts.filter((part) => part !== "").join(" · ");
}
