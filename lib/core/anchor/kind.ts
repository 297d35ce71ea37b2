/** What an element is to the person who uses it. */
import type { ElementFacts } from "./facts";

export type Kind =
  | "field"
  | "choice"
  | "toggle"
  | "button"
  | "link"
  | "tab"
  | "heading"
  | "image"
  | "text"
  | "box";

/** By own keys alone: a page may say role="toString". */
const ROLE_KINDS = new Map<string, Kind>(
  Object.entries({
    textbox: "field",
    searchbox: "field",
    spinbutton: "field",
    combobox: "choice",
    listbox: "choice",
    checkbox: "toggle",
    radio: "toggle",
    switch: "toggle",
    menuitemcheckbox: "toggle",
    menuitemradio: "toggle",
    button: "button",
    link: "link",
    menuitem: "link",
    tab: "tab",
    heading: "heading",
    img: "image",
  }),
);
const TAG_KINDS = new Map<string, Kind>(
  Object.entries({
    textarea: "field",
    select: "choice",
    button: "button",
    summary: "button",
    h1: "heading",
    h2: "heading",
    h3: "heading",
    h4: "heading",
    h5: "heading",
    h6: "heading",
    legend: "heading",
    img: "image",
    svg: "image",
  }),
);
const BUTTON_TYPES = new Set(["submit", "button", "reset", "image"]);

export function kindOf(facts: ElementFacts): Kind {
  const { tag, role, type } = facts;
  const byRole = ROLE_KINDS.get(role);
  // <input role=combobox> is typed into, but to the person it is a choice.
  if (byRole) return byRole;
  if (tag === "input") {
    if (BUTTON_TYPES.has(type)) return "button";
    return type === "checkbox" || type === "radio" ? "toggle" : "field";
  }
  if (facts.editable) return "field";
  if (tag === "a") return "link";
  return TAG_KINDS.get(tag) ?? (facts.ownText ? "text" : "box");
}

/** Takes what a person enters or chooses: what it shows is customer data. */
export function isControl(kind: Kind): boolean {
  return kind === "field" || kind === "choice" || kind === "toggle";
}

/** Does something when pressed. */
export function isAction(kind: Kind): boolean {
  return kind === "button" || kind === "link" || kind === "tab";
}

/** How far one kind may turn into another when a CRM is redesigned: 1 the same, 0 never. */
export function kindLikeness(a: Kind, b: Kind): number {
  if (a === b) return 1;
  if (isControl(a) && isControl(b)) return a === "toggle" || b === "toggle" ? 0.3 : 0.6;
  if (isAction(a) && isAction(b)) return 0.6;
  const loose = new Set<Kind>(["text", "box", "heading", "image"]);
  if (loose.has(a) && loose.has(b)) return 0.6;
  if ((loose.has(a) && isAction(b)) || (loose.has(b) && isAction(a))) return 0.4;
  if (a === "box" || b === "box") return 0.2;
  return 0;
}

/** Has no words of its own. */
export function isWordless(kind: Kind): boolean {
  return kind === "image" || kind === "box";
}
