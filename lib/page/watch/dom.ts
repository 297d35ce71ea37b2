/**
 * Reading elements of a page that is not ours. `<form><input name="closest">` replaces `form.closest`
 * by that input, and `<form name="querySelectorAll">` that of the document, so members are taken from the
 * prototypes, which a page's markup cannot reach.
 */
/* oxlint-disable typescript/unbound-method -- taken apart on purpose, always used with `call` */
const { getAttribute, closest, matches, getBoundingClientRect, querySelector } = Element.prototype;
const { contains: nodeContains, getRootNode } = Node.prototype;
const { addEventListener } = EventTarget.prototype;
const textContent = Object.getOwnPropertyDescriptor(Node.prototype, "textContent")?.get;
/* oxlint-enable typescript/unbound-method */

/** The document, or what is rendered in place of an element's children. */
export type Root = Document | ShadowRoot;

export function attribute(element: Element, name: string): string | null {
  return getAttribute.call(element, name);
}

export function closestTo(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

export function contains(outer: Node, inner: Node | null): boolean {
  return nodeContains.call(outer, inner);
}

/** The first descendant that fits. */
export function findIn(element: Element, selector: string): Element | null {
  return querySelector.call(element, selector);
}

/** All elements of a root that fit; none where the browser does not accept the selector. */
export function findAllIn(root: Root, selector: string): Element[] {
  try {
    return [...prototypeOf(root).querySelectorAll.call(root, selector)];
  } catch {
    return []; // what one browser accepts another may not; other alternatives remain
  }
}

export function byId(root: Root, id: string): Element | null {
  return prototypeOf(root).getElementById.call(root, id);
}

function prototypeOf(root: Root): DocumentFragment {
  const { prototype } = root instanceof ShadowRoot ? DocumentFragment : Document;
  return prototype as Document & DocumentFragment;
}

/** What the element stands in, not looking out of shadow roots. */
export function rootOf(element: Element): Root {
  return getRootNode.call(element) as Root;
}

export function isMatch(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

export function textOf(element: Element): string {
  return String(textContent?.call(element) ?? "");
}

export function rectOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

/** It takes up room and is not hidden. Off-screen counts: the person may scroll there. */
export function isVisible(element: Element): boolean {
  const { width, height } = rectOf(element);
  if (width === 0 || height === 0) return false;
  return getComputedStyle(element).visibility === "visible";
}

export function hasFocus(element: Element): boolean {
  const root = rootOf(element);
  const { prototype } = root instanceof ShadowRoot ? ShadowRoot : Document;
  // oxlint-disable-next-line typescript/unbound-method -- used with `call`
  const active = Object.getOwnPropertyDescriptor(prototype, "activeElement")?.get;
  return contains(element, active?.call(root) as Element | null);
}

/** Hears of events before the page does, without a chance to hold them up. */
export function listen(
  to: Root,
  types: readonly string[],
  listener: (event: Event) => void,
  signal: AbortSignal,
): void {
  for (const type of types) {
    addEventListener.call(to, type, listener, { signal, capture: true, passive: true });
  }
}

/** For comparing what people read: case, spaces and the asterisk of required fields do not matter. */
export function plain(text: string): string {
  return text
    .replace(/[\s*:：]+/g, " ")
    .trim()
    .toLowerCase();
}
