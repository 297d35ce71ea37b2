/** What is exactly as an anchor says: by its selectors and labels, or by the names in its descriptor. */
import { masked } from "@/lib/core/anchor/customer-data";
import type { Descriptor } from "@/lib/core/anchor/descriptor";
import { plain as plainWords } from "@/lib/core/anchor/words";
import type { Anchor } from "@/lib/core/playbook/anchor";
import { namesOf } from "../watch/accessible-name";
import type { Root } from "../watch/dom";
import { attribute, isVisible, plain } from "../watch/dom";
import type { Located } from "../watch/locate";
import {
  ANY_CONTROL,
  locateAll,
  locateByName,
  locateBySelector,
  onlyOne,
  query,
} from "../watch/locate";
import { localNameOf } from "./nodes";

/** Controls between two pauses. */
const STEP = 50;

/** One anchor, at once. */
export function locateExactly(anchor: Anchor, roots: readonly Root[]): Located {
  return verified(anchor, locateAll(anchor, roots), roots);
}

/** Many anchors in steps: the names of all controls are read once, not once for each anchor. */
export function* locateAllExactly(
  anchors: readonly Anchor[],
  roots: readonly Root[],
): Generator<void, Map<Anchor, Located>> {
  const located = new Map<Anchor, Located>();
  const byName: Anchor[] = [];
  for (const anchor of anchors) {
    const found = locateBySelector(anchor, roots);
    if (found || anchor.labels.length === 0) {
      located.set(anchor, verified(anchor, found ?? locateAll(anchor, roots), roots));
    } else byName.push(anchor);
    yield;
  }
  if (byName.length === 0) return located;
  const named = yield* controlsByName(roots);
  for (const anchor of byName) {
    const called = anchor.labels.flatMap((label) => named.get(plain(label)) ?? []);
    const found = locateByName(anchor, [...new Set(called)]);
    located.set(anchor, verified(anchor, found, roots));
    yield;
  }
  return located;
}

function* controlsByName(roots: readonly Root[]): Generator<void, Map<string, Element[]>> {
  const named = new Map<string, Element[]>();
  for (const [at, element] of query(roots, ANY_CONTROL).entries()) {
    if (at % STEP === STEP - 1) yield;
    if (!element.isConnected) continue;
    for (const name of new Set(namesOf(element).map(plain))) {
      const row = named.get(name);
      if (row) row.push(element);
      else named.set(name, [element]);
    }
  }
  return named;
}

function verified(anchor: Anchor, found: readonly Element[], roots: readonly Root[]): Located {
  const { labels, text, descriptor } = anchor;
  if (!descriptor || labels.length > 0 || text) {
    const only = onlyOne(found);
    return only === "absent" && descriptor ? byDescriptor(descriptor, roots) : only;
  }
  // A selector that nothing verifies may name another control since the last release.
  const right = found.filter((element) => isCalled(descriptor, element));
  return right.length > 0 ? onlyOne(right) : byDescriptor(descriptor, roots);
}

/** By what is made to last: an id, a key for tests, the name of a field. */
function byDescriptor(descriptor: Descriptor, roots: readonly Root[]): Located {
  const { id, keys = [], name } = descriptor;
  const attributes = [...(id ? [`id=${id}`] : []), ...keys, ...(name ? [`name=${name}`] : [])];
  for (const pair of attributes) {
    const at = pair.indexOf("=");
    const selector = `[${CSS.escape(pair.slice(0, at))}="${CSS.escape(pair.slice(at + 1))}"]`;
    const found = query(roots, selector).filter((element) => isCalled(descriptor, element));
    if (found.length > 0) return onlyOne(found);
  }
  return "absent";
}

/** The same sort of element under one of the names that the descriptor knows. */
function isCalled(descriptor: Descriptor, element: Element): boolean {
  const { tag, type = "", words = [], labels = [], hints = [] } = descriptor;
  if (localNameOf(element) !== tag) return false;
  if ((attribute(element, "type") ?? "").toLowerCase() !== type) return false;
  const known = [...words, ...labels, ...hints];
  const names = namesOf(element).map((each) => plainWords(masked(each)));
  return names.some((each) => known.includes(each)) && isVisible(element);
}

/** What a page that draws itself anew has put in the place of an element, told by its id or name. */
export function replacementOf(
  element: Element,
  likeness: string,
  roots: readonly Root[],
): Element | null {
  for (const name of ["id", "name"]) {
    const value = attribute(element, name);
    if (!value) continue;
    const found = query(roots, `${localNameOf(element)}[${name}="${CSS.escape(value)}"]`).filter(
      (each) => likenessOf(each) === likeness && isVisible(each),
    );
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

const SHOWS_ITS_VALUE = new Set(["combobox", "listbox", "checkbox", "radio", "switch"]);

/**
 * What an element looks like to whom the names of things matter: when it changes, the element has become
 * another one, as rows of long lists do. Numbers do not count, nor does what was chosen.
 */
export function likenessOf(element: Element): string {
  const showsValue = SHOWS_ITS_VALUE.has(attribute(element, "role") ?? "");
  const names = showsValue ? [attribute(element, "aria-label") ?? ""] : namesOf(element);
  return JSON.stringify([
    ...["type", "role", "id", "name"].map((each) => attribute(element, each)),
    ...names.map((each) => plainWords(masked(each))),
  ]);
}
