/** What the figures can be saved as. */
import type { Trial } from "@/lib/core/effect/trial";
import type { Detail } from "@/lib/core/statistics/detail";
import type { About } from "@/lib/core/export/statistics/about";
import type { Language } from "@/lib/core/language";
import type { Statistics } from "@/lib/core/statistics/report";

/** In the order in which they are offered: for reading first, for programs last. */
export const fileKinds = {
  report: { ending: "html", type: "text/html;charset=utf-8" },
  workbook: {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  csv: { ending: "csv", type: "text/csv;charset=utf-8" },
  tables: { ending: "zip", type: "application/zip" },
  json: { ending: "json", type: "application/json" },
  parquet: { ending: "parquet", type: "application/vnd.apache.parquet" },
} as const;

export type FileKind = keyof typeof fileKinds;

/** Everything that a file is made of. */
export interface FileJob {
  readonly kind: Exclude<FileKind, "report">;
  readonly statistics: Statistics;
  readonly details: readonly Detail[];
  readonly about: About;
  /** Of the playbook in force; only files for programs that read JSON tell of it. */
  readonly trial: Trial | null;
  /** Of names and heads; ids are the same in every language. */
  readonly language: Language;
  /** Of CSV: Excel needs the byte-order mark, some programs stumble over it. */
  readonly hasBom: boolean;
}

/** Says what it is of: of which days, and whether of one's own. */
export function fileName(kind: FileKind, { question, k }: Statistics): string {
  const whose = k === 1 ? "my-adoption" : "adoption";
  return `${whose}_${question.from}_${question.to}.${fileKinds[kind].ending}`;
}
