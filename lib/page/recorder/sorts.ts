/** What a person does with an element: enters something in it, chooses from it, presses it. */
import { attribute, closestTo, findIn, isMatch } from "../watch/dom";

const TEXT =
  "input:not([type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio],[type=file],[type=hidden])," +
  "textarea,[contenteditable=''],[contenteditable=true],[contenteditable=plaintext-only]," +
  "[role=textbox],[role=searchbox],[role=spinbutton]";
const CHOICE =
  "select,[role=combobox],[role=listbox],[aria-haspopup=listbox]," +
  "input[type=checkbox],input[type=radio],[role=checkbox],[role=radio],[role=switch]";
const LONG = "textarea,[contenteditable]";

/** Holds what a person enters: told by its value, never by the click into it. */
export function isEntry(element: Element): boolean {
  return isMatch(element, `${TEXT},${CHOICE}`);
}

/** Changes with every key, and is done when the person leaves it. */
export function isTextEntry(target: EventTarget | null): boolean {
  return target instanceof Element && isMatch(target, TEXT);
}

/** Enter is a new line in it. */
export function isLongText(element: Element): boolean {
  return isMatch(element, LONG);
}

/** An entry of an open list, a day of a calendar: what it says is what was entered. */
export function isChosenFrom(element: Element): boolean {
  return closestTo(element, "[role=option],[role=listbox],[role=gridcell]:not(:has(a))") !== null;
}

const PRESSABLE =
  "a[href],button,summary,input[type=button],input[type=submit],input[type=reset],input[type=image]," +
  "[role=button],[role=link],[role=tab],[role=menuitem]";

/** Also what only its programmers know to be a button; then the pointer is a hand over it. */
export function isPressable(element: Element): boolean {
  return isMatch(element, PRESSABLE) || getComputedStyle(element).cursor === "pointer";
}

/** Signing in is nobody's process. */
export function isPrivate(element: Element): boolean {
  if (isMatch(element, "input[type=password]")) return true;
  const autocomplete = attribute(element, "autocomplete") ?? "";
  if (/password|one-time-code|^cc-/.test(autocomplete)) return true;
  const form = closestTo(element, "form");
  return form !== null && findIn(form, "input[type=password]") !== null;
}
