import type { Descriptor } from "./descriptor";
import { storedTexts, withoutTexts } from "./stored-texts";

/** What stands around an element, and what programs write on it, on whatever record the page shows just now. */
const AROUND: ReadonlySet<string> = new Set([
  "keys",
  "before",
  "after",
  "peersBefore",
  "peersAfter",
  "headings",
  "under",
]);

/**
 * How an element is recognised now, for a suggestion that nobody has looked at yet. Of the words around
 * it only those are kept that a person has seen before: new ones may be the name of a customer.
 */
export function healed(known: Descriptor, fresh: Descriptor): Descriptor {
  const seen = new Set(storedTexts(known).map(({ text }) => text));
  return withoutTexts(fresh, ({ field, text }) => AROUND.has(field) && !seen.has(text));
}
