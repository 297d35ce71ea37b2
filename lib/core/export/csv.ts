import Papa from "papaparse";
import { neutralise } from "./neutralise";

/** Text is neutralised; a number stays a number; `null` is an empty cell. */
export type Cell = string | number | null;

export interface CsvOptions {
  /** Spreadsheets need it to read UTF-8. */
  readonly bom?: boolean;
}

/** RFC 4180: commas, CRLF, quotes where needed. */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  { bom = true }: CsvOptions = {},
): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? neutralise(cell) : cell)),
  );
  const text = Papa.unparse(
    { fields: [...columns], data },
    { newline: "\r\n", escapeFormulae: false },
  );
  return bom ? `\uFEFF${text}` : text;
}
