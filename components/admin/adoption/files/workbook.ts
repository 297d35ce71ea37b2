/**
 * Tables as an Excel workbook, a sheet each: numbers stay numbers, days are dates, text is never a formula
 * (cells of type String are shown as they are, whatever they begin with).
 */
import type { CellObject, SheetData, Sheet } from "write-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import type { Cell, Column, Table } from "@/lib/core/export/statistics/table";
import type { Language } from "@/lib/core/language";

/**
 * @param language of heads and names of sheets
 * @param onProgress 0 to 1; packing, at the end, takes about a third of the time and tells nothing
 */
export async function workbookOf(
  tables: readonly Table[],
  language: Language,
  onProgress: (done: number) => void = () => undefined,
): Promise<Blob> {
  const all = tables.reduce((total, { rows }) => total + rows.length, 0);
  let written = 0;
  const onRow = () => {
    written += 1;
    if (written % 500 === 0) onProgress((written / all) * UNTIL_PACKED);
  };
  return writeXlsxFile(tables.map((table) => sheetOf(table, language, onRow))).toBlob();
}

const UNTIL_PACKED = 0.65;

/** Wider columns than this are no easier to read. */
const WIDEST = 60;

function sheetOf(
  { title, columns, rows }: Table,
  language: Language,
  onRow: () => void,
): Sheet<Blob> {
  const head = columns.map(({ label }) => ({
    value: label[language],
    fontWeight: "bold" as const,
    wrap: true,
    alignVertical: "top" as const,
  }));
  const data: SheetData = [
    head,
    ...rows.map((row) =>
      told(
        row.map((value, nth) => cellOf(value, columns[nth]?.type ?? "text")),
        onRow,
      ),
    ),
  ];
  return {
    data,
    sheet: title[language],
    stickyRowsCount: 1,
    columns: columns.map(({ type }, nth) => ({
      width: widthOf(
        type,
        rows.map((row) => row[nth]),
      ),
    })),
  };
}

/** The library says nothing of how far it is; but it reads each cell once, row by row. */
function told(cells: (CellObject | null)[], onRow: () => void): (CellObject | null)[] {
  const [first] = cells;
  if (!first) return cells;
  const { value } = first;
  Object.defineProperty(first, "value", {
    enumerable: true,
    get: () => {
      onRow();
      return value;
    },
  });
  return cells;
}

const formats = {
  whole: "#,##0",
  number: "#,##0.0",
  share: "0.0%",
  ms: "#,##0",
} as const;

function cellOf(value: Cell, type: Column["type"]) {
  if (value === null || value === "") return null;
  if (typeof value === "number") {
    return type === "text" || type === "date" || type === "value"
      ? { type: Number, value }
      : { type: Number, value, format: formats[type] };
  }
  if (type === "date") return { type: Date, value: new Date(value), format: "yyyy-mm-dd" };
  return { type: String, value: asWritten(value) };
}

/** Excel takes `_x000D_` for the character of that number; the library does not say that it is none. */
function asWritten(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function widthOf(type: Column["type"], values: readonly (Cell | undefined)[]): number {
  if (type !== "text") return 14;
  const longest = values.reduce<number>(
    (most, value) => Math.max(most, lengthOf(String(value ?? ""))),
    12,
  );
  return Math.min(WIDEST, longest + 2);
}

/** Chinese characters are as wide as two others. */
function lengthOf(text: string): number {
  return Array.from(text).reduce((length, sign) => length + (sign > "\u2E7F" ? 2 : 1), 0);
}
