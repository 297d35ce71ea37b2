import { hrefOf } from "../routing/route";

/** What the address of the page can say. */
export interface RunAddress {
  readonly tab?: "files" | "differences" | "same" | "days" | "cut-over";
  readonly import?: "ledger" | "export";
  /** Of the import; left out: its first. */
  readonly step?: "columns" | "check" | "done";
  /** Of the differences: how they are chosen, and the page. */
  readonly department?: string;
  readonly owner?: string;
  readonly field?: string;
  readonly kind?: string;
  readonly mark?: string;
  readonly status?: string;
  readonly age?: string;
  readonly critical?: "yes";
  readonly overdue?: "yes";
  readonly page?: string;
}

/** A link within the page of one run. */
export function runHref(run: string, address: RunAddress = {}): string {
  return hrefOf("parallel", { run, ...address });
}
