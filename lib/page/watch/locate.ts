/**
 * Finds a playbook's control in the page, exactly as it is described. Selectors in order, each verified by
 * the visible label; then the label alone. Anything but exactly one candidate is no answer: better no
 * prompt than one at the wrong place.
 */
import type { Anchor } from "@/lib/core/playbook/anchor";
import { namesOf } from "./accessible-name";
import type { Root } from "./dom";
import { contains, findAllIn, isMatch, isVisible, plain, textOf } from "./dom";

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
export const ANY_CONTROL = Object.values(ROLE_SELECTORS).join(",");

/** The one visible element that the anchor describes. */
export function locate(anchor: Anchor, roots: readonly Root[]): Located {
  return onlyOne(locateAll(anchor, roots));
}

export function onlyOne(found: readonly Element[]): Located {
  return found.length > 1 ? "unsure" : (found[0] ?? "absent");
}

/** All visible elements of the first selector that finds any; evidence may be there several times. */
export function locateAll(anchor: Anchor, roots: readonly Root[]): Element[] {
  return locateBySelector(anchor, roots) ?? locateByName(anchor, namedBy(anchor, roots));
}

/** @returns `null` when the visible name has to tell. */
export function locateBySelector(anchor: Anchor, roots: readonly Root[]): Element[] | null {
  const { selectors, labels, text } = anchor;
  for (const selector of selectors) {
    const found = query(roots, selector).filter((element) => fits(anchor, element));
    if (found.length > 0) return found;
  }
  // A text alone tells messages apart; with selectors it only verifies.
  const isNamed = labels.length > 0 || (text && selectors.length === 0);
  return isNamed ? null : [];
}

/** Controls of the anchor's role, whatever they are called. */
function namedBy({ role }: Anchor, roots: readonly Root[]): Element[] {
  return query(roots, role ? ROLE_SELECTORS[role] : ANY_CONTROL);
}

/** @param controls in document order */
export function locateByName(anchor: Anchor, controls: readonly Element[]): Element[] {
  const byName = controls.filter((element) => fits(anchor, element));
  // A button's text is also the text of whatever wraps it: the innermost is meant.
  return byName.filter(
    (outer) => !byName.some((inner) => inner !== outer && contains(outer, inner)),
  );
}

export function query(roots: readonly Root[], selector: string): Element[] {
  return roots.flatMap((root) => findAllIn(root, selector));
}

/** Visible, and called as the anchor says. */
function fits({ labels, role, text }: Anchor, element: Element): boolean {
  if (role && !isMatch(element, ROLE_SELECTORS[role])) return false;
  if (text && !text.some((part) => plain(textOf(element)).includes(plain(part)))) return false;
  if (labels.length > 0) {
    const names = new Set(namesOf(element).map(plain));
    if (!labels.some((label) => names.has(plain(label)))) return false;
  }
  return isVisible(element);
}
