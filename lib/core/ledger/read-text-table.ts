import Papa from "papaparse";
import { decode } from "./decode";
import type { Encoding } from "./encoding";
import { markOf } from "./encoding";
import { withoutFormula } from "./formula-text";
import { refuse } from "./ledger-problem";
import { limits } from "./limits";
import type { RawBatch, RawRow } from "./raw-row";
import { columnName } from "./raw-row";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const SAMPLE = 64 * 1024;
/** The first line with which Excel is told what stands between cells. */
const SEPARATOR_LINE = /^sep=([,;|\t])\r?(?:\n|$)/i;

/**
 * Rows of a text file (CSV, TSV), a batch at a time.
 * @throws {LedgerRefused} bytes that mean nothing, open quotes, formulas, too much.
 */
export function* readTextRows(
  bytes: Uint8Array,
  encoding: Encoding,
  delimiter: Delimiter,
): Generator<RawBatch> {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let rest = "";
  let row = 0;
  let heldReturn = "";
  let isFirst = true;
  for (const { text, progress, malformed } of decode(bytes, encoding, markOf(bytes, encoding))) {
    let fresh = heldReturn + text;
    const isLast = progress === 1 && !malformed;
    // The \n of a \r\n may stand in the next part.
    heldReturn = !isLast && fresh.endsWith("\r") ? "\r" : "";
    if (heldReturn) fresh = fresh.slice(0, -1);
    if (isFirst) fresh = fresh.replace(SEPARATOR_LINE, "");
    isFirst = false;
    if (fresh.includes("\r")) fresh = fresh.replace(/\r\n?/g, "\n");
    const { cellsOfRows, used } = parse(parser, rest + fresh, row, isLast);
    rest = (rest + fresh).slice(used);
    if (rest.length > limits.rowLength) refuseLongRow(parser, rest, row + cellsOfRows.length + 1);
    const rows: RawRow[] = [];
    for (const cells of cellsOfRows) {
      row += 1;
      if (cells.length === 1 && cells[0] === "") continue;
      rows.push({ row, cells: soundCells(cells, row), hidden: false });
    }
    if (row > limits.rows + 1000) refuse({ code: "too-many-rows", limit: limits.rows });
    if (malformed) {
      const before = lastCells(parser, rest);
      const column = columnName(Math.max(0, before - 1));
      refuse({ code: "malformed-bytes", encoding, row: row + 1, column });
    }
    yield { rows, progress };
  }
}

/** What most likely stands between the cells; `,` where nothing does. */
export function detectDelimiter(bytes: Uint8Array, encoding: Encoding): Delimiter {
  const decoder = new TextDecoder(encoding);
  const sample = decoder.decode(bytes.subarray(0, SAMPLE), { stream: true });
  const told = SEPARATOR_LINE.exec(sample)?.[1];
  const guessed =
    told ??
    Papa.parse(sample.replace(/\r\n?/g, "\n"), {
      delimitersToGuess: [...delimiters],
      newline: "\n",
      preview: 50,
      skipEmptyLines: "greedy",
    }).meta.delimiter;
  return delimiters.find((one) => one === guessed) ?? ",";
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Whole rows of the text, and how many characters they take. */
function parse(parser: Papa.Parser, text: string, row: number, isLast: boolean) {
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Parsed;
  // What the last, unfinished row gets wrong is said when it is whole.
  const wrong = errors.find((error) => (error.row ?? 0) < data.length || isLast);
  if (wrong) refuse({ code: "quote", row: row + (wrong.row ?? 0) + 1 });
  return { cellsOfRows: data, used: isLast ? text.length : meta.cursor };
}

function soundCells(cells: readonly string[], row: number): readonly string[] {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === "") width -= 1;
  if (width > limits.columns) refuse({ code: "too-many-columns", row, limit: limits.columns });
  let changed: string[] | undefined;
  for (let at = 0; at < width; at += 1) {
    const cell = cells[at] ?? "";
    if (cell.length > limits.cell) {
      refuse({ code: "cell-too-long", limit: limits.cell, row, column: columnName(at) });
    }
    const sound = withoutFormula(cell);
    if (sound === null) refuse({ code: "formula", row, column: columnName(at) });
    if (sound !== cell) (changed ??= [...cells])[at] = sound;
  }
  return changed ?? cells;
}

/** How many cells of a row that is not finished yet have begun. */
function lastCells(parser: Papa.Parser, rest: string): number {
  const { data } = parser.parse(rest, 0, false) as Parsed;
  return data.at(-1)?.length ?? 1;
}

function refuseLongRow(parser: Papa.Parser, rest: string, row: number): never {
  if (lastCells(parser, rest) > limits.columns) {
    refuse({ code: "too-many-columns", row, limit: limits.columns });
  }
  refuse({ code: "row-too-long", row });
}
