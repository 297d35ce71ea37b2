import { bucketOf } from "@/lib/core/reconcile/bucket";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { crmRecords } from "@/lib/core/reconcile/compare-pair";
import type { LedgerEntry } from "@/lib/core/reconcile/entry";
import type { PartSides } from "@/lib/core/reconcile/part";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { CrmRecord, Pair } from "@/lib/core/reconcile/record";
import type { HandrailDatabase } from "../store/database";
import type { RunRow } from "../store/parallel-rows";
import { planOf, sidesIn } from "./compare-parts";

/** What both sides say of one key. */
export interface KeySides {
  readonly pair: Pair;
  readonly entry: LedgerEntry | undefined;
  /** The record of the CRM that counts; `undefined` where there is none or nobody has looked. */
  readonly record: CrmRecord | undefined;
  /** What the key fields say, as they are written. */
  readonly name: string;
}

const nothing: PartSides = { ledger: [], exported: [], seen: [] };

export async function sidesOfKey(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  key: string,
): Promise<KeySides> {
  const [sides = nothing] = await sidesIn(database, row, run, [bucketOf(key)]);
  const pair = pairsOf(sides).find((each) => each.key === key) ?? { key, ledger: [], crm: [] };
  const entry = sides.ledger.find((each) => each.key === key);
  const [record] = crmRecords(pair.crm, row.look);
  const [said] = pair.ledger;
  const parts = planOf(run).key.map((at) => said?.values[at] ?? record?.values[at] ?? "");
  return { pair, entry, record, name: parts.filter((part) => part !== "").join(" · ") };
}
