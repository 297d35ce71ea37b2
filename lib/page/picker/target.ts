/** Which element a person means who points at a spot of the page. */
import { isMatch } from "../watch/dom";
import { outerOf } from "./deep";

const ACTIONABLE =
  "a[href],button,input,textarea,select,summary,[contenteditable='']," +
  "[contenteditable=true],[contenteditable=plaintext-only]," +
  ["button", "link", "tab", "menuitem", "menuitemcheckbox", "menuitemradio", "option", "switch"]
    .concat(["checkbox", "radio", "combobox", "listbox", "textbox", "searchbox", "spinbutton"])
    .map((role) => `[role=${role}]`)
    .join();

/** An icon in a button stands at most this deep in it. */
const LEVELS = 6;

// oxlint-disable-next-line typescript/unbound-method -- taken apart on purpose, used with `call`
const control = Object.getOwnPropertyDescriptor(HTMLLabelElement.prototype, "control")?.get;

/** Whoever points at an icon or at a word in a button means the button; a label means its field. */
export function meantBy(deepest: Element): Element {
  let element: Element | null = deepest;
  for (let level = 0; element && level < LEVELS; level++) {
    if (isMatch(element, ACTIONABLE)) return element;
    if (element instanceof HTMLLabelElement) {
      const labelled = control?.call(element) as Element | null;
      if (labelled) return labelled;
    }
    element = outerOf(element);
  }
  return deepest;
}

/** From an element outwards, itself first; the page's own root is nobody's control. */
export function outwards(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = outerOf(at)) {
    if (at !== document.body && at !== document.documentElement) path.push(at);
  }
  return path;
}
