/** The figures as one of the files that programs read. */
import { aboutTable } from "@/lib/core/export/statistics/about-table";
import { detailTable } from "@/lib/core/export/statistics/detail-table";
import { dictionaryTable } from "@/lib/core/export/statistics/dictionary-table";
import { longTable } from "@/lib/core/export/statistics/long-table";
import { statisticsJson } from "@/lib/core/export/statistics/statistics-json";
import type { Table } from "@/lib/core/export/statistics/table";
import { tableCsv } from "@/lib/core/export/statistics/table-csv";
import { wideTables } from "@/lib/core/export/statistics/wide-tables";
import { withScope } from "@/lib/core/export/statistics/with-scope";
import type { FileJob } from "./file-kind";
import { fileKinds } from "./file-kind";
import { parquetOf } from "./parquet";
import { workbookOf } from "./workbook";
import { zipOf } from "./zip";

/** @param onProgress 0 to 1, as far as it is known */
export async function makeFile(job: FileJob, onProgress: (done: number) => void): Promise<Blob> {
  const { kind, statistics, details, about, trial, language, hasBom: bom } = job;
  const { type } = fileKinds[kind];
  const text = (content: string) => new Blob([content], { type });
  switch (kind) {
    case "workbook":
      return workbookOf(tablesOf(job), language, onProgress);
    case "csv":
      return text(tableCsv(withScope(longTable(statistics, language), statistics, about), { bom }));
    case "tables":
      return new Blob([await zipOf(tablesOf(job), { bom })], { type });
    case "json":
      return text(statisticsJson(statistics, details, about, trial));
    case "parquet":
      return new Blob([parquetOf(detailTable(details), metadataOf(job))], { type });
  }
}

/** What the file is of comes first, what it means last. */
function tablesOf({ statistics, details, about, language }: FileJob): Table[] {
  const tables = [
    ...wideTables(statistics, language),
    detailTable(details),
    longTable(statistics, language),
  ];
  return [aboutTable(statistics, about), ...tables, dictionaryTable(tables)];
}

/** The file's own keys and values: readers show them, and no program stumbles over them. */
function metadataOf({ statistics, about, details }: FileJob): Record<string, string> {
  const dictionary = dictionaryTable([detailTable(details)]);
  return {
    ...Object.fromEntries(
      aboutTable(statistics, about).rows.map(([id, , , value]) => [
        `handrail.${String(id)}`,
        String(value),
      ]),
    ),
    "handrail.dictionary": tableCsv(dictionary, { bom: false }),
  };
}
