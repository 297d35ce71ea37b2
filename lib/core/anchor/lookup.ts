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
    add(`=:${name}`);
    add(`i:${name}`);
    addAll("i:", partsOf(name));
  }
  addAll("k:", facts.keys);
  if (facts.href) add(`h:${hrefPath(facts.href)}`);
  if (facts.className && isWordless(view.kinds[index] ?? "box")) {
    addAll("c:", facts.className.split(/\s+/).filter(Boolean));
  }
}

/** Parameters whose value says which page of the CRM is meant; that of all others may tell of a record. */
const ROUTES = /^(?:module|action|view|page|model|menu|mainmenu|leftmenu|route|tab|type|layout)$/i;
const MAX_HREF = 300;

/**
 * An address without its origin and without what tells of a record: numbers, ids, names in another
 * script, values of parameters that are no part of the route.
 *
 * @returns `/contacts/#/show`, `/index.php?module=Leads&action=EditView&record=`
 */
export function hrefPath(href: string): string {
  if (/^(?:data|blob|mailto|tel|javascript):/i.test(href)) return "";
  return href
    .slice(0, MAX_HREF)
    .replace(/^[a-z]+:\/\/[^/]*/i, "")
    .replace(/([?&])([^=&#/?]*)=([^&#/?]*)/g, (_all, sign: string, key: string, value: string) => {
      const isRoute = /^\d$/.test(value) || (ROUTES.test(key) && /^[a-z_]*$/i.test(value));
      return `${sign}${key}=${isRoute ? value : ""}`;
    })
    .replace(/[^/?&=#]+/g, (part) => (/\d.*\d|%/.test(part) ? "#" : part));
}
