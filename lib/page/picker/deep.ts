/** The page as the pointer meets it: through frames of components, open or closed. */
import { shadowRootOf } from "../locate/nodes";
import { isMatch, rectOf, rootOf } from "../watch/dom";
import type { Root } from "../watch/dom";

// oxlint-disable-next-line typescript/unbound-method -- taken apart on purpose, used with `call`
const { querySelectorAll } = Element.prototype;
// oxlint-disable-next-line typescript/unbound-method -- taken apart on purpose, used with `call`
const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, "parentElement")?.get;

/** The innermost element at a point of the window, in CSS pixels; what `isOurs` is looked through. */
export function deepestAt(
  x: number,
  y: number,
  isOurs: (element: Element) => boolean,
): Element | null {
  let root: Root = document;
  let deepest: Element | null = null;
  for (;;) {
    const within: Root = root;
    const hit: Element | undefined = elementsAt(within, x, y).find(
      (each) => !isOurs(each) && rootOf(each) === within,
    );
    if (!hit || hit === deepest) return deepest && (greyedOutAt(deepest, x, y) ?? deepest);
    deepest = hit;
    const inner = shadowRootOf(hit);
    if (!inner) return greyedOutAt(hit, x, y) ?? hit;
    root = inner;
  }
}

const GREYED_OUT = "button,input,select,textarea,[aria-disabled=true]";
/** A box with more controls than this is no control's own surroundings. */
const MANY = 50;

/** Many CRMs let the pointer through what is disabled; to the person it is there all the same. */
function greyedOutAt(around: Element, x: number, y: number): Element | null {
  const controls = querySelectorAll.call(around, GREYED_OUT);
  if (controls.length > MANY) return null;
  const isThere = (element: Element) => {
    const { left, right, top, bottom } = rectOf(element);
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const isDisabled = (element: Element) => isMatch(element, ":disabled,[aria-disabled=true]");
  return [...controls].find((element) => isDisabled(element) && isThere(element)) ?? null;
}

/** Everything at a point of the window that stands in this root, uppermost first. */
export function elementsAt(root: Root, x: number, y: number): Element[] {
  const { prototype } = root instanceof ShadowRoot ? ShadowRoot : Document;
  return prototype.elementsFromPoint.call(root, x, y);
}

/** The element around it, out of shadow roots, too. */
export function outerOf(element: Element): Element | null {
  const parent = parentElement?.call(element) as Element | null;
  if (parent) return parent;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}
