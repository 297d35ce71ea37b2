/** Walking a page that is not ours, as it is rendered: into shadow roots, through slots. */
import type { Root } from "../watch/dom";

/* oxlint-disable typescript/unbound-method -- taken apart on purpose, always used with `call` */
const getter = <T>(prototype: object, name: string) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node: unknown) => get?.call(node) as T;
};
const { assignedNodes } = HTMLSlotElement.prototype;
/* oxlint-enable typescript/unbound-method */

export const firstChildOf = getter<ChildNode | null>(Node.prototype, "firstChild");
export const nextOf = getter<ChildNode | null>(Node.prototype, "nextSibling");
export const nodeTypeOf = getter<number>(Node.prototype, "nodeType");
export const localNameOf = getter<string>(Element.prototype, "localName");
export const dataOf = getter<string>(CharacterData.prototype, "data");

interface Opener {
  readonly dom?: { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
}

const openRootOf = getter<ShadowRoot | null>(Element.prototype, "shadowRoot");

/** Also a closed one: Firefox tells content scripts on the element, Chromium beside `runtime`. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if ("openOrClosedShadowRoot" in element) {
    return element.openOrClosedShadowRoot as ShadowRoot | null;
  }
  const { chrome } = globalThis as { chrome?: Opener };
  return chrome?.dom?.openOrClosedShadowRoot(element) ?? openRootOf(element);
}

/**
 * The same for reading whole pages. To ask about closed ones costs several times what reading the element
 * costs, so it is asked only of custom elements and of boxes that seem empty.
 */
export function likelyShadowRootOf(element: Element, localName: string): ShadowRoot | null {
  if (localName.includes("-")) return shadowRootOf(element);
  if (!BOXES.has(localName)) return null;
  return firstChildOf(element) ? openRootOf(element) : shadowRootOf(element);
}

/** Of the elements of HTML that may have a shadow root, those that are used for it. */
const BOXES = new Set(["div", "section", "article", "main", "aside", "span"]);

/** What stands in a slot, or `null` where its own children show. */
export function assignedTo(element: Element): Node[] | null {
  const nodes = element instanceof HTMLSlotElement ? assignedNodes.call(element) : [];
  return nodes.length > 0 ? nodes : null;
}

const STEP = 500;

/** Looks for shadow roots that are not known yet, the inner ones too, in steps of under a millisecond. */
export function* findShadowRoots(
  known: readonly Root[],
  isOurs: (element: Element) => boolean,
): Generator<void, ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const queue: Root[] = [...known];
  const seen = new Set(queue);
  let count = 0;
  for (let root = queue.pop(); root; root = queue.pop()) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (++count % STEP === 0) yield;
      const element = node as Element;
      const shadow = likelyShadowRootOf(element, localNameOf(element));
      if (!shadow || seen.has(shadow) || isOurs(element)) continue;
      seen.add(shadow);
      queue.push(shadow);
      found.push(shadow);
    }
  }
  return found;
}
