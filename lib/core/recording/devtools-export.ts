/**
 * Writes a process as a file of Chrome's Recorder, to be replayed by it or by `@puppeteer/replay`: for
 * checking after a release of the CRM whether the steps can still be done. A playbook knows no values, so
 * the caller gives what is to be typed.
 */
import type { Descriptor } from "../anchor/descriptor";
import type { Anchor } from "../playbook/anchor";
import type { Evidence } from "../playbook/evidence";
import type { Process, Step } from "../playbook/process";
import { selectorProblem } from "../playbook/selector";
import { matchPages } from "../playbook/site";
import type { Page, Site } from "../playbook/site";
import { parseUrl } from "../url";

export interface FlowOptions {
  /** Where the replay begins: a page of the CRM, signed in. */
  readonly startAddress: string;
  /** What is typed at a step: a placeholder that nobody takes for a customer's data. */
  readonly value: (step: Step) => string;
  readonly language: "en" | "zh-CN";
  readonly sites: readonly Site[];
}

const exportNoteCodes = [
  /** The page shows one record; the replay has to be there already. */
  "page-by-hand",
  /** Nothing in the anchor is of a kind that the Recorder knows. */
  "control-unknown",
  /** No page shows that it is done: the person says so. */
  "said-by-hand",
] as const;

export interface ExportNote {
  readonly code: (typeof exportNoteCodes)[number];
  /** Id of the step. */
  readonly step: string;
}

interface AssertedEvent {
  readonly type: "navigation";
}

/** As much of the Recorder's format as a process needs. */
type ExportedStep =
  | {
      readonly type: "setViewport";
      readonly width: number;
      readonly height: number;
      readonly deviceScaleFactor: number;
      readonly isMobile: boolean;
      readonly hasTouch: boolean;
      readonly isLandscape: boolean;
    }
  | { readonly type: "navigate"; readonly url: string }
  | {
      readonly type: "click";
      readonly selectors: readonly (readonly string[])[];
      readonly offsetX: number;
      readonly offsetY: number;
      readonly assertedEvents?: readonly AssertedEvent[];
    }
  | {
      readonly type: "change";
      readonly selectors: readonly (readonly string[])[];
      readonly value: string;
    }
  | {
      readonly type: "waitForElement";
      readonly selectors: readonly (readonly string[])[];
      readonly operator: ">=";
      readonly count: 1;
      readonly visible: boolean;
    };

export interface ExportedFlow {
  readonly title: string;
  readonly steps: readonly ExportedStep[];
}

const VIEWPORT = {
  type: "setViewport",
  width: 1280,
  height: 800,
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
  isLandscape: false,
} as const;

/** Inside of the smallest control, and past the round corner of a large one. */
const OFFSET = { offsetX: 6, offsetY: 6 };

/** @returns the flow, and what a person has to know before replaying it */
export function exportFlow(
  process: Process,
  { startAddress, value, language, sites }: FlowOptions,
): { readonly flow: ExportedFlow; readonly notes: readonly ExportNote[] } {
  const steps: ExportedStep[] = [VIEWPORT, { type: "navigate", url: startAddress }];
  const notes: ExportNote[] = [];
  let here = matchPages(sites, startAddress)[0]?.page.id ?? null;

  for (const step of process.steps) {
    if (step.page !== here) {
      const url = addressOf(step.page, sites, startAddress);
      if (url === null) notes.push({ code: "page-by-hand", step: step.id });
      else steps.push({ type: "navigate", url });
      here = step.page;
    }
    const made = stepsFor(step, value);
    if (made.length === 0) notes.push({ code: "said-by-hand", step: step.id });
    if (made.some(isLost)) notes.push({ code: "control-unknown", step: step.id });
    steps.push(...made.filter((each) => !isLost(each)));
    here = reachedBy(step) ?? here;
  }
  return { flow: { title: process.title[language], steps }, notes };
}

