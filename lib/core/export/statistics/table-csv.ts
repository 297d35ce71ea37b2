import type { CsvOptions } from "../csv";
import { toCsv } from "../csv";
import type { Table } from "./table";

/** RFC 4180, with the ids of the columns as its head: the same in every language. */
export function tableCsv({ columns, rows }: Table, options?: CsvOptions): string {
  return toCsv(
    columns.map(({ id }) => id),
    rows,
    options,
  );
}
