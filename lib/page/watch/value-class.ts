/** Whether what a control holds is of a class that a playbook asks for. The value itself goes nowhere. */
import type { ValueClass } from "@/lib/core/playbook/value-class";
import { findIn, isMatch, plain } from "./dom";
import { valueOf } from "./value";

export function isOfClass(element: Element, wanted: ValueClass | undefined): boolean {
  const value = valueOf(element);
  if (wanted === "empty") return value === "";
  if (value === "") return false;
  if (wanted === undefined || wanted === "filled") return true;
  if (typeof wanted === "object") return isOneOf(shownIn(element, value), wanted.oneOf);
  if (wanted === "checked") return value === "on";
  // Full-width digits and signs are the same to whoever typed them.
  return tests[wanted](value.normalize("NFKC"));
}

/** Whether a text is one of those that the CRM shows, however it is written. */
export function isOneOf(text: string, texts: readonly string[]): boolean {
  const shown = plain(text);
  return texts.some((each) => plain(each) === shown);
}

/** Written without nested repetition: no value can make them slow. */
const tests: Readonly<
  Record<"number" | "date" | "email" | "phone" | "address", (value: string) => boolean>
> = {
  number: (value) => /^[^\p{L}]{0,4}\d[\d\s.,'’]{0,30}[^\d]{0,6}$/u.test(value),
  date: (value) =>
    /^\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?(?:[T\s].{0,20})?$/.test(value) ||
    (/\d/.test(value) && value.length < 40 && !Number.isNaN(Date.parse(value))),
  email: (value) => /^[^\s@]{1,100}@[^\s@.]{1,100}\.[^\s@]{1,100}$/.test(value),
  phone: (value) => /^[+()\d\s./-]{5,30}$/.test(value) && digitsIn(value) >= 5,
  address: (value) => /^https?:\/\/[^\s/]{1,200}/i.test(value),
};

function digitsIn(value: string): number {
  return value.replace(/\D/g, "").length;
}

/** A list holds a code and shows a text; the playbook names what is shown. */
function shownIn(element: Element, value: string): string {
  const list = isMatch(element, "select") ? element : findIn(element, "select");
  const chosen = list instanceof HTMLSelectElement ? list.selectedOptions[0] : undefined;
  return chosen ? chosen.text : value;
}
