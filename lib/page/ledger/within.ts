// oxlint-disable-next-line typescript/unbound-method -- used with `call`; a form's field may have that name
const { querySelectorAll } = Element.prototype;

/** All descendants that fit, in document order. */
export function within(element: Element, selector: string): Element[] {
  return [...querySelectorAll.call(element, selector)];
}
