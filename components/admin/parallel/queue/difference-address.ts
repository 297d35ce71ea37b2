import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { ageClasses } from "@/lib/core/discrepancy/ageing";
import { marks } from "@/lib/core/discrepancy/deed";
import { discrepancyKinds } from "@/lib/core/discrepancy/discrepancy";
import { statuses } from "@/lib/core/discrepancy/state";
import type { RequestOf } from "@/lib/messages/call";
import type { AdminCalls } from "@/lib/messages/admin";
import { runHref } from "../run-href";

/** By what differences are chosen, in the order in which it is asked. */
export const facets = [
  "department",
  "owner",
  "field",
  "kind",
  "mark",
  "status",
  "age",
  "critical",
  "overdue",
] as const;
export type Facet = (typeof facets)[number];

/** `null`: whichever. `NONE` is a choice as well: nobody's, not marked, the record as a whole. */
export type DifferenceFilter = Readonly<Record<Facet, string | null>>;

export const NONE = "-";
export const YES = "yes";
export const PAGE_SIZE = 50;

export const noFilter: DifferenceFilter = {
  department: null,
  owner: null,
  field: null,
  kind: null,
  mark: null,
  status: null,
  age: null,
  critical: null,
  overdue: null,
};

/** What the address asks for; what the run does not have (any more) counts for nothing. */
export function filterOf(params: URLSearchParams, run: ParallelRun): DifferenceFilter {
  const one = (facet: Facet, of: readonly string[]) =>
    of.find((each) => each === params.get(facet)) ?? null;
  return {
    department: params.get("department")?.slice(0, 63) ?? null,
    owner: params.get("owner")?.slice(0, 80) ?? null,
    field: one("field", [...run.fields.map(({ id }) => id), NONE]),
    kind: one("kind", discrepancyKinds),
    mark: one("mark", [...marks, NONE]),
    status: one("status", statuses),
    age: one("age", ageClasses),
    critical: one("critical", [YES]),
    overdue: one("overdue", [YES]),
  };
}

type Asked = RequestOf<AdminCalls["differences"]>["filter"];

/** As the background is asked. What is closed is shown only to who asks for it. */
export function askedBy(filter: DifferenceFilter): Asked {
  const { department, owner, field, kind, mark, status, age, critical, overdue } = filter;
  const orNone = (value: string) => (value === NONE ? null : value);
  return {
    ...(department !== null && { department: orNone(department) }),
    ...(owner !== null && { owner: orNone(owner) }),
    ...(field !== null && { field: orNone(field) }),
    ...(kind !== null && { kind: discrepancyKinds.find((each) => each === kind) }),
    ...(mark !== null && { mark: marks.find((each) => each === mark) ?? null }),
    ...(status === null ? { isOpen: true } : { status: statuses.find((each) => each === status) }),
    ...(age !== null && { ageClass: ageClasses.find((each) => each === age) }),
    ...(critical !== null && { critical: true }),
    ...(overdue !== null && { overdue: true }),
  };
}

/** @returns the page, from 1. */
export function pageOf(params: URLSearchParams): number {
  const page = Number(params.get("page") ?? 1);
  return Number.isSafeInteger(page) && page >= 1 && page < 1_000_000 ? page : 1;
}

/** @param page from 1 */
export function filterHref(run: string, filter: Partial<DifferenceFilter>, page = 1): string {
  const chosen = facets.flatMap((facet) => {
    const value = filter[facet];
    return value === null || value === undefined ? [] : [[facet, value] as const];
  });
  return runHref(run, {
    tab: "differences",
    ...Object.fromEntries(chosen),
    ...(page > 1 && { page: String(page) }),
  });
}
