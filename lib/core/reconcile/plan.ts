import { comparing } from "../compare/comparing";
import type { Comparing } from "../compare/reading";
import type { Comparator } from "../playbook/comparator";
import type { ParallelRun } from "../playbook/parallel-run";

/** A parallel run made ready for comparing many records. */
export interface ReconcilePlan {
  /** Places of the key fields. */
  readonly key: readonly number[];
  /** One a field; `null` for key fields, which are the same by being compared at all. */
  readonly compare: readonly (Comparing | null)[];
  /** Whether two equal texts are equal values: not where both sides mean different things by them. */
  readonly sameText: readonly boolean[];
}

/** @throws {Error} when the key names a field that the run has not; a parsed playbook never does. */
export function reconcilePlan(run: Pick<ParallelRun, "key" | "fields">): ReconcilePlan {
  const key = run.key.map((id) => {
    const place = run.fields.findIndex((field) => field.id === id);
    if (place === -1) throw new Error("the key names no field");
    return place;
  });
  return {
    key,
    compare: run.fields.map(({ compare }, place) =>
      key.includes(place) ? null : comparing(compare),
    ),
    sameText: run.fields.map(({ compare }) => sameTextAgrees(compare)),
  };
}

function sameTextAgrees(comparator: Comparator): boolean {
  if (comparator.kind === "list") return comparator.values.length === 0;
  if (comparator.kind !== "date") return true;
  return comparator.ledgerZone === comparator.crmZone;
}
