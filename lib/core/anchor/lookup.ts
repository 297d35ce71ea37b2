/** By what an element can be looked up in the index of a page. */
import { MAX_TEXT } from "./descriptor";
import { isControl, isWordless } from "./kind";
import type { PageView } from "./page-view";
import { partsOf, tokensOf } from "./words";

/** Tokens by which an element can be looked up, without counting how often they occur. */
export function lookupTokens(view: PageView, index: number): string[] {
  const facts = view.facts[index];
  if (!facts) return [];
  const tokens = new Set<string>();
  const add = (prefix: string, parts: readonly string[]) => {
    for (const part of parts) tokens.add(prefix + part);
  };
  const words = view.words[index] ?? "";
  if (words) add("w:", tokensOf(words));
  if (words) tokens.add(`t:${words.slice(0, MAX_TEXT)}`);
  for (const hint of view.hints(index)) add("w:", tokensOf(hint));
  if (isControl(view.kinds[index] ?? "box")) {
    for (const label of view.labels(index)) add("w:", tokensOf(label));
  }
  if (facts.id) add("i:", [facts.id, ...partsOf(facts.id)]);
  if (facts.name) add("i:", [facts.name, ...partsOf(facts.name)]);
  add("k:", facts.keys);
  if (facts.href) add("h:", [hrefPath(facts.href)]);
  if (facts.className && isWordless(view.kinds[index] ?? "box")) {
    add("c:", facts.className.split(/\s+/).filter(Boolean));
  }
  return [...tokens];
}

/** Address without its origin and without what changes: numbers and tokens. */
export function hrefPath(href: string): string {
  return href.replace(/^[a-z]+:\/\/[^/]*/i, "").replace(/\d{2,}/g, "#");
}
