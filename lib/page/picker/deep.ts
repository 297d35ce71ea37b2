/** The page as the pointer meets it: through frames of components, open or closed. */
import { shadowRootOf } from "../locate/nodes";
import { rootOf } from "../watch/dom";
import type { Root } from "../watch/dom";

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
    if (!hit || hit === deepest) return deepest;
    deepest = hit;
    const inner = shadowRootOf(hit);
    if (!inner) return deepest;
    root = inner;
  }
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
