/** The files of the benchmark: a ledger as Excel and as GB18030 text, and the CRM's export of the same. */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { encode } from "../../ledgers/encode";
import { writeXlsx } from "../../ledgers/write-xlsx";
import type { WrittenCell } from "../../ledgers/write-xlsx";
import { run, sheets } from "../reconcile/rows";

export const parallelRun = run;

const head = run.fields.map(({ name }) => name["zh-CN"]);
const englishHead = run.fields.map(({ name }) => name.en);
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Written apart, as two systems do; one row in fifty differs in one value. */
export function writeLedgers(rows: number, paths: { xlsx: string; text: string; crm: string }) {
  const { ledger, crm } = sheets(rows, "apart", 0.02);
  writeFileSync(paths.xlsx, writeXlsx([{ name: "台账", rows: [head, ...ledger.map(asTyped)] }]));
  writeFileSync(paths.text, encode(csv([head, ...ledger]).replaceAll("¥", "￥"), "gb18030"));
  writeFileSync(paths.crm, csv([englishHead, ...crm]));
}

/** A ledger of more rows than anybody's, written in portions. */
export function writeLongLedger(rows: number, path: string) {
  const file = openSync(path, "w");
  writeSync(file, csv([head]));
  const PORTION = 100_000;
  for (let from = 0; from < rows; from += PORTION) {
    const { ledger } = sheets(Math.min(PORTION, rows - from), "apart", 0);
    const numbered = ledger.map(([, ...rest], at) => [`SJ-${from + at}`, ...rest]);
    writeSync(file, csv(numbered));
  }
  closeSync(file);
}

/** Amounts, shares and days are numbers in a spreadsheet, not texts. */
function asTyped(cells: readonly string[]): WrittenCell[] {
  return cells.map((cell, place) => {
    const kind = run.fields[place]?.compare.kind;
    if (kind === "money") return Number(cell.replace(/[¥,]/g, ""));
    if (kind === "number") return Number(cell);
    if (kind !== "date") return cell;
    const [year = 0, month = 1, day = 1] = cell.split("/").map(Number);
    return { serial: (Date.UTC(year, month - 1, day) - EPOCH_1900) / DAY, format: "14" };
  });
}

function csv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) =>
    row.map((cell) => (/[,"]/.test(cell) ? `"${cell}"` : cell)).join(","),
  );
  return `${lines.join("\r\n")}\r\n`;
}
