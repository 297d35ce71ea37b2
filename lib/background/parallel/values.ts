import type { CrmRecord, Values } from "@/lib/core/reconcile/record";
import { sightingOf } from "@/lib/core/reconcile/see";

/** Values in the order of the run's fields today, which a newer playbook may have changed. */
export function inOrder(values: Values, from: readonly string[], to: readonly string[]): Values {
  if (isSame(from, to)) return values;
  return to.map((id) => values[from.indexOf(id)] ?? null);
}

export function recordInOrder(
  crm: CrmRecord,
  from: readonly string[],
  to: readonly string[],
): CrmRecord {
  if (isSame(from, to)) return crm;
  const places = to.map((id) => from.indexOf(id));
  return {
    record: crm.record,
    values: places.map((place) => crm.values[place] ?? null),
    seen: places.map((place) => sightingOf(crm, place)),
  };
}

function isSame(from: readonly string[], to: readonly string[]): boolean {
  return from.length === to.length && from.every((id, place) => id === to[place]);
}
