/** Which elements of a page are worth comparing: an index instead of a scan. */
import type { Descriptor } from "./descriptor";
import { isAction, isControl } from "./kind";
import type { PageView } from "./page-view";
import { below, groupOf } from "./neighbours";
import { hrefPath } from "./lookup";
import { isWordless } from "./kind";
import { isEligible } from "./page-view";
import { partsOf, tokensOf } from "./words";

const MAX_BY_TOKEN = 60;
const MAX_BY_PLACE = 24;
/** A token on more elements than this says nothing about one of them. */
const COMMON = 400;

const SMALL = 250;

/** Indices of at most about 80 elements. */
export function candidatesFor(view: PageView, descriptor: Descriptor): number[] {
  // On a small page, or in a dialog, looking at everything costs less than choosing.
  if (view.facts.length <= SMALL) {
    return [...view.facts.keys()].filter((index) => isEligible(view.facts[index]!));
  }
  const scores = new Map<number, number>();
  for (const [token, weight] of tokensFor(descriptor)) {
    const row = view.byToken.get(token);
    if (!row || row.length > COMMON) continue;
    const gain = weight * Math.log(1 + view.facts.length / row.length);
    for (const index of row) scores.set(index, (scores.get(index) ?? 0) + gain);
  }
  const byToken = [...scores].sort(([a, x], [b, y]) => y - x || a - b);
  const chosen = new Set(byToken.slice(0, MAX_BY_TOKEN).map(([index]) => index));
  for (const index of byPlace(view, descriptor)) chosen.add(index);
  for (const index of byNeighbours(view, descriptor)) chosen.add(index);
  return [...chosen].filter((index) => isEligible(view.facts[index]!)).sort((a, b) => a - b);
}

function tokensFor(descriptor: Descriptor): Map<string, number> {
  const tokens = new Map<string, number>();
  const add = (prefix: string, weight: number, parts: readonly string[]) => {
    for (const part of parts) {
      tokens.set(prefix + part, Math.max(weight, tokens.get(prefix + part) ?? 0));
    }
  };
  const { words = [], labels = [], hints = [], id, name, keys = [], href } = descriptor;
  for (const text of words) add("w:", 3, tokensOf(text));
  if (isControl(descriptor.kind) || words.length === 0) {
    for (const [at, text] of labels.entries()) add("w:", at === 0 ? 3 : 1.5, tokensOf(text));
  }
  for (const text of hints) add("w:", 1.5, tokensOf(text));
  if (id) add("i:", 2, [id, ...partsOf(id)]);
  if (name) add("i:", 2, [name, ...partsOf(name)]);
  add("k:", 3, keys);
  if (href) add("h:", 2, [hrefPath(href)]);
  if (isWordless(descriptor.kind)) add("c:", 1, descriptor.classes ?? []);
  return tokens;
}

/** Those that stand about where it stood, in the order of the page and on the screen. */
function byPlace(view: PageView, descriptor: Descriptor): number[] {
  const { kind, order, box } = descriptor;
  const group = groupOf(view, kind);
  if (group.length <= MAX_BY_PLACE * 2) return [...group];
  const middle = Math.round(order[0] * group.length);
  const nearInOrder = group.slice(
    Math.max(0, middle - MAX_BY_PLACE / 2),
    middle + MAX_BY_PLACE / 2,
  );
  if (!box) return nearInOrder;
  const [x, , y] = box;
  const distance = (index: number) => {
    const facts = view.facts[index]!;
    return Math.abs(facts.x - x * view.width) + Math.abs(facts.y - y);
  };
  const nearOnScreen = [...group]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MAX_BY_PLACE / 2);
  return [...nearInOrder, ...nearOnScreen];
}

/** How many places with the same words are looked at, and how many elements beside each. */
const MAX_SAME_WORDS = 12;
const BESIDE = 2;

/** Those that stand next to the words it stood next to: order outlives ids, classes and positions. */
function byNeighbours(view: PageView, { kind, before = [], after = [] }: Descriptor): number[] {
  const isOther = !isControl(kind) && !isAction(kind);
  // A value may be text in one version and a box in the other.
  const groups = isOther ? [view.texts, view.shapes] : [groupOf(view, kind)];
  const found: number[] = [];
  const beside = (text: string, towards: "after" | "before") => {
    for (const index of view.byToken.get(`t:${text}`)?.slice(0, MAX_SAME_WORDS) ?? []) {
      for (const group of groups) {
        const at = below(group, towards === "after" ? index + 1 : index);
        const from = towards === "after" ? at : Math.max(0, at - BESIDE);
        found.push(...group.slice(from, from + BESIDE));
      }
    }
  };
  for (const text of before.slice(0, 2)) beside(text, "after");
  for (const text of after.slice(0, 2)) beside(text, "before");
  return found;
}
