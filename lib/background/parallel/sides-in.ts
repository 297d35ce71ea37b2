/** What is known of the keys of some parts of a run, by their own keys and joined as people said. */
import { bucketOf } from "@/lib/core/reconcile/bucket";
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { crmRecords } from "@/lib/core/reconcile/compare-pair";
import type { ExportEntry, LedgerEntry } from "@/lib/core/reconcile/entry";
import type { JoinState, Standing } from "@/lib/core/reconcile/joins";
import { joinStates, saidTogether } from "@/lib/core/reconcile/joins";
import type { PartSides, SeenRecord } from "@/lib/core/reconcile/part";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { Pair } from "@/lib/core/reconcile/record";
import type { HandrailDatabase } from "../store/database";
import type { LinkRow, RunRow, SeenRow } from "../store/parallel-rows";
import { entriesIn } from "./import";
import { saidSameOf } from "./links";
import { recordInOrder } from "./values";

/** What stands under the keys of some parts by itself; one answer a part. */
async function ownSides(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  buckets: readonly number[],
): Promise<PartSides[]> {
  const ledger = await entriesIn(database, row, run, "ledger", buckets);
  const exported = await entriesIn(database, row, run, "export", buckets);
  const names = buckets.map((bucket): [string, number] => [run.id, bucket]);
  const seen = await database.parallelSeen.where("[run+bucket]").anyOf(names).toArray();
  const seenIn = grouped(seen, ({ bucket }) => bucket);
  return buckets.map((bucket, place) => ({
    ledger: (ledger[place] ?? []).filter((entry): entry is LedgerEntry => "rows" in entry),
    exported: (exported[place] ?? []).filter((entry): entry is ExportEntry => "records" in entry),
    seen: (seenIn.get(bucket) ?? []).map((each) => seenRecord(each, run)),
  }));
}

/**
 * Everything that is known of the keys of some parts; one answer a part. A record of the CRM that is joined
 * with a row of the ledger stands under the row's key.
 */
export async function sidesIn(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  buckets: readonly number[],
): Promise<PartSides[]> {
  const wanted = new Set(buckets);
  const said = saidTogether(await saidSameOf(database, run.id), (key) => wanted.has(bucketOf(key)));
  const all = [...new Set([...buckets, ...bucketsOf(said)])];
  const own = await ownSides(database, row, run, all);
  if (said.length === 0) return own;
  const ledgerKeys = joinedIn(joinStates(said, standingIn(own, row)));
  const under = <Item extends { readonly key: string }>(
    itemsOf: (sides: PartSides) => readonly Item[],
  ) =>
    grouped(
      own.flatMap(itemsOf).map((item) => ({ ...item, key: ledgerKeys.get(item.key) ?? item.key })),
      ({ key }) => bucketOf(key),
    );
  const exported = under((sides) => sides.exported);
  const seen = under((sides) => sides.seen);
  return buckets.map((bucket, place) => ({
    ledger: own[place]?.ledger ?? [],
    exported: exported.get(bucket) ?? [],
    seen: seen.get(bucket) ?? [],
  }));
}

/** What was said to be the same of some keys and all that was said together with them, and what came of it. */
export interface Joins {
  readonly states: ReadonlyMap<LinkRow, JoinState>;
  /** By the key of the CRM, of what is joined. */
  readonly ledgerKeys: ReadonlyMap<string, string>;
}

export async function joinsOf(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  keys: readonly string[],
): Promise<Joins> {
  const asked = new Set(keys);
  const said = saidTogether(await saidSameOf(database, run.id), (key) => asked.has(key));
  if (said.length === 0) return { states: new Map(), ledgerKeys: new Map() };
  const own = await ownSides(database, row, run, [...new Set(bucketsOf(said))]);
  const states = joinStates(said, standingIn(own, row));
  return { states, ledgerKeys: joinedIn(states) };
}

/** What stands under each of some keys by itself, before anything is joined. */
export async function ownPairs(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  keys: readonly string[],
): Promise<(key: string) => Pair> {
  const own = await ownSides(database, row, run, [...new Set(keys.map(bucketOf))]);
  const pairs = new Map(own.flatMap(pairsOf).map((pair) => [pair.key, pair]));
  return (key) => pairs.get(key) ?? { key, ledger: [], crm: [] };
}

const bucketsOf = (said: readonly LinkRow[]) =>
  said.flatMap(({ ledgerKey, crmKey }) => [bucketOf(ledgerKey), bucketOf(crmKey)]);

function joinedIn(states: Joins["states"]): ReadonlyMap<string, string> {
  return new Map(
    [...states].flatMap(([{ crmKey, ledgerKey }, state]): [string, string][] =>
      state === "joined" ? [[crmKey, ledgerKey]] : [],
    ),
  );
}

function standingIn(own: readonly PartSides[], { look }: RunRow): (key: string) => Standing {
  const pairs = new Map(own.flatMap(pairsOf).map((pair) => [pair.key, pair]));
  return (key) => {
    const pair = pairs.get(key);
    if (!pair) return { ledger: 0, crm: 0 };
    return { ledger: pair.ledger.length, crm: crmRecords(pair.crm, look).length };
  };
}

export function seenRecord({ key, crm, fields }: SeenRow, run: ParallelRun): SeenRecord {
  return {
    key,
    crm: recordInOrder(
      crm,
      fields,
      run.fields.map(({ id }) => id),
    ),
  };
}

/** `Map.groupBy`, which the oldest browsers that Handrail runs in do not have. */
function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
