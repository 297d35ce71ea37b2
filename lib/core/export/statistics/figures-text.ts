import type { Statistics } from "../../statistics/report";
import { longTable } from "./long-table";
import { tableCsv } from "./table-csv";

/**
 * The figures as one text that is the same in every language and format of file: files of which it has the same
 * SHA-256 tell the same figures. It is the long table as CSV, without names and without a byte-order mark.
 */
export function figuresText(statistics: Statistics): string {
  const { columns, rows, ...table } = longTable(statistics, "en");
  const name = columns.findIndex(({ id }) => id === "name");
  const isKept = (_: unknown, nth: number) => nth !== name;
  return tableCsv(
    { ...table, columns: columns.filter(isKept), rows: rows.map((row) => row.filter(isKept)) },
    { bom: false },
  );
}
