import { hrefOf } from "../routing/route";

/** What the address of the page can say. */
export interface RunAddress {
  readonly tab?: "files" | "differences" | "same" | "days" | "cut-over";
  readonly import?: "ledger" | "export";
  readonly department?: string;
  readonly kind?: string;
  readonly field?: string;
  readonly critical?: "yes";
  readonly page?: string;
}

/** A link within the page of one run. */
export function runHref(run: string, address: RunAddress = {}): string {
  return hrefOf("parallel", { run, ...address });
}
