/**
 * Where the person is at work: what stands in a form that somebody has touched is theirs and not yet the
 * CRM's. Such a form is not read again until a save of it was seen, the CRM has drawn it anew, or another
 * address is shown and what was typed no longer stands there. What the CRM put into a form before anybody
 * touched it is what it holds.
 */
import { closestTo, isMatch, isVisible, listen, rootOf, textOf } from "../watch/dom";
import type { Roots } from "../watch/roots";
import { controlIn } from "./read-value";

export interface Edits {
  readonly isTouched: (element: Element) => boolean;
  /**
   * A save control was used. @returns to be called once the page shows that it worked: what was typed
   * before is the CRM's then, in the control's form, or everywhere where it stands in none
   */
  readonly beginSave: (control: Element) => () => void;
  /** Another address is shown: another record, or the same form with what was typed still in it. */
  readonly leave: () => void;
}

interface Work {
  /** The last touch of it. */
  count: number;
  /** `null`: it was changed before anybody looked. */
  readonly before: string | null;
}

/** What was typed and still stood there when the address changed. */
interface Left {
  readonly count: number;
  readonly typed: string;
}

const FORM = "form,dialog,[role=dialog],[role=form]";
const ENTRY =
  "input,textarea,select,label,[contenteditable],[role=textbox],[role=combobox],[role=listbox],[role=option],[role=checkbox],[role=radio],[role=switch],[role=spinbutton]";
/** Whoever looks for something changes nothing. */
const SEARCH = "[type=search],[role=search] *,[role=searchbox]";
/** Also a press alone: choices of look-alikes are made outside of their form. */
const BY_A_PERSON = ["pointerdown", "keydown", "input", "change", "paste", "drop"];
const BEFORE_A_CHANGE = ["pointerdown", "keydown"];
const PASSING = ["Tab", "Shift", "Escape", "Alt", "Control", "Meta"];

export function watchEdits(roots: Roots, signal: AbortSignal): Edits {
  /** Touches are counted; forms by their last one. */
  let count = 0;
  let touched = new WeakMap<Node, number>();
  let savedUpTo = 0;
  let worked = new Map<Element, Work>();
  const left = new Map<Element, Left>();

  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent && PASSING.includes(event.key)) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || isMatch(target, SEARCH)) return;
    const entry = closestTo(target, ENTRY);
    if (!entry) return;
    count += 1;
    touched.set(formOf(target), count);
    const control = controlIn(entry) ?? entry;
    const known = worked.get(control);
    if (known) known.count = count;
    else {
      const before = BEFORE_A_CHANGE.includes(event.type) ? stateOf(control) : null;
      worked.set(control, { count, before });
    }
  };
  roots.each((root) => listen(root, BY_A_PERSON, hear, signal), signal);

  /** Tabs inside a page hide the form of one record while another is shown: what is typed there waits. */
  const stillHolds = (form: Node) =>
    [...left].some(([control, { typed }]) => {
      if (!control.isConnected || stateOf(control) !== typed) {
        left.delete(control);
        return false;
      }
      return formOf(control) === form && isInSight(control);
    });

  return {
    isTouched: (element) => {
      const form = formOf(element);
      return (touched.get(form) ?? 0) > savedUpTo || stillHolds(form);
    },
    beginSave: (control) => {
      const form = formOf(control);
      const upTo = count;
      const isOwn = (other: Node) => !(form instanceof Element) || form === other;
      return () => {
        if (form instanceof Element) {
          if ((touched.get(form) ?? 0) <= upTo) touched.delete(form);
        } else savedUpTo = Math.max(savedUpTo, upTo);
        for (const works of [worked, left]) {
          for (const [each, { count: at }] of works) {
            if (at <= upTo && isOwn(formOf(each))) works.delete(each);
          }
        }
      };
    },
    leave: () => {
      touched = new WeakMap();
      for (const [control, { count: at, before }] of worked) {
        const typed = stateOf(control);
        if (control.isConnected && typed !== before) left.set(control, { count: at, typed });
      }
      worked = new Map();
    },
  };
}

/** A page without forms is one. */
function formOf(element: Element): Node {
  return closestTo(element, FORM) ?? rootOf(element);
}

function stateOf(control: Element): string {
  if (control instanceof HTMLInputElement) return `${control.value} ${control.checked}`;
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
    return control.value;
  }
  return textOf(control);
}

/** Some CRMs show a number in a second control as soon as the one for typing has lost the focus. */
function isInSight(control: Element): boolean {
  const box = control.parentElement;
  return isVisible(control) || (box !== null && isVisible(box));
}
