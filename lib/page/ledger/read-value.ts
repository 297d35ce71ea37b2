/**
 * What the CRM shows in a field: in a control, or as text on a page for reading. Nothing is read of
 * passwords and files, and nothing that a person cannot see.
 */
import type { Anchor } from "@/lib/core/playbook/anchor";
import { attribute, findAllIn, findIn, isMatch, isVisible, rootOf, textOf } from "../watch/dom";
import { linkedValue, shownText } from "./shown-text";
import { within } from "./within";

const CONTROL = "input,textarea,select,[contenteditable]:not([contenteditable=false])";
const NEVER = "input[type=password],input[type=file],input[type=hidden]";
const TICKED = "[role=checkbox],[role=switch]";

const YES = "TRUE";
const NO = "FALSE";

/** The control in which the field is edited, if there is one. */
export function controlIn(element: Element): Element | null {
  if (isMatch(element, CONTROL)) return element;
  if (isMatch(element, "label")) {
    const { control } = element as HTMLLabelElement;
    if (control instanceof Element) return control;
  }
  return findIn(element, CONTROL);
}

/** @returns `""` where nothing stands, `null` where nobody can say */
export function readValue(element: Element, { labels }: Pick<Anchor, "labels">): string | null {
  const control = controlIn(element);
  if (control) return isMatch(control, NEVER) ? null : readControl(control);
  if (!isVisible(element)) return null;
  const ticked = isMatch(element, TICKED) ? element : findIn(element, TICKED);
  if (ticked) return readTicked(attribute(ticked, "aria-checked"));
  // Select look-alikes say so while nothing is chosen.
  if (attribute(element, "data-placeholder") !== null) return "";
  return readShown(valueOfName(element) ?? element, labels);
}

function readControl(control: Element): string | null {
  if (control instanceof HTMLInputElement) {
    // Nice boxes to tick stand over a native one that has no size.
    if (control.type === "checkbox") return control.indeterminate ? null : yesNo(control.checked);
    if (control.type === "radio") return readRadio(control);
  }
  if (!isVisible(control)) return null;
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].filter(({ selected, value }) => selected && value !== "");
    return chosen.map((option) => textOf(option).replace(/\s+/g, " ").trim()).join("; ");
  }
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    return control.value.trim();
  }
  return shownText(control);
}

/** Of the choices only the one that is taken says something. */
function readRadio(radio: HTMLInputElement): string | null {
  const taken = findAllIn(rootOf(radio), "input[type=radio]:checked").find(
    (other) =>
      other instanceof HTMLInputElement && other.name === radio.name && other.form === radio.form,
  );
  if (!taken) return "";
  const [label] = (taken as HTMLInputElement).labels ?? [];
  return label ? shownText(label) : null;
}

function readTicked(checked: string | null): string | null {
  return checked === "true" || checked === "false" ? yesNo(checked === "true") : null;
}

function yesNo(is: boolean): string {
  return is ? YES : NO;
}

/** The playbook may point at the name: what it names stands beside it. */
function valueOfName(element: Element): Element | null {
  if (!isMatch(element, "dt,label")) return null;
  const { nextElementSibling } = element;
  return nextElementSibling && (!isMatch(element, "dt") || isMatch(nextElementSibling, "dd"))
    ? nextElementSibling
    : null;
}

function readShown(element: Element, names: readonly string[]): string {
  const text = shownText(element, names);
  const time = onlyOne(element, "time[datetime]");
  if (time && (text === "" || text === shownText(time))) return momentOf(time) ?? text;
  if (text !== "") return text;
  const link = onlyOne(element, "a[href^='mailto:' i],a[href^='tel:' i]");
  return link ? linkedValue(link) : "";
}

function onlyOne(element: Element, selector: string): Element | null {
  if (isMatch(element, selector)) return element;
  const all = within(element, selector);
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** “Two days ago” says less than what the page marks it with; a moment in the time that the person reads. */
function momentOf(time: Element): string | null {
  const written = attribute(time, "datetime")?.trim() ?? "";
  if (!/^\d{4}-\d{2}-\d{2}/.test(written)) return null;
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(written)) return written.replace("T", " ");
  const at = new Date(written);
  if (Number.isNaN(at.getTime())) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
