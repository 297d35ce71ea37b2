/** What a page about one record shows of the fields that a run compares. */
import { LONGEST_VALUE } from "@/lib/core/parallel-run/limits";
import type { PlannedField } from "@/lib/core/parallel-run/page-plan";
import type { Finder } from "../watch/finder";
import type { Edits } from "./edits";
import { controlIn, readValue } from "./read-value";
import type { Reading } from "./when-steady";

export interface FieldsReading extends Reading {
  readonly values: Readonly<Record<string, string>>;
  readonly elements: ReadonlyMap<string, Element>;
}

/** @returns `null` while nothing of it is there, or somebody is at work on all of it */
export function readFields(
  planned: readonly PlannedField[],
  { find }: Pick<Finder, "find">,
  { isTouched }: Pick<Edits, "isTouched">,
): FieldsReading | null {
  const values: Record<string, string> = {};
  const elements = new Map<string, Element>();
  const missing = new Set<string>();
  let isQuiet = false;
  for (const { field, anchor } of planned) {
    if (elements.has(field)) continue;
    const element = find(anchor);
    if (!(element instanceof Element)) {
      missing.add(field);
      continue;
    }
    missing.delete(field);
    if (isTouched(element)) continue;
    const value = readValue(element, anchor);
    elements.set(field, element);
    isQuiet ||= controlIn(element) !== null;
    if (value !== null && value.length <= LONGEST_VALUE) values[field] = value;
  }
  if (elements.size === 0) return null;
  const key = JSON.stringify(values);
  return { values, elements, isComplete: missing.size === 0, isQuiet, key };
}
