/**
 * What is kept of parallel runs: values of the ledger and of the CRM, so customer data. It stays in these
 * tables and never becomes a fact.
 */
import type { EvidencePicture } from "@/lib/messages/evidence-picture";
import type { Deed } from "@/lib/core/discrepancy/deed";
import type { DiscrepancyKind } from "@/lib/core/discrepancy/discrepancy";
import type { ExportEntry, LedgerEntry, Replaces } from "@/lib/core/reconcile/entry";
import type { PartResult } from "@/lib/core/reconcile/part";
import type { CrmRecord } from "@/lib/core/reconcile/record";

export type Side = "ledger" | "export";

/** One part of one side, by key (`bucketOf`). */
export interface PartRow {
  readonly run: string;
  readonly side: Side;
  /** An import writes a generation of its own beside the one in use, so that it counts whole or not at all. */
  readonly generation: number;
  readonly bucket: number;
  readonly entries: readonly (LedgerEntry | ExportEntry)[];
}

/** A record of the CRM as it was seen on pages. */
export interface SeenRow {
  readonly run: string;
  /** Salted hash; of a row of a list that leads nowhere, a name made of its key (`nameless`). */
  readonly record: string;
  /** `KEYLESS`: its key has not been seen yet, so it is compared with nothing. */
  readonly bucket: number;
  readonly key: string;
  /** Ids of the key fields that the key was made of. */
  readonly keyFields: readonly string[];
  /** Ids of the fields that the values are of. */
  readonly fields: readonly string[];
  readonly crm: CrmRecord;
}

export const KEYLESS = -1;

/** A person said that a row of the ledger and a record of the CRM are the same, or are not. */
export interface LinkRow {
  readonly run: string;
  readonly crmKey: string;
  readonly ledgerKey: string;
  readonly isSame: boolean;
  readonly actor: string;
  /** ms since 1970. */
  readonly at: number;
}

/** A difference of which somebody has said something; the others are in the results alone. */
export interface DiscrepancyRow {
  /** `discrepancyName` */
  readonly id: string;
  readonly run: string;
  readonly bucket: number;
  readonly key: string;
  /** Ids of the key fields that the key was made of: by another key it is about no record any more. */
  readonly keyFields: readonly string[];
  /** Id of the field; `null`: the record as a whole. */
  readonly field: string | null;
  readonly kind: DiscrepancyKind;
  readonly department: string | null;
  readonly deeds: readonly Deed[];
}

/** A picture that somebody added to a difference, of which all but what they uncovered is one colour. */
export interface PictureRow extends EvidencePicture {
  readonly id: string;
  readonly run: string;
  /** `discrepancyName` */
  readonly discrepancy: string;
}

export interface ResultRow {
  readonly run: string;
  readonly bucket: number;
  /** Ids of the run's fields when it was compared: differences name their places. */
  readonly fields: readonly string[];
  /** Ids of the key fields then. */
  readonly key: readonly string[];
  readonly result: PartResult;
}

/** One side of a run, as it is in use. */
export interface SideState {
  readonly generation: number;
  /** The moment that it shows, ms since 1970. */
  readonly at: number;
  /** Ids of the run's fields when it was imported, in the order of the values. */
  readonly fields: readonly string[];
  /** Ids of the key fields then. With another key it has to be imported again. */
  readonly key: readonly string[];
  readonly keys: number;
}

/** A file that was imported. Its name is not kept: it may be a customer's. */
export interface ImportRecord {
  readonly id: string;
  readonly side: Side;
  /** The moment that the file shows, ms since 1970. */
  readonly at: number;
  readonly importedAt: number;
  readonly actor: string;
  readonly sha256: string;
  readonly replaces: Replaces;
  readonly rows: number;
  /** Of its columns and fields. */
  readonly mappingSha256: string;
  /** Keys that the file before had not, by department; the empty name is “none, or not known”. */
  readonly addedBy: Readonly<Record<string, number>>;
  /** Keys that were new, changed, or gone since the file before. */
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
}

/** An import that has begun and is not in use yet. */
export interface PendingImport extends Omit<ImportRecord, "importedAt"> {
  readonly generation: number;
  readonly fields: readonly string[];
  readonly key: readonly string[];
  readonly mapping: unknown;
  /** Parts written so far, and the keys in them. */
  readonly parts: number;
  readonly keys: number;
}

export interface RunRow {
  readonly run: string;
  readonly ledger: SideState | null;
  readonly exported: SideState | null;
  /** The newest complete look at the CRM: from when on what was not seen is not there. */
  readonly look: { readonly at: number; readonly how: "export" | "list" } | null;
  /** Newest first. */
  readonly imports: readonly ImportRecord[];
  readonly pending: PendingImport | null;
  /** How each side's file was mapped the last time. */
  readonly mappings: Readonly<Partial<Record<Side, unknown>>>;
  /** What the results in the database were made of, and how far; `null`: nothing was compared yet. */
  readonly compared: { readonly of: string; readonly parts: number } | null;
}

export const newRun = (run: string): RunRow => ({
  run,
  ledger: null,
  exported: null,
  look: null,
  imports: [],
  pending: null,
  mappings: {},
  compared: null,
});
