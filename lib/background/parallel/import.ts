/**
 * Importing one side of a parallel run. The new generation is written part by part beside the one in use
 * and takes its place in one step at the end; until then nothing is different, whatever happens.
 */
import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { BUCKETS } from "@/lib/core/reconcile/bucket";
import type { ExportEntry, LedgerEntry, Replaces } from "@/lib/core/reconcile/entry";
import { mergeEntries } from "@/lib/core/reconcile/entry";
import { mergeExport } from "@/lib/core/reconcile/export-entry";
import { departmentOf } from "@/lib/core/reconcile/department-of";
import type { LedgerRow, Pair, Values } from "@/lib/core/reconcile/record";
import { CommandError } from "../context";
import type { HandrailDatabase } from "../store/database";
import type {
  ImportRecord,
  PartRow,
  PendingImport,
  RunRow,
  Side,
  SideState,
} from "../store/parallel-rows";
import { newRun } from "../store/parallel-rows";
import { inOrder, recordInOrder } from "./values";

/** Imports whose history is kept. */
const IMPORTS_KEPT = 60;

export interface ImportRequest {
  readonly id: string;
  readonly side: Side;
  /** The moment that the file shows, ms since 1970. */
  readonly at: number;
  readonly actor: string;
  readonly sha256: string;
  readonly replaces: Replaces;
  readonly rows: number;
  /** Ids of the run's fields as the rows were read: the order of their values. */
  readonly fields: readonly string[];
  readonly key: readonly string[];
  readonly mapping: unknown;
  readonly mappingSha256: string;
}

/** One part of the file: what stands under each key. */
export interface ImportPart {
  readonly bucket: number;
  readonly entries: readonly { readonly key: string; readonly rows: readonly LedgerRow[] }[];
}

export async function runRow(database: HandrailDatabase, run: string): Promise<RunRow> {
  return (await database.parallelRuns.get(run)) ?? newRun(run);
}

/**
 * @throws {CommandError} `older-than-kept` when a later file of this side is in use already, `overtaken` when
 *   the playbook in force names other fields than those by which the rows were read.
 */
export async function beginImport(
  database: HandrailDatabase,
  run: ParallelRun,
  { mapping, ...request }: ImportRequest,
): Promise<void> {
  if (!isReadAs(run, request)) throw new CommandError("overtaken");
  const row = await runRow(database, run.id);
  const inUse = sideInUse(row, run, request.side);
  // A file that adds may be of an earlier day (January after February): what is newer here stays.
  if (inUse && inUse.at > request.at && request.replaces === "all") {
    throw new CommandError("older-than-kept");
  }
  if (row.pending) await removeGeneration(database, run.id, row.pending);
  const kept = sideOf(row, request.side);
  const generation = Math.max(kept?.generation ?? 0, row.pending?.generation ?? 0) + 1;
  const pending: PendingImport = {
    ...request,
    mapping,
    generation,
    parts: 0,
    keys: 0,
    added: 0,
    addedBy: {},
    changed: 0,
    gone: 0,
  };
  await database.parallelRuns.put({ ...row, pending });
}

/**
 * @throws {CommandError} `not-found` when another import has begun since, `overtaken` when another playbook
 *   with other fields has come into force.
 */
export async function importParts(
  database: HandrailDatabase,
  run: ParallelRun,
  playbook: Playbook,
  id: string,
  parts: readonly ImportPart[],
): Promise<void> {
  const whose = departmentOf(run, playbook.departments);
  const row = await runRow(database, run.id);
  const { pending } = row;
  if (pending?.id !== id) throw new CommandError("not-found");
  if (!isReadAs(run, pending)) throw new CommandError("overtaken");
  const sum = { ...pending, addedBy: { ...pending.addedBy } };
  const { side, generation } = pending;
  // Of the first file, and of the first by another key, nobody knows which rows are newly written.
  const tellsNew = sideInUse(row, run, side) !== null;
  // Sent once more, because the answer was lost: it counts once.
  const there = await database.parallelParts.bulkGet(
    parts.map(({ bucket }): [string, string, number, number] => [run.id, side, generation, bucket]),
  );
  const fresh = parts.filter((_, place) => there[place] === undefined);
  const buckets = fresh.map(({ bucket }) => bucket);
  const former = await entriesIn(database, row, run, side, buckets);
  const written = fresh.map(({ bucket, entries: news }, place): PartRow => {
    const before = former[place] ?? [];
    const entries = merged(before, news, pending);
    const changes = changesBetween(before, entries);
    sum.parts += 1;
    sum.keys += entries.length;
    sum.added += changes.added.length;
    for (const entry of tellsNew ? changes.added : []) {
      const department = whose({ key: entry.key, ...saidBy(entry) }) ?? "";
      sum.addedBy[department] = (sum.addedBy[department] ?? 0) + 1;
    }
    sum.changed += changes.changed;
    sum.gone += changes.gone;
    return { run: run.id, side, generation, bucket, entries };
  });
  await database.parallelParts.bulkPut(written);
  await database.parallelRuns.put({ ...row, pending: sum });
}

/**
 * Puts the import in the place of the one before. Asked again, it only says once more what it did.
 *
 * @throws {CommandError} `not-found` when another one has begun since, or a part of it never came.
 */