function stepsFor(step: Step, value: FlowOptions["value"]): ExportedStep[] {
  const { anchor, doneWhen } = step;
  switch (doneWhen.kind) {
    case "field-filled": {
      const field = doneWhen.field ?? anchor;
      if (isToggle(field)) return [click(field)];
      return [click(field), { type: "change", selectors: selectorsFor(field), value: value(step) }];
    }
    case "record-saved": {
      const { control, evidence } = doneWhen;
      // The step's own anchor then opens what the control is in.
      const way = control ? [click(anchor)] : [];
      return [...way, click(control ?? anchor, evidence), ...awaiting(evidence)];
    }
    case "page-reached":
      return [click(anchor, doneWhen)];
    case "status-reached":
      return [shows(doneWhen.oneOf.map((text) => [`text/${text}`]))];
    case "element-appears":
      return [shows(selectorsFor(doneWhen.element))];
    case "confirmed": // said in the side panel; see the note
      return [];
  }
}

function shows(selectors: string[][]): ExportedStep {
  return { type: "waitForElement", selectors, operator: ">=", count: 1, visible: true };
}

function click(anchor: Anchor, evidence?: Evidence): ExportedStep {
  const selectors = selectorsFor(anchor);
  const leads = evidence?.kind === "page-reached";
  return {
    type: "click",
    selectors,
    ...OFFSET,
    ...(leads ? { assertedEvents: [{ type: "navigation" }] } : {}),
  };
}

function awaiting(evidence: Evidence): ExportedStep[] {
  if (evidence.kind === "page-reached") return [];
  const { text = [], labels } = evidence.anchor;
  // The Recorder takes whatever it finds first: a selector alone would also find another message.
  const said = text.map((part) => [`text/${part}`]);
  const selectors = said.length > 0 && labels.length === 0 ? said : selectorsFor(evidence.anchor);
  return [
    {
      type: "waitForElement",
      selectors,
      operator: ">=",
      count: 1,
      visible: evidence.kind === "appears",
    },
  ];
}

/**
 * The Recorder's alternatives. Ours is a selector *and* a name, theirs is one *or* the other: beside a
 * name, only selectors that tell the control by what it is called in the code are exported.
 */
function selectorsFor({ selectors, labels, text = [], role, descriptor }: Anchor): string[][] {
  const ofRole = role ? `[role="${role}"]` : "";
  const named = labels.map((label) => `aria/${label}${ofRole}`);
  const css = [...selectors, ...(descriptor ? selectorsOf(descriptor) : [])];
  const telling = named.length > 0 ? css.filter(isTelling) : css;
  const said = css.length + named.length === 0 ? text.map((part) => `text/${part}`) : [];
  return [...named, ...telling, ...said].map((selector) => [selector]);
}

function selectorsOf({ id, name, keys = [], tag }: Descriptor): string[] {
  const attributes = keys.map((key) => key.split("=", 2) as [string, string?]);
  return [
    ...attributes.map(([key, value = ""]) => `[${key}="${value}"]`),
    ...(id === undefined ? [] : [`#${id}`]),
    ...(name === undefined ? [] : [`${tag}[name="${name}"]`]),
  ].filter((selector) => selectorProblem(selector) === null);
}

function isTelling(selector: string): boolean {
  return /#[^\s>]+$|\[(?!type\b|role\b)[^\s>\]]+=[^\]]*\]$/.test(selector);
}

function isToggle({ role, descriptor }: Anchor): boolean {
  return role === "checkbox" || role === "radio" || descriptor?.kind === "toggle";
}

function isLost(step: ExportedStep): boolean {
  return "selectors" in step && step.selectors.length === 0;
}

function reachedBy({ doneWhen }: Step): string | null {
  if (doneWhen.kind === "page-reached") return doneWhen.page;
  if (doneWhen.kind !== "record-saved") return null;
  return doneWhen.evidence.kind === "page-reached" ? doneWhen.evidence.page : null;
}

/** @returns `null` for a page of one record, and for one that is told by its query */
function addressOf(pageId: string, sites: readonly Site[], startAddress: string): string | null {
  const site = sites.find(({ pages }) => pages.some(({ id }) => id === pageId));
  const page = site?.pages.find(({ id }) => id === pageId);
  const start = parseUrl(startAddress);
  if (!site || !page || !start || !isLiteral(page)) return null;
  const base = page.path === undefined ? start.pathname : `${site.base ?? ""}${page.path}`;
  return `${start.origin}${base}${page.hash === undefined ? "" : `#${page.hash}`}`;
}

function isLiteral({ path = "", hash = "", query }: Page): boolean {
  return query === undefined && !/[:*]/.test(path + hash);
}
