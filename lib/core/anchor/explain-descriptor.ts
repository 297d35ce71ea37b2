import type { Descriptor } from "./descriptor";
import type { Explanation } from "./explain";
import { isControl } from "./kind";

/** What is left to say where the page is not at hand: texts as the descriptor keeps them. */
export function explainDescriptor({
  kind,
  words,
  labels,
  hints,
  headings,
}: Descriptor): Explanation {
  const name = (isControl(kind) ? labels?.[0] : words?.[0]) ?? labels?.[0] ?? hints?.[0] ?? null;
  const heading = headings?.[0];
  return {
    kind,
    name,
    where: heading === undefined ? null : { kind: "heading", name: heading },
    ordinal: null,
  };
}
