/**
 * Finds a playbook's control in the page. Selectors in order, each verified by the visible label; then
 * the label alone. Anything but exactly one candidate is no answer: better no prompt than one at the
 * wrong place.
 */
import type { Anchor } from "@/lib/core/playbook/anchor";
import { namesOf } from "./accessible-name";
import { contains, isMatch, isVisible, plain, textOf } from "./dom";

export type Located = Element | "absent" | "unsure";

/** What kinds of element a role's controls are made of. */
const ROLE_SELECTORS: Readonly<Record<NonNullable<Anchor["role"]>, string>> = {
  button: "button,[role=button],input[type=submit],input[type=button],summary",
  link: "a[href],[role=link]",
  textbox: "input,textarea,[role=textbox],[contenteditable]",
  combobox: "select,[role=combobox],[role=listbox],input[list]",
  checkbox: "input[type=checkbox],[role=checkbox],[role=switch]",
  radio: "input[type=radio],[role=radio]",
  tab: "[role=tab]",
  dialog: "dialog,[role=dialog],[role=alertdialog]",
  heading: "h1,h2,h3,h4,h5,h6,[role=heading]",
  status: "[role=status],[role=alert],[aria-live],output",
};
const ANY_CONTROL = Object.values(ROLE_SELECTORS).join(",");

/** The one visible element that the anchor describes. */
export function locate(anchor: Anchor): Located {
  const found = locateAll(anchor);
  const [only] = found;
  if (!only) return "absent";
  return found.length === 1 ? only : "unsure";
}

/** All visible elements of the first selector that finds any; evidence may be there several times. */
export function locateAll(anchor: Anchor): Element[] {
  for (const selector of anchor.selectors) {
    const found = query(selector).filter((element) => fits(anchor, element));
    if (found.length > 0) return found;
  }
  if (anchor.selectors.length > 0 && anchor.labels.length === 0) return [];
  const selector = anchor.role ? ROLE_SELECTORS[anchor.role] : ANY_CONTROL;
  const byName = query(selector).filter((element) => fits(anchor, element));
  // A button's text is also the text of whatever wraps it: the innermost is meant.
  return byName.filter(
    (outer) => !byName.some((inner) => inner !== outer && contains(outer, inner)),
  );
}

function query(selector: string): Element[] {
  try {
    return [...document.querySelectorAll(selector)];
  } catch {
    return []; // what one browser accepts another may not; the other alternatives remain
  }
}

function fits({ labels, role, text }: Anchor, element: Element): boolean {
  if (role && !isMatch(element, ROLE_SELECTORS[role])) return false;
  if (text && !text.some((part) => plain(textOf(element)).includes(plain(part)))) return false;
  if (labels.length > 0) {
    const names = new Set(namesOf(element).map(plain));
    if (!labels.some((label) => names.has(plain(label)))) return false;
  }
  return isVisible(element);
}
