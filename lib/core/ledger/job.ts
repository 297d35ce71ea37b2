/**
 * What the console and its worker say to each other while a ledger is read. The worker is ended to cancel:
 * nothing is kept before all of it has been read.
 */
import type { ParallelRun } from "../playbook/parallel-run";
import { ImportRows } from "../reconcile/import-rows";
import type { RowsCheck, RowsPart } from "../reconcile/import-rows";
import type { LedgerProblem } from "./ledger-problem";
import { LedgerRefused, refuse } from "./ledger-problem";
import { limits } from "./limits";
import { applyMapping } from "./mapping";
import type { Mapping } from "./mapping-schema";
import { columnName } from "./raw-row";
import type { LedgerPreview, OpenedLedger, OpenOptions } from "./read-ledger";
import { readLedger } from "./read-ledger";
import type { Remark } from "./remark";

export interface OpenRequest extends OpenOptions {
  readonly kind: "open";
  readonly file: Blob;
}

/** Of the file that was opened last. */
export interface CheckRequest {
  readonly kind: "check";
  /** Place in `preview.sheets`, from 0. */
  readonly sheet: number;
  readonly run: ParallelRun;
  readonly side: "ledger" | "export";
  readonly mapping: Mapping;
  readonly skipHidden: boolean;
}

/** Some parts of what was checked last; see `ImportRows.parts`. */
interface PartsRequest {
  readonly kind: "parts";
  readonly from: number;
}

export type LedgerRequest = OpenRequest | CheckRequest | PartsRequest;

/** A file that can be read. */
export interface OpenedFile {
  readonly preview: LedgerPreview;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What all its rows are to the run. */
export interface CheckedFile {
  /** Ids of the run's fields as the rows were read: the order of their values. */
  readonly fields: readonly string[];
  /** Ids of the key fields then. */
  readonly key: readonly string[];
  readonly check: RowsCheck;
  readonly remarks: readonly Remark[];
}

export type LedgerReply =
  /** 0 to 1. */
  | { readonly kind: "progress"; readonly done: number }
  | ({ readonly kind: "preview" } & OpenedFile)
  | ({ readonly kind: "checked" } & CheckedFile)
  | { readonly kind: "parts"; readonly parts: readonly RowsPart[] }
  /** What came before counts for nothing. */
  | { readonly kind: "refused"; readonly problem: LedgerProblem };

/**
 * Reads all rows of an opened ledger as the fields of the run. Yields how much is done, 0 to 1.
 *
 * @throws {LedgerRefused}
 */
export function* checkRows(
  opened: OpenedLedger,
  { sheet, run, side, mapping, skipHidden }: CheckRequest,
): Generator<number, CheckedFile & { readonly rows: ImportRows }> {
  const names = opened.preview.sheets[sheet]?.header?.names ?? [];
  const valuesOf = applyMapping(mapping, run, names);
  const rows = new ImportRows(run, side);
  const reading = readLedger(opened, sheet, { skipHidden });
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    for (const { row, cells } of step.value.rows) {
      const values = valuesOf(cells);
      // One cell cannot be too long; several that are joined can.
      const long = values.findIndex((value) => (value?.length ?? 0) > limits.cell);
      if (long !== -1) {
        const [first = ""] = mapping.fields.find(({ field }) => field === run.fields[long]?.id)
          ?.columns ?? [""];
        const column = columnName(Math.max(0, names.indexOf(first)));
        refuse({ code: "cell-too-long", limit: limits.cell, row, column });
      }
      rows.add({ row, values });
    }
    yield step.value.progress;
  }
  const fields = run.fields.map(({ id }) => id);
  return { rows, fields, key: run.key, check: rows.check(), remarks: step.value.remarks };
}

/** What to say of anything that was thrown: the reason, or that there is none known. */
export function problemOf(thrown: unknown): LedgerProblem {
  return thrown instanceof LedgerRefused ? thrown.problem : { code: "unexpected" };
}
