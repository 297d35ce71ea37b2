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

/** Says what it is of: whether of one's own, of which days, and of what was chosen. */
export function fileName(kind: FileKind, { question, k }: Statistics): string {
  const { from, to, departments = [], processes = [], roles = [], versions = [] } = question;
  const chosen = [...departments, ...processes, ...roles, ...versions.map((each) => `v${each}`)];
  const parts = [
    k === 1 ? "my-adoption" : "adoption",
    from,
    to,
    ...chosen.map((each) => (each ?? "none").replaceAll(/[^\p{L}\p{N}-]+/gu, "-")),
  ];
  return `${parts.join("_").slice(0, LONGEST_NAME)}.${fileKinds[kind].ending}`;
}

/** Shared folders refuse paths of more than about 260 characters. */
const LONGEST_NAME = 120;
