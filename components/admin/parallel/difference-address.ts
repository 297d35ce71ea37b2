import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import type { DiscrepancyKind } from "@/lib/core/discrepancy/discrepancy";
import { runHref } from "./run-href";

/** Which differences are shown. */
export interface DifferenceFilter {
  readonly department: string | null;
  readonly kind: DiscrepancyKind | null;
  /** Id of a field of the run. */
  readonly field: string | null;
  /** Only what keeps the ledger from stopping; `null`: all. */
  readonly critical: "yes" | null;
}

export const PAGE_SIZE = 50;

const kinds: readonly DiscrepancyKind[] = [
  "differs",
  "unreadable",
  "only-ledger",
  "only-crm",
  "duplicate",
];

/** What the address asks for; what the run does not have (any more) counts for nothing. */
export function filterOf(params: URLSearchParams, run: ParallelRun): DifferenceFilter {
  return {
    department: params.get("department")?.slice(0, 63) ?? null,
    kind: kinds.find((each) => each === params.get("kind")) ?? null,
    field: run.fields.find(({ id }) => id === params.get("field"))?.id ?? null,
    critical: params.get("critical") === "yes" ? "yes" : null,
  };
}

/** @returns the page, from 1. */
export function pageOf(params: URLSearchParams): number {
  const page = Number(params.get("page") ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page < 1_000_000 ? page : 1;
}

/** @param page from 1 */
export function filterHref(run: string, filter: DifferenceFilter, page = 1): string {
  const { department, kind, field, critical } = filter;
  return runHref(run, {
    tab: "differences",
    ...(department !== null && { department }),
    ...(kind !== null && { kind }),
    ...(field !== null && { field }),
    ...(critical !== null && { critical }),
    ...(page > 1 && { page: String(page) }),
  });
}
