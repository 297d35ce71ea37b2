/** By what an element can be looked up in the index of a page. */
import { MAX_TEXT } from "./descriptor";
import { isControl, isWordless } from "./kind";
import type { PageView } from "./page-view";
import { partsOf, tokensOf } from "./words";

/**
 * Tells the tokens by which an element can be looked up.
 *
 * @param add may hear the same token several times
 */
export function eachToken(view: PageView, index: number, add: (token: string) => void): void {
  const facts = view.facts[index];
  if (!facts) return;
  const addAll = (prefix: string, parts: readonly string[]) => {
    for (const part of parts) add(prefix + part);
  };
  const words = view.words[index] ?? "";
  if (words) addAll("w:", tokensOf(words));
  if (words) add(`t:${words.slice(0, MAX_TEXT)}`);
  for (const hint of view.hints(index)) addAll("w:", tokensOf(hint));
  if (isControl(view.kinds[index] ?? "box")) {
    for (const label of view.labels(index)) addAll("w:", tokensOf(label));
  }
  for (const name of [facts.id, facts.name]) {
    if (!name) continue;
    add(`i:${name}`);
    addAll("i:", partsOf(name));
  }
  addAll("k:", facts.keys);
  if (facts.href) add(`h:${hrefPath(facts.href)}`);
  if (facts.className && isWordless(view.kinds[index] ?? "box")) {
    addAll("c:", facts.className.split(/\s+/).filter(Boolean));
  }
}

/** Address without its origin and without what changes: numbers and tokens. */
export function hrefPath(href: string): string {
  return href.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\d{2,}/g, "#");
}
