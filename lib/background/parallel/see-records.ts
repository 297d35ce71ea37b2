/** What pages of the CRM showed becomes evidence, record by record. */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { bucketOf } from "@/lib/core/reconcile/bucket";
import { comparePair } from "@/lib/core/reconcile/compare-pair";
import { keyIn } from "@/lib/core/reconcile/key";
import { pairsOf } from "@/lib/core/reconcile/part";
import type { Compared, CrmRecord, Sighting, Values } from "@/lib/core/reconcile/record";
import { see } from "@/lib/core/reconcile/see";
import type { HandrailDatabase } from "../store/database";
import type { RunRow, SeenRow } from "../store/parallel-rows";
import { KEYLESS } from "../store/parallel-rows";
import type { Moment } from "./compare-parts";
import { compareBuckets, partsCompared, planOf, settingOf } from "./compare-parts";
import { sideInUse } from "./import";
import { joinsOf, seenRecord, sidesIn } from "./sides-in";

/** A record as a page showed it. */
export interface ShownRecord {
  /** Salted hash; `null`: the row leads to no record. */
  readonly record: string | null;
  /** In the order of the run's fields. */
  readonly values: Values;
}

/** What came of a record that a page showed. */
export interface SeenResult {
  /** What comparing says; `null` where there is no ledger or no key to compare by. */
  readonly compared: Compared | null;
  /**
   * What it is known by; `null`: its key was not shown or could not be read, so it may be any record;
   * `undefined`: an empty key, and no link.
   */
  readonly name: string | null | undefined;
}

/** Keeps what was seen and compares what it touches. One answer a record, in their order. */
export async function seeRecords(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  playbook: Playbook,
  shown: readonly ShownRecord[],
  sighting: Sighting,
  now: Moment,
): Promise<readonly SeenResult[]> {
  const { before, after } = await keepSeen(database, run, shown, sighting);
  const seen = [...before, ...after].flatMap((one) =>
    one && one.bucket !== KEYLESS ? one.key : [],
  );
  const { states, ledgerKeys } = await joinsOf(database, row, run, seen);
  const keyOf = ({ key }: SeenRow) => ledgerKeys.get(key) ?? key;
  // A record that comes or goes may end what was said of others, or let it hold again.
  const said = [...states.keys()].flatMap(({ ledgerKey, crmKey }) => [ledgerKey, crmKey]);
  const touched = new Set([...seen, ...said].map(bucketOf));
  const setting = settingOf(row, run, playbook, now);
  const isUpToDate = (bucket: number) => bucket < partsCompared(row, run);
  // A part that waits for its turn is compared with everything else then.
  const inTurn = [...touched].filter(isUpToDate);
  const later = [...touched].filter((bucket) => !isUpToDate(bucket));
  const sides = [
    ...(await compareBuckets(database, row, run, setting, inTurn)),
    ...(later.length > 0 ? await sidesIn(database, row, run, later) : []),
  ];
  const answers = new Map<string, Compared>();
  if (sideInUse(row, run, "ledger")) {
    const keys = new Set(after.flatMap((one) => (one ? keyOf(one) : [])));
    for (const pair of sides.flatMap(pairsOf)) {
      if (!keys.has(pair.key)) continue;
      answers.set(pair.key, comparePair(setting.plan, pair, setting.ledgerAt, setting.look));
    }
  }
  return after.map((one, place) => ({
    compared: one && one.bucket !== KEYLESS ? (answers.get(keyOf(one)) ?? null) : null,
    name: nameOf(one, planOf(run).key, shown[place]?.values ?? []),
  }));
}

function nameOf(row: SeenRow | null, key: readonly number[], shown: Values): SeenResult["name"] {
  const isKeyShown = key.every((place) => typeof shown[place] === "string");
  if (!isKeyShown && (!row || row.bucket === KEYLESS)) return null;
  return row?.record;
}

interface Kept {
  /** What was known of them. */
  readonly before: readonly SeenRow[];
  /** What is known now, one a record that was shown; `null` where nothing says which record it is. */
  readonly after: readonly (SeenRow | null)[];
}

async function keepSeen(
  { parallelSeen }: HandrailDatabase,
  run: ParallelRun,
  shown: readonly ShownRecord[],
  seen: Sighting,
): Promise<Kept> {
  const keys = shown.map(({ values }) => keyIn(planOf(run), values));
  const parts = [...new Set(keys.flatMap((key) => (key === null ? [] : bucketOf(key))))];
  const inParts = await parallelSeen
    .where("[run+bucket]")
    .anyOf(parts.map((bucket): [string, number] => [run.id, bucket]))
    .toArray();
  const named = shown.flatMap(({ record }) => (record === null ? [] : record));
  const byName = await parallelSeen.bulkGet(
    named.map((record): [string, string] => [run.id, record]),
  );
  const before = [...inParts, ...byName.filter((row) => row !== undefined)];
  const known = new Map(before.map((row) => [row.record, row]));
  const gone = new Set<string>();
  const after = shown.map(({ record, values }, place) => {
    const key = keys[place] ?? null;
    const namesake = key === null ? undefined : onlyWith(known, key);
    const name = record ?? namesake?.record ?? (key === null ? null : nameless(key));
    if (name === null) return null;
    // The row of a list that led nowhere, now that the record itself has come.
    if (namesake && record !== null && isNameless(namesake.record)) {
      known.delete(namesake.record);
      gone.add(namesake.record);
    }
    const row = seenRow(run, name, known.get(name), { record: name, values, seen });
    known.set(name, row);
    return row;
  });
  await parallelSeen.bulkDelete([...gone].map((name): [string, string] => [run.id, name]));
  await parallelSeen.bulkPut(after.filter((row) => row !== null));
  return { before, after };
}

function seenRow(
  run: ParallelRun,
  record: string,
  before: SeenRow | undefined,
  news: CrmRecord,
): SeenRow {
  const crm = before ? see(seenRecord(before, run).crm, news) : news;
  const key = keyIn(planOf(run), crm.values);
  return {
    run: run.id,
    record,
    bucket: key === null ? KEYLESS : bucketOf(key),
    key: key ?? "",
    keyFields: run.key,
    fields: run.fields.map(({ id }) => id),
    crm,
  };
}

const nameless = (key: string) => `row ${key}`;
const isNameless = (record: string) => record.startsWith("row ");

function onlyWith(known: ReadonlyMap<string, SeenRow>, key: string): SeenRow | undefined {
  const [only, ...others] = [...known.values()].filter((row) => row.key === key);
  return others.length === 0 ? only : undefined;
}

/** By another key, what was seen is in other parts. */
export async function rekeySeen(database: HandrailDatabase, run: ParallelRun): Promise<void> {
  await database.parallelSeen
    .where("[run+bucket]")
    .between([run.id, KEYLESS], [run.id, Infinity])
    .filter(({ keyFields }) => keyFields.join() !== run.key.join())
    .modify((row: { -readonly [Name in keyof SeenRow]: SeenRow[Name] }) => {
      const key = keyIn(planOf(run), seenRecord(row, run).crm.values);
      row.key = key ?? "";
      row.bucket = key === null ? KEYLESS : bucketOf(key);
      row.keyFields = run.key;
    });
}
