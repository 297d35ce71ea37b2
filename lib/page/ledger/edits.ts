/**
 * Where the person is at work: what stands in a form that somebody has touched is theirs and not yet the
 * CRM's. Such a form is not read again until a save was seen, the CRM has drawn it anew, or another
 * address is shown. What the CRM put into a form before anybody touched it is what it holds.
 */
import { closestTo, isMatch, listen, rootOf } from "../watch/dom";
import type { Roots } from "../watch/roots";

export interface Edits {
  readonly isTouched: (element: Element) => boolean;
  /** What is shown now is the CRM's: saved, or another record. */
  readonly forget: () => void;
}

const FORM = "form,dialog,[role=dialog],[role=form]";
const ENTRY =
  "input,textarea,select,label,[contenteditable],[role=textbox],[role=combobox],[role=listbox],[role=option],[role=checkbox],[role=radio],[role=switch],[role=spinbutton]";
/** Whoever looks for something changes nothing. */
const SEARCH = "[type=search],[role=search] *,[role=searchbox]";
/** Also a press alone: choices of look-alikes are made outside of their form. */
const BY_A_PERSON = ["pointerdown", "keydown", "input", "change", "paste", "drop"];
const PASSING = ["Tab", "Shift", "Escape", "Alt", "Control", "Meta"];

export function watchEdits(roots: Roots, signal: AbortSignal): Edits {
  let touched = new WeakSet<Node>();
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && PASSING.includes(event.key)) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || isMatch(target, SEARCH)) return;
    if (closestTo(target, ENTRY)) touched.add(formOf(target));
  };
  roots.each((root) => listen(root, BY_A_PERSON, hear, signal), signal);
  return {
    isTouched: (element) => touched.has(formOf(element)),
    forget: () => (touched = new WeakSet()),
  };
}

/** A page without forms is one. */
function formOf(element: Element): Node {
  return closestTo(element, FORM) ?? rootOf(element);
}
