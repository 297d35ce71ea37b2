import { attribute, findIn, isMatch, textOf } from "./dom";

/**
 * What a control holds, as text, for comparing with what it held before. It is compared and forgotten:
 * no value is ever sent or stored.
 */
export function valueOf(element: Element): string {
  const holder = holderOf(element);
  if (holder instanceof HTMLInputElement) {
    if (["checkbox", "radio"].includes(holder.type)) return holder.checked ? "on" : "";
    return holder.value.trim();
  }
  if (holder instanceof HTMLTextAreaElement || holder instanceof HTMLSelectElement) {
    return holder.value.trim();
  }
  // Select look-alikes (Radix, MUI) are buttons that show the choice, marked while there is none.
  if (attribute(holder, "data-placeholder") !== null) return "";
  const checked = attribute(holder, "aria-checked");
  if (checked !== null) return checked === "true" ? "on" : "";
  return textOf(holder).trim();
}

/** A playbook may point at the box around an input. */
function holderOf(element: Element): Element {
  const native = "input,textarea,select,[contenteditable]";
  if (isMatch(element, native)) return element;
  return findIn(element, native) ?? element;
}
