/** What a parallel run keeps of its ledger and of the CRM's export, key by key. */
import type { CrmRecord, LedgerRow, Values } from "./record";

/** What a row said before a newer ledger said something else. */
export interface Former {
  readonly values: Values;
  /** The moment that the newer ledger shows, ms since 1970. */
  readonly until: number;
}

/** A key of the ledger. */
export interface LedgerEntry {
  readonly key: string;
  /** Several: a duplicate. None: a newer ledger does not have it any more. */
  readonly rows: readonly LedgerRow[];
  /** The moment shown by the ledger that had it first, ms since 1970. */
  readonly since: number;
  /** The moment shown by the ledger that its rows are from. */
  readonly at: number;
  /** Newest first, at most `FORMER_KEPT`. */
  readonly was: readonly Former[];
}

/** A key of the CRM's export. */
export interface ExportEntry {
  readonly key: string;
  readonly records: readonly CrmRecord[];
}

export const FORMER_KEPT = 10;

/** `all`: the new ledger is the whole one, what it lacks is gone. `named`: it adds and corrects. */
export type Replaces = "all" | "named";

/**
 * The entries after a newer ledger, by key. Importing the same ledger twice changes nothing.
 *
 * @param at the moment that the new ledger shows, ms since 1970.
 */
export function mergeEntries(
  before: readonly LedgerEntry[],
  news: readonly Pick<LedgerEntry, "key" | "rows">[],
  at: number,
  replaces: Replaces,
): LedgerEntry[] {
  const coming = new Map(news.map((entry) => [entry.key, entry.rows]));
  const kept = before.map((entry) => {
    const rows = coming.get(entry.key);
    coming.delete(entry.key);
    if (!rows && replaces === "named") return entry;
    // A file of an earlier day, imported later: what is here is newer.
    if (at < entry.at) return { ...entry, since: Math.min(entry.since, rows ? at : entry.since) };
    return replaced(entry, rows ?? [], at);
  });
  return [...kept, ...[...coming].map(([key, rows]) => ({ key, rows, since: at, at, was: [] }))];
}

function replaced(entry: LedgerEntry, rows: readonly LedgerRow[], at: number): LedgerEntry {
  const isSame =
    rows.length === entry.rows.length &&
    rows.every((row, place) => sameValues(row.values, entry.rows[place]?.values ?? []));
  if (isSame) return { ...entry, rows, at };
  const [said] = entry.rows;
  const was = said ? [{ values: said.values, until: at }, ...entry.was] : entry.was;
  return { ...entry, rows, at, was: was.slice(0, FORMER_KEPT) };
}

function sameValues(one: Values, other: Values): boolean {
  return one.length === other.length && one.every((value, place) => value === other[place]);
}
