import type { Encoding } from "./encoding";
import { fileKind } from "./file-kind";
import type { Header } from "./header";
import { findHeader } from "./header";
import type { LedgerProblem } from "./ledger-problem";
import { LedgerRefused, refuse } from "./ledger-problem";
import { limits } from "./limits";
import type { RawBatch, RawRow } from "./raw-row";
import type { Delimiter } from "./read-text-table";
import { detectDelimiter, readTextRows } from "./read-text-table";
import type { Workbook } from "./read-xlsx";
import { openWorkbook, readSheet } from "./read-xlsx";
import type { Remark } from "./remark";
import { Remarks } from "./remark";
import type { SheetFacts } from "./sheet-cells";
import type { BodyOptions, BodyRow } from "./table-body";
import { TableBody } from "./table-body";

/** What a person says of the file where Handrail sees it otherwise. */
export interface OpenOptions {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** The row with the names of the columns, in every sheet. */
  readonly headerRow?: number | undefined;
}

export interface SheetPreview {
  /** `null` for a text file, which is one sheet. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** Rows below the header, hidden ones too; without sums at the end. */
  readonly rows: number;
  /** `null` if the sheet cannot be read: see `problem`. */
  readonly header: Header | null;
  readonly sample: readonly BodyRow[];
  readonly remarks: readonly Remark[];
  readonly problem: LedgerProblem | null;
}

