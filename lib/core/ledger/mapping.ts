import type { ParallelRun } from "../playbook/parallel-run";
import type { Values } from "../reconcile/record";
import type { FieldColumns, Mapping } from "./mapping-schema";

/** What keeps a mapping from being used; nothing: it can. */
export interface MappingGaps {
  /** Fields of the key without a column. */
  readonly keys: readonly string[];
  /** Columns that this ledger does not have. */
  readonly columns: readonly string[];
}

export function mappingGaps(
  mapping: Mapping,
  run: ParallelRun,
  header: readonly string[],
): MappingGaps {
  const mapped = new Set(mapping.fields.map(({ field }) => field));
  const there = new Set(header);
  const missing = mapping.fields.flatMap(({ columns }) => columns.filter((one) => !there.has(one)));
  return { keys: run.key.filter((field) => !mapped.has(field)), columns: [...new Set(missing)] };
}

/**
 * Makes a mapping ready for the many rows of one ledger. Values come in the order of `run.fields`: `null`
 * where a field has no column here, `""` where nothing stands.
 */
export function applyMapping(
  mapping: Mapping,
  run: ParallelRun,
  header: readonly string[],
): (cells: readonly string[]) => Values {
  const place = new Map(header.map((name, at) => [name, at]));
  const byField = new Map(mapping.fields.map((one) => [one.field, one]));
  const readers = run.fields.map(({ id }) => {
    const from = byField.get(id);
    const places = from?.columns.flatMap((name) => place.get(name) ?? []) ?? [];
    return from && places.length > 0 ? readerOf(from, places) : () => null;
  });
  return (cells) => readers.map((read) => read(cells));
}

function readerOf(
  { join, split }: FieldColumns,
  places: readonly number[],
): (cells: readonly string[]) => string {
  const [first = 0] = places;
  const whole =
    places.length === 1
      ? (cells: readonly string[]) => cells[first] ?? ""
      : (cells: readonly string[]) => {
          const parts = places.map((at) => cells[at]?.trim() ?? "");
          return parts.filter((part) => part !== "").join(join);
        };
  if (!split) return whole;
  return (cells) => whole(cells).split(split.at)[split.part - 1]?.trim() ?? "";
}
