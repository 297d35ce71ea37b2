/** Which control the selectors of Chrome's Recorder mean. */
import type { Kind } from "../anchor/kind";
import type { IsData } from "../anchor/without-data";
import type { Anchor } from "../playbook/anchor";
import { selectorProblem } from "../playbook/selector";
import { cleanAnchor, cleanName } from "./clean-control";
import type { FlowSelectors } from "./devtools-flow";
import type { RecordedControl } from "./recording";

interface Clues {
  readonly css: readonly string[];
  readonly name: string | null;
  readonly role: string | null;
  /** What the element is, as far as css and XPath say: `button`, `[role=option]`. */
  readonly last: readonly string[];
}

const MAX_SELECTORS = 6;

const ARIA_ROLE = /\[role="([a-z]{1,30})"\]$/;
/** In a path of the shortest kind: `//*[@id="main"]/form/div[2]/button` ends with a button. */
const XPATH_TAG = /\/([a-z][a-z0-9-]*)(?:\[\d+\])?$/;

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    button: "button",
    summary: "button",
    a: "link",
    link: "link",
    menuitem: "link",
    tab: "tab",
    input: "field",
    textarea: "field",
    textbox: "field",
    searchbox: "field",
    spinbutton: "field",
    select: "choice",
    combobox: "choice",
    listbox: "choice",
    checkbox: "toggle",
    radio: "toggle",
    switch: "toggle",
  } satisfies Record<string, Kind>),
);

/** Given to a control of the CRM; what is one of many has a number, or says what it is one of. */
const LASTING_ID = /^#[A-Za-z][A-Za-z_-]*$/;
const ID_OF_ROW = /option|item|row|list|menu|result|suggest|tree|cell|card|radix|headless/i;

const ROLES: ReadonlyMap<Kind, NonNullable<Anchor["role"]>> = new Map([["button", "button"]]);

/** A value of a list, and with it perhaps a customer. */
export function isOption(selectors: FlowSelectors): boolean {
  const { role, last } = cluesIn(selectors);
  const words = [role ?? "", ...last].join(" ").toLowerCase();
  return /\b(?:option|listbox|treeitem|gridcell|cmdk-item|li)\b/.test(words);
}

/**
 * What was used. Its name is kept where it is surely a word of the CRM: that of a field, a button, a tab.
 * What a link or a row is called may be a customer.
 *
 * @param expected what the step says it is, whatever the selectors look like
 */
export function controlFrom(
  selectors: FlowSelectors,
  isData: IsData,
  expected?: "field",
): RecordedControl {
  const clues = cluesIn(selectors);
  const kind = kindOf(clues, expected);
  const hasOwnName = kind !== "link" && kind !== "text" && kind !== "box";
  const name = hasOwnName && clues.name !== null ? cleanName(clues.name, isData) : null;
  const role = ROLES.get(kind);
  const anchor = cleanAnchor(
    {
      selectors: [...clues.css],
      labels: name === null ? [] : [name],
      ...(role ? { role } : {}),
    },
    isData,
  );
  return { kind, name, anchor: anchor && named(anchor, clues.name !== null && hasOwnName) };
}

/** What a `waitForElement` waits for; a message is known by what it says. */
export function awaitedFrom(
  selectors: FlowSelectors,
  isData: IsData,
): { readonly name: string | null; readonly anchor: Anchor | null } {
  const { css, name } = cluesIn(selectors);
  const text = name ?? textIn(selectors);
  const said = text === null ? null : cleanName(text, isData);
  const anchor: Anchor = { selectors: [...css], labels: [], ...(said ? { text: [said] } : {}) };
  return { name: said, anchor: css.length === 0 && !said ? null : cleanAnchor(anchor, isData) };
}

/** A name that had to go has told which control it is; bare positions would tell of another one. */
function named(anchor: Anchor, hadName: boolean): Anchor | null {
  if (!hadName || anchor.labels.length > 0) return anchor;
  const selectors = anchor.selectors.filter((selector) => /[#[][^\s>]*$/.test(selector));
  return selectors.length === 0 ? null : { ...anchor, selectors };
}

function kindOf({ role, last }: Clues, expected?: "field"): Kind {
  const found = [role ?? "", ...last].map((word) => KINDS.get(word)).find(Boolean);
  if (expected === "field") return found === "choice" || found === "toggle" ? found : "field";
  if (found) return found;
  return last.some((word) => LASTING_ID.test(word) && !ID_OF_ROW.test(word)) ? "button" : "box";
}

function cluesIn(selectors: FlowSelectors): Clues {
  const css: string[] = [];
  const last: string[] = [];
  let name: string | null = null;
  let role: string | null = null;
  for (const path of selectors) {
    const parts = typeof path === "string" ? [path] : path;
    const selector = (parts.at(-1) ?? "").trim();
    if (selector.startsWith("aria/")) {
      // An icon in a button: ["aria/Save", "aria/[role=\"image\"]"]. The button is meant.
      const whole = parts.filter((part) => part.startsWith("aria/")).map((part) => part.slice(5));
      role ??= whole.map((part) => ARIA_ROLE.exec(part)?.[1]).find(Boolean) ?? null;
      name ??= whole.map((part) => part.replace(ARIA_ROLE, "").trim()).find(Boolean) ?? null;
    } else if (selector.startsWith("xpath/")) {
      const tag = XPATH_TAG.exec(selector)?.[1];
      if (tag) last.push(tag);
    } else if (!selector.startsWith("text/")) {
      const plain = selector.startsWith("pierce/") ? selector.slice(7) : selector;
      if (selectorProblem(plain) === null && !css.includes(plain)) css.push(plain);
      last.push(...wordsOfLast(plain));
    }
  }
  return { css: css.slice(0, MAX_SELECTORS), name, role, last };
}

/** Tag, role and id of what a selector ends with. */
function wordsOfLast(selector: string): string[] {
  const compound = selector.split(/[\s>]+/).at(-1) ?? "";
  const tag = /^[a-z][a-z0-9-]*/i.exec(compound)?.[0].toLowerCase();
  const role = /\[role=["']?([a-z]+)/.exec(compound)?.[1];
  const id = /#[\w\u00a0-\uffff-]+/.exec(compound)?.[0];
  const marks = /\[(cmdk-item)/.exec(compound)?.[1];
  return [tag, role, marks, id].filter((word) => word !== undefined);
}

function textIn(selectors: FlowSelectors): string | null {
  for (const path of selectors) {
    const last = typeof path === "string" ? path : path.at(-1);
    if (last?.startsWith("text/")) return last.slice(5);
  }
  return null;
}