export interface LedgerPreview {
  readonly kind: "text" | "workbook";
  /** Of a text file. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly SheetPreview[];
}

/** A file that was looked at from end to end and can be read. */
export interface OpenedLedger {
  readonly preview: LedgerPreview;
  readonly source: Source;
}

type Source =
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | {
      readonly kind: "text";
      readonly bytes: Uint8Array;
      readonly encoding: Encoding;
      readonly delimiter: Delimiter;
    };

export interface TableBatch {
  readonly rows: readonly BodyRow[];
  /** 0 to 1. */
  readonly progress: number;
}

const SAMPLE_ROWS = 20;
/** Among these the header is looked for. */
const HEAD_ROWS = 60;

/** A sheet with one of these can be left aside; anything else makes the whole file unsafe to read. */
const OF_ONE_SHEET: ReadonlySet<string> = new Set([
  "no-header",
  "header-name",
  "formula",
  "too-many-columns",
  "too-many-rows",
  "cell-too-long",
]);

/**
 * Looks at a whole file and says what is in it. Yields how much is done, 0 to 1; whoever asks may stop at
 * any of them.
 * @throws {LedgerRefused} nothing can be read of it.
 */
export function* openLedger(
  bytes: Uint8Array,
  options: OpenOptions = {},
): Generator<number, OpenedLedger> {
  if (bytes.length > limits.fileBytes) {
    refuse({ code: "file-too-large", megabytes: Math.round(limits.fileBytes / 1024 / 1024) });
  }
  const file = fileKind(bytes);
  if (file.kind === "refused") return refuse({ code: file.code } as LedgerProblem);
  if (file.kind === "text") {
    const encoding = options.encoding ?? file.found.encoding;
    const delimiter = options.delimiter ?? detectDelimiter(bytes, encoding);
    const source = { kind: "text", bytes, encoding, delimiter } as const;
    const sheet = yield* previewOf(source, 0, options);
    if (sheet.problem) refuse(sheet.problem);
    return { source, preview: { kind: "text", encoding, delimiter, sheets: [sheet] } };
  }
  const opening = openWorkbook(bytes);
  const share = 0.3;
  let step = opening.next();
  for (; !step.done; step = opening.next()) yield step.value * share;
  const source = { kind: "workbook", workbook: step.value } as const;
  const sheets: SheetPreview[] = [];
  const count = step.value.sheets.length;
  for (let index = 0; index < count; index += 1) {
    const looking = previewOf(source, index, options);
    let look = looking.next();
    for (; !look.done; look = looking.next()) {
      yield share + ((index + look.value) / count) * (1 - share);
    }
    sheets.push(look.value);
  }
  const first = sheets[0]?.problem;
  if (first && sheets.every(({ problem }) => problem !== null)) refuse(first);
  return { source, preview: { kind: "workbook", encoding: null, delimiter: null, sheets } };
}

/**
 * The rows of one sheet of an opened ledger. The whole file was read before; should it fail nevertheless,
 * it throws, and what came until then counts for nothing.
 * @throws {LedgerRefused}
 */
export function* readLedger(
  { source, preview }: OpenedLedger,
  sheet: number,
  options: BodyOptions = {},
): Generator<TableBatch, { readonly rows: number; readonly remarks: readonly Remark[] }> {
  const header = preview.sheets[sheet]?.header ?? refuse({ code: "no-sheet" });
  if (source.kind === "workbook") source.workbook.archive.startOver();
  const remarks = new Remarks();
  const body = new TableBody(header, remarks, { ...options, isText: source.kind === "text" });
  let rows = 0;
  for (const batch of rawBatches(source, sheet)) {
    const taken = body.take(batch.rows);
    rows += taken.length;
    yield { rows: taken, progress: batch.progress };
  }
  body.end();
  return { rows, remarks: remarks.list() };
}

function rawBatches(source: Source, sheet: number): Generator<RawBatch, SheetFacts | void> {
  if (source.kind === "text") return readTextRows(source.bytes, source.encoding, source.delimiter);
  const part = source.workbook.sheets[sheet] ?? refuse({ code: "no-sheet" });
  return readSheet(source.workbook, part);
}

function* previewOf(
  source: Source,
  sheet: number,
  { headerRow }: OpenOptions,
): Generator<number, SheetPreview> {
  const part = source.kind === "workbook" ? source.workbook.sheets[sheet] : undefined;
  const base = { name: part?.name ?? null, hidden: part?.hidden ?? false };
  try {
    return { ...base, ...(yield* lookedThrough(source, sheet, headerRow)), problem: null };
  } catch (error) {
    if (!(error instanceof LedgerRefused)) throw error;
    const problem = part ? { ...error.problem, sheet: sheet + 1 } : error.problem;
    if (!OF_ONE_SHEET.has(problem.code)) throw new LedgerRefused(problem);
    return { ...base, rows: 0, header: null, sample: [], remarks: [], problem };
  }
}

function* lookedThrough(source: Source, sheet: number, headerRow: number | undefined) {
  const isText = source.kind === "text";
  const options = { isText, ...(headerRow === undefined ? {} : { wanted: headerRow }) };
  const remarks = new Remarks();
  const head: RawRow[] = [];
  let below: TableBody | undefined;
  let rowsBelow = 0;
  const reading = rawBatches(source, sheet);
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    const { rows, progress } = step.value;
    const room = HEAD_ROWS - head.length;
    head.push(...rows.slice(0, room));
    if (rows.length > room) {
      below ??= new TableBody(findHeader(head, [], options), remarks, { isText });
      rowsBelow += below.take(rows.slice(room)).length;
    }
    yield progress;
  }
  // Which cells are merged is written below all rows, so what the header is shows only now.
  const facts = step.value ?? { merged: [], hiddenColumns: 0, errorRows: [] };
  const header = findHeader(head, facts.merged, options);
  const top = new TableBody(header, remarks, { isText });
  const rowsAtTop = top.take(head);
  const rows = rowsAtTop.length + rowsBelow + (rowsBelow > 0 ? top.held : 0);
  if (rowsBelow > 0) below?.end();
  else top.end();
  if (facts.hiddenColumns > 0) remarks.add("hidden-columns", undefined, facts.hiddenColumns);
  for (const row of facts.errorRows) remarks.add("error-cells", row);
  return { rows, header, sample: rowsAtTop.slice(0, SAMPLE_ROWS), remarks: remarks.list() };
}
