/** What is known of one record on either side of a parallel run, and what comparing the two says. */

/** One value a field of the run, in its order: `null` where nobody has looked yet, `""` where nothing stands. */
export type Values = readonly (string | null)[];

/** A row of the ledger. */
export interface LedgerRow {
  /** Which row of the file, counted as a spreadsheet does: the first line is 1. */
  readonly row: number;
  readonly values: Values;
}

/** Where a value of the CRM was seen. */
export const seenWhere = ["record-page", "list", "export"] as const;
export type SeenWhere = (typeof seenWhere)[number];

export interface Sighting {
  /** ms since 1970. */
  readonly at: number;
  readonly where: SeenWhere;
}

/** A record of the CRM, as far as it was seen. */
export interface CrmRecord {
  /** Salted hash of the record in the CRM; `null` for rows of an export, which name none. */
  readonly record: string | null;
  readonly values: Values;
  /** When and where: one for all values, or one a value (`null` where it was not seen). */
  readonly seen: Sighting | readonly (Sighting | null)[];
}

/** Everything with one key. More than one on a side: a duplicate. */
export interface Pair {
  readonly key: string;
  readonly ledger: readonly LedgerRow[];
  /**
   * The moment that the file shows which said its rows last, ms since 1970: a file with a part of the ledger
   * says nothing of the others. Left out: that of the ledger in use.
   */
  readonly ledgerAt?: number;
  readonly crm: readonly CrmRecord[];
}

/** `unseen`: one side has not been looked at there. */
export type FieldOutcome = "agrees" | "differs" | "unreadable" | "unseen";

/**
 * What comparing says of one key. `unseen`: in the ledger, and nobody has looked in the CRM yet, which is
 * not the same as missing there. `incomplete`: all that was seen agrees, but not all was seen.
 */
export const recordOutcomes = [
  "matched",
  "different",
  "only-ledger",
  "only-crm",
  "duplicate",
  "unreadable",
  "incomplete",
  "unseen",
] as const;
export type RecordOutcome = (typeof recordOutcomes)[number];

export interface Compared {
  readonly key: string;
  readonly outcome: RecordOutcome;
  /** One a field of the run; empty where there is nothing to compare. */
  readonly fields: readonly FieldOutcome[];
}