export async function finishImport(
  database: HandrailDatabase,
  run: ParallelRun,
  id: string,
  now: number,
): Promise<ImportRecord> {
  const row = await runRow(database, run.id);
  const { pending } = row;
  const done = row.imports.find((record) => record.id === id);
  if (done) return done;
  if (pending?.id !== id || pending.parts !== BUCKETS) throw new CommandError("not-found");
  const { generation, fields, key, keys, mapping, parts: _parts, ...said } = pending;
  const record: ImportRecord = { ...said, importedAt: now };
  const { side, at, replaces } = pending;
  const before = sideOf(row, side);
  const since = sideInUse(row, run, side)?.at ?? 0;
  const state = { generation, at: Math.max(at, since), fields, key, keys };
  const isWholeCrm = side === "export" && replaces === "all";
  await database.parallelRuns.put({
    ...row,
    ...(side === "ledger" ? { ledger: state } : { exported: state }),
    look: isWholeCrm && at >= (row.look?.at ?? 0) ? { at, how: "export" } : row.look,
    imports: [record, ...row.imports].slice(0, IMPORTS_KEPT),
    mappings: { ...row.mappings, [side]: mapping },
    pending: null,
  });
  if (before) await removeGeneration(database, run.id, { side, generation: before.generation });
  return record;
}

/** Forgets an import that was begun; what is in use stays. */
export async function cancelImport(
  database: HandrailDatabase,
  run: string,
  id: string,
): Promise<void> {
  const row = await runRow(database, run);
  if (row.pending?.id !== id) return;
  await removeGeneration(database, run, row.pending);
  await database.parallelRuns.put({ ...row, pending: null });
}

/**
 * What is in use of some parts of one side, in the order of the run's fields today; one answer a part. All
 * at once, because Dexie loses its transaction in a long row of small questions.
 */
export async function entriesIn(
  database: HandrailDatabase,
  row: RunRow,
  run: ParallelRun,
  side: Side,
  buckets: readonly number[],
): Promise<readonly (readonly (LedgerEntry | ExportEntry)[])[]> {
  const state = sideInUse(row, run, side);
  if (!state) return buckets.map(() => []);
  const { generation, fields: from } = state;
  const keys = buckets.map((bucket): [string, string, number, number] => {
    return [run.id, side, generation, bucket];
  });
  const parts = await database.parallelParts.bulkGet(keys);
  const to = run.fields.map(({ id }) => id);
  return parts.map((part) => (part?.entries ?? []).map((entry) => entryInOrder(entry, from, to)));
}

function entryInOrder(
  entry: LedgerEntry | ExportEntry,
  from: readonly string[],
  to: readonly string[],
): LedgerEntry | ExportEntry {
  if (isExport(entry)) {
    return { ...entry, records: entry.records.map((one) => recordInOrder(one, from, to)) };
  }
  const rows = entry.rows.map((one) => ordered(one, from, to));
  return { ...entry, rows, was: entry.was.map((one) => ordered(one, from, to)) };
}

function ordered<Holder extends { readonly values: Values }>(
  holder: Holder,
  from: readonly string[],
  to: readonly string[],
): Holder {
  return { ...holder, values: inOrder(holder.values, from, to) };
}

/** Values stand in the order of the fields: by other fields they would be taken for one another. */
function isReadAs(run: ParallelRun, read: Pick<SideState, "fields" | "key">): boolean {
  const fields = run.fields.map(({ id }) => id);
  return fields.join() === read.fields.join() && run.key.join() === read.key.join();
}

/** `null` by another key, too: the parts are other parts then, as if nothing had been imported. */
export function sideInUse(row: RunRow, run: ParallelRun, side: Side): RunRow["ledger"] {
  const state = sideOf(row, side);
  return state?.key.join() === run.key.join() ? state : null;
}

function sideOf(row: RunRow, side: Side): RunRow["ledger"] {
  return side === "ledger" ? row.ledger : row.exported;
}

function merged(
  before: readonly (LedgerEntry | ExportEntry)[],
  news: ImportPart["entries"],
  { side, at, replaces }: PendingImport,
): (LedgerEntry | ExportEntry)[] {
  return side === "ledger"
    ? mergeEntries(before.filter(isLedger), news, at, replaces)
    : mergeExport(before.filter(isExport), news, at, replaces);
}

const isLedger = (entry: LedgerEntry | ExportEntry): entry is LedgerEntry => "rows" in entry;
const isExport = (entry: LedgerEntry | ExportEntry): entry is ExportEntry => "records" in entry;

function changesBetween(
  before: readonly (LedgerEntry | ExportEntry)[],
  after: readonly (LedgerEntry | ExportEntry)[],
): {
  readonly added: readonly (LedgerEntry | ExportEntry)[];
  readonly changed: number;
  readonly gone: number;
} {
  const former = new Map(before.map((entry) => [entry.key, said(entry)]));
  const added: (LedgerEntry | ExportEntry)[] = [];
  let changed = 0;
  let gone = 0;
  for (const entry of after) {
    const was = former.get(entry.key) ?? "";
    const is = said(entry);
    former.delete(entry.key);
    if (was === is) continue;
    if (was === "") added.push(entry);
    else if (is === "") gone += 1;
    else changed += 1;
  }
  gone += [...former.values()].filter((was) => was !== "").length;
  return { added, changed, gone };
}

function saidBy(entry: LedgerEntry | ExportEntry): Pick<Pair, "ledger" | "crm"> {
  return isLedger(entry) ? { ledger: entry.rows, crm: [] } : { ledger: [], crm: entry.records };
}

/** What an entry says now; empty when it says nothing any more. */
function said(entry: LedgerEntry | ExportEntry): string {
  const values = isLedger(entry)
    ? entry.rows.map((row) => row.values)
    : entry.records.map((record) => record.values);
  return values.length === 0 ? "" : JSON.stringify(values);
}

async function removeGeneration(
  { parallelParts }: HandrailDatabase,
  run: string,
  { side, generation }: { readonly side: Side; readonly generation: number },
): Promise<void> {
  await parallelParts
    .where("[run+side+generation+bucket]")
    .between([run, side, generation, 0], [run, side, generation, BUCKETS])
    .delete();
}
