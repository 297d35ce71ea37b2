/** A table as Apache Parquet: columns with types, for pandas, DuckDB and the like. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnSource } from "hyparquet-writer";
import type { Cell, Column, Table } from "@/lib/core/export/statistics/table";

/** @param metadata keys and values of the file itself */
export function parquetOf(
  { columns, rows }: Table,
  metadata: Readonly<Record<string, string>>,
): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: columns.map((column, nth): ColumnSource => {
      const cells = rows.map((row) => row[nth] ?? null);
      return { name: column.id, data: cells.map((cell) => valueOf(cell, column.type)) };
    }),
    schema: [
      { name: "adoption", num_children: columns.length },
      ...columns.map(({ id, type }) => ({
        name: id,
        repetition_type: "OPTIONAL" as const,
        ...types[type],
      })),
    ],
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "Handrail",
  });
}

const DOUBLE = { type: "DOUBLE" } as const;
const types = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  date: { type: "INT32", converted_type: "DATE" },
  // Counts of a company in a year stay far below 2 ** 53, but not below 2 ** 31 for sums of ms.
  whole: { type: "INT64" },
  ms: DOUBLE,
  number: DOUBLE,
  share: DOUBLE,
  value: DOUBLE,
} as const satisfies Readonly<Record<Column["type"], object>>;

function valueOf(cell: Cell, type: Column["type"]): string | number | bigint | Date | undefined {
  if (cell === null || (cell === "" && type !== "text")) return undefined;
  if (type === "text") return String(cell);
  if (type === "date") return new Date(cell);
  return type === "whole" ? BigInt(Math.round(Number(cell))) : Number(cell);
}
