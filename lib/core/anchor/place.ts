/** Where in the tree an element stands. */
import { isGenerated } from "./customer-data";
import type { ElementFacts } from "./facts";

/** Tags from the root, `li:3` for the third of its tag. */
export function pathOf(
  facts: readonly ElementFacts[],
  twins: Int32Array,
  index: number,
): readonly string[] {
  const own = facts[index] as ElementFacts;
  if (own.path) return own.path;
  const path: string[] = [];
  for (let at = index; at >= 0; at = (facts[at] as ElementFacts).parent) {
    const { tag } = facts[at] as ElementFacts;
    const twin = twins[at] as number;
    path.push(twin > 1 ? `${tag}:${twin}` : tag);
  }
  return path.reverse();
}

/** Id of the nearest ancestor that has a lasting one. */
export function underOf(facts: readonly ElementFacts[], index: number): string {
  const own = facts[index] as ElementFacts;
  if (own.under !== undefined) return own.under;
  for (let at = own.parent; at >= 0; at = (facts[at] as ElementFacts).parent) {
    const { id } = facts[at] as ElementFacts;
    if (id && !isGenerated(id)) return id;
  }
  return "";
}
