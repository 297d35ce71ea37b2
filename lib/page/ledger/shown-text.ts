/** What a person reads in an element that is no control, without what only names it. */
import { attribute, closestTo, contains, isMatch, plain } from "../watch/dom";

/** What stands in an element and is no value: names, buttons, help, what is for screen readers only. */
const NO_VALUE =
  "label,dt,legend,th,button,[role=button],[role=tooltip],svg,script,style,template,noscript,[hidden],[aria-hidden=true],.sr-only,.visually-hidden";

/**
 * @param names what the field is called; a text that is nothing else is no value
 * @returns the text in reading order, with a space where a new line or box begins
 */
export function shownText(element: Element, names: readonly string[] = []): string {
  const called = new Set(names.map(plain));
  let text = "";
  let box: Element | null = null;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (isMatch(node, "br")) text += " ";
      continue;
    }
    const { data, parentElement: parent } = node as Text;
    if (!parent || data.trim() === "" || called.has(plain(data))) {
      if (data.trim() === "") text += " ";
      continue;
    }
    const named = closestTo(parent, NO_VALUE);
    // An element that is a name itself (a header cell, a button that shows the choice) is read all the same.
    if ((named && named !== element && contains(element, named)) || !isShown(parent)) continue;
    const own = boxOf(parent, element);
    text += own === box ? data : ` ${data}`;
    box = own;
  }
  return text.replace(/\s+/g, " ").trim();
}

function isShown(element: Element): boolean {
  const { visibility, display, opacity } = getComputedStyle(element);
  return visibility !== "hidden" && display !== "none" && opacity !== "0";
}

// oxlint-disable-next-line typescript/unbound-method -- used with `call`; a form's field may have that name
const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, "parentElement")?.get;

/** The nearest ancestor that begins on a line of its own. */
function boxOf(element: Element, outer: Element): Element {
  let box: Element = element;
  while (box !== outer && /^(?:inline$|contents)/.test(getComputedStyle(box).display)) {
    const above = parentElement?.call(box) as Element | null;
    if (!above) break;
    box = above;
  }
  return box;
}

/** The address behind a link that shows a picture instead: `mailto:` and `tel:` say what they lead to. */
export function linkedValue(link: Element): string {
  const [, address = ""] = /^(?:mailto|tel):([^?]*)/i.exec(attribute(link, "href") ?? "") ?? [];
  try {
    return decodeURIComponent(address).trim();
  } catch {
    return address.trim();
  }
}
