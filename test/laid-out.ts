/**
 * Import it first: happy-dom lays nothing out and computes no style, and lib/page/watch/dom.ts takes what
 * it asks with from the prototypes when it is loaded. What is `hidden` takes up no room, all else does.
 */
const INLINE = "A B I SPAN TIME LABEL BUTTON INPUT SELECT SVG EM STRONG".split(" ");

Element.prototype.getBoundingClientRect = function (this: Element) {
  const side = this.closest("[hidden]") ? 0 : 20;
  return { width: side, height: side } as DOMRect;
};

globalThis.getComputedStyle = ((element: HTMLElement) => ({
  visibility: element.style?.visibility === "hidden" ? "hidden" : "visible",
  display: INLINE.includes(element.tagName.toUpperCase()) ? "inline" : "block",
  opacity: "1",
})) as never;

// In browsers these are members of Node; happy-dom has the real ones on Element.
for (const name of ["textContent", "parentElement"]) {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, name);
  if (own) Object.defineProperty(Node.prototype, name, own);
}
