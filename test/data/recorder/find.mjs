// @ts-check
/** Expressions that find an element in a page and say where it is. */

/** Through open shadow roots and frames of the same origin, visible elements only. */
export const FIND = `((wanted) => {
  const found = (root) => {
    for (const e of root.querySelectorAll("*")) {
      const box = e.getBoundingClientRect();
      if (box.width > 0 && box.height > 0 && wanted(e, box)) return e;
      const inner = e.shadowRoot ?? (e.tagName === "IFRAME" ? e.contentDocument : null);
      const deeper = inner && found(inner);
      if (deeper) return deeper;
    }
    return null;
  };
  return found(document);
})`;

/** The middle of an element in the coordinates of the window. */
export const placeOf = (/** @type {string} */ what) => `(() => {
  const e = ${FIND}((e, box) => ${what});
  if (!e) return null;
  e.scrollIntoViewIfNeeded?.();
  let { x, y, width, height } = e.getBoundingClientRect();
  for (let w = e.ownerDocument.defaultView; w.frameElement; w = w.parent) {
    const frame = w.frameElement.getBoundingClientRect();
    x += frame.x + w.frameElement.clientLeft;
    y += frame.y + w.frameElement.clientTop;
  }
  return { x: x + width / 2, y: y + height / 2 };
})()`;
