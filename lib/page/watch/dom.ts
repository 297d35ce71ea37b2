/**
 * Reading elements of a page that is not ours. `<form><input name="closest">` replaces `form.closest`
 * by that input, so members are taken from the prototypes, which a page's markup cannot reach.
 */
/* oxlint-disable typescript/unbound-method -- taken apart on purpose, always used with `call` */
const { getAttribute, closest, matches, getBoundingClientRect, querySelector } = Element.prototype;
const { contains: nodeContains } = Node.prototype;
const textContent = Object.getOwnPropertyDescriptor(Node.prototype, "textContent")?.get;
/* oxlint-enable typescript/unbound-method */

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

/** For comparing what people read: case, spaces and the asterisk of required fields do not matter. */
export function plain(text: string): string {
  return text
    .replace(/[\s*:：]+/g, " ")
    .trim()
    .toLowerCase();
}
