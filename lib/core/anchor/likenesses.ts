/** Likenesses of lists, paths and sizes that the features are made of; each from 0 to 1. */
import { isGenerated } from "./customer-data";
import type { Descriptor } from "./descriptor";
import { MAX_TEXT } from "./descriptor";
import type { ElementFacts } from "./facts";
import type { PageView } from "./page-view";
import { likeness, partsOf } from "./words";

export function wordsAt(view: PageView, indices: readonly number[]): string[] {
  return indices.map((index) => (view.words[index] ?? "").slice(0, MAX_TEXT));
}

export function captionsAt(view: PageView, indices: readonly number[]): string[] {
  return indices.map((index) => view.caption(index).slice(0, MAX_TEXT));
}

/** Likeness of the likest two. */
export function best(a: readonly string[], b: readonly string[]): number {
  let most = 0;
  for (const x of a) for (const y of b) most = Math.max(most, likeness(x, y));
  return most;
}

/** How much of `a` is found in `b`, on average. */
export function bestEach(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0) return 0;
  return a.reduce((sum, each) => sum + best([each], b), 0) / a.length;
}

export function tagOf(step: string): string {
  const end = step.indexOf(":");
  return end < 0 ? step : step.slice(0, end);
}

const everythingCache = new WeakMap<Descriptor, readonly string[]>();

export function everythingOf(descriptor: Descriptor): readonly string[] {
  let all = everythingCache.get(descriptor);
  if (!all) {
    const { words = [], hints = [], id = "", name = "", classes = [], keys = [] } = descriptor;
    all = [...words, ...hints, id, name, ...classes, ...keys].flatMap(partsOf);
    everythingCache.set(descriptor, all);
  }
  return all;
}

const everythingOnPage = new WeakMap<PageView, (readonly string[] | undefined)[]>();

export function everythingOn(view: PageView, index: number): readonly string[] {
  let all = everythingOnPage.get(view);
  if (!all) everythingOnPage.set(view, (all = []));
  return (all[index] ??= everythingAt(view, index));
}

function everythingAt(view: PageView, index: number): readonly string[] {
  const { id, name, className, keys } = view.facts[index] as ElementFacts;
  const words = (view.words[index] ?? "").slice(0, MAX_TEXT);
  return [words, ...view.hints(index), lasting(id), lasting(name), className, ...keys].flatMap(
    partsOf,
  );
}

export function lasting(identifier: string): string {
  return identifier === "" || isGenerated(identifier) ? "" : identifier;
}

export function shareIn(a: readonly string[], known: ReadonlySet<string>): number {
  const few = new Set(a);
  let common = 0;
  for (const each of few) if (known.has(each)) common++;
  return few.size > 0 ? common / few.size : 0;
}

export function ratio(a: number, b: number): number {
  const most = Math.max(a, b);
  return most > 0 ? Math.min(a, b) / most : 0;
}

/** Longest common subsequence of two paths of tags, as a share of the longer one. */
export function commonPath(a: readonly string[], b: readonly string[]): number {
  let row = new Uint8Array(b.length + 1);
  let above = new Uint8Array(b.length + 1);
  for (const x of a) {
    [row, above] = [above, row];
    row[0] = 0;
    for (let each = 1; each <= b.length; each++) {
      row[each] =
        x === b[each - 1]
          ? (above[each - 1] as number) + 1
          : Math.max(above[each] as number, row[each - 1] as number);
    }
  }
  return (row[b.length] as number) / Math.max(a.length, b.length, 1);
}
