import { MAX_TEXT } from "../anchor/descriptor";
import { z } from "../zod";
import type { RecordedControl } from "./recording";

const MAX_NAMES = 5;

/** Clicks of a recording that are no steps, because they only led to another page. */
export const leftOutSchema = z.strictObject({
  count: z.int().min(1).max(300),
  /** The first few of those that have a name which may be kept, each once. */
  names: z.array(z.string().max(MAX_TEXT)).max(MAX_NAMES).readonly(),
});

export type LeftOut = z.infer<typeof leftOutSchema>;

/** @returns `undefined` where nothing was left out */
export function leftOut(ways: readonly RecordedControl[]): LeftOut | undefined {
  if (ways.length === 0) return undefined;
  const names = ways.flatMap(({ name }) => (name === null ? [] : [name.slice(0, MAX_TEXT)]));
  return { count: ways.length, names: [...new Set(names)].slice(0, MAX_NAMES) };
}
