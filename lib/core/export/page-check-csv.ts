/** What a check of a page found, one control a row; names of the playbook, nothing of the page. */
import type { CheckResult } from "../anchor-health/check-result";
import type { AnchorRef } from "../anchor/anchor-ref";
import type { CsvOptions } from "./csv";
import { toCsv } from "./csv";

export interface PageCheckRow extends AnchorRef {
  readonly n: number;
  readonly page: string;
  readonly process: string;
  readonly step: string;
  readonly state: CheckResult;
  readonly confidence: number | null;
  readonly candidates: number;
}

const pageCheckCsvColumns = [
  "number",
  "page_name",
  "process_title",
  "step_title",
  "anchor",
  "part",
  "result",
  "confidence",
  "candidates",
] as const;

export function pageCheckCsv(rows: readonly PageCheckRow[], options?: CsvOptions): string {
  return toCsv(
    pageCheckCsvColumns,
    rows.map(({ n, page, process, step, watch, part, state, confidence, candidates }) => [
      n,
      page,
      process,
      step,
      watch,
      part,
      state,
      confidence,
      candidates,
    ]),
    options,
  );
}
