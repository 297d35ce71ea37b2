/** Where in the tree an element stands. */
import { isGenerated } from "./customer-data";
import type { ElementFacts } from "./facts";

/**
 * Tags from the root, `li:3` for the third of its tag.
 *
 * @param twins place of each element among its siblings of the same tag; 0 where not counted yet
 */
export function pathOf(
  facts: readonly ElementFacts[],
  last: Int32Array,
  twins: Int32Array,
  index: number,
): readonly string[] {
  const own = facts[index] as ElementFacts;
  if (own.path) return own.path;
  const path: string[] = [];
  for (let at = index; at >= 0; at = (facts[at] as ElementFacts).parent) {
    const { tag, parent } = facts[at] as ElementFacts;
    if (parent >= 0 && twins[at] === 0) countTwins(facts, last, twins, parent);
    const twin = parent < 0 ? 1 : (twins[at] as number);
    path.push(twin > 1 ? `${tag}:${twin}` : tag);
  }
  return path.reverse();
}

/** Numbers the children of an element by tag. */
function countTwins(
  facts: readonly ElementFacts[],
  last: Int32Array,
  twins: Int32Array,
  parent: number,
): void {
  const counts = new Map<string, number>();
  const end = last[parent] as number;
  for (let child = parent + 1; child <= end; child = (last[child] as number) + 1) {
    const { tag } = facts[child] as ElementFacts;
    const count = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, count);
    twins[child] = count;
  }
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
