/** What was done, according to the steps of a file of Chrome's Recorder. */
import { masked } from "../anchor/customer-data";
import { dataCheck } from "../anchor/without-data";
import type { IsData } from "../anchor/without-data";
import { plain } from "../anchor/words";
import { matchPages } from "../playbook/site";
import type { Site } from "../playbook/site";
import { isOption, awaitedFrom, controlFrom } from "./devtools-selectors";
import type { FlowStep } from "./devtools-flow";
import type { FlowNote } from "./devtools-import";
import { maskAddress } from "./masked-address";
import type { RecordedControl, RecordedEvidence, RecordedPage, RecordedStep } from "./recording";
import { classOf } from "./value-class";

/** A step and its place in the file, from 1. */
export interface NumberedStep {
  readonly step: FlowStep;
  readonly number: number;
}

/** @param notes takes what could not be understood */
export function recordedSteps(
  flow: readonly NumberedStep[],
  sites: readonly Site[],
  notes: FlowNote[],
): RecordedStep[] {
  const isData = dataIn(flow);
  const fields = fieldsIn(flow);
  const steps: RecordedStep[] = [];
  /** The list that was opened last: what is chosen next is chosen for it. */
  let list: RecordedControl | null = null;
  let lastField: RecordedControl | null = null;
  let isSigningIn = false;

  const toPage = (url: string) => {
    const page = pageAt(url, sites);
    if (page) steps.push({ kind: "page", page });
  };
  const show = (evidence: RecordedEvidence) => {
    const last = steps.at(-1);
    if (last?.kind !== "pressed" && last?.kind !== "key") return;
    steps[steps.length - 1] = { ...last, shown: [...last.shown, evidence].slice(0, 8) };
  };
  const kept = (control: RecordedControl, number: number) => {
    if (!control.anchor && control.name === null)
      notes.push({ code: "control-lost", step: number });
    return control;
  };

  for (const { step, number } of flow) {
    switch (step.type) {
      case "navigate":
        toPage(lastUrl(step) ?? step.url);
        break;
      case "change": {
        const control = kept(controlFrom(step.selectors, isData, "field"), number);
        if (control.name !== null && PASSWORD.test(control.name)) {
          isSigningIn = true;
          steps.length = steps.findLastIndex(({ kind }) => kind === "page") + 1;
          notes.push({ code: "sign-in-left-out", step: number });
          break;
        }
        lastField = control;
        const type = control.kind === "choice" ? "select" : "";
        steps.push({ kind: "entered", control, value: classOf(step.value, type) });
        break;
      }
      case "click":
      case "doubleClick": {
        if (isSigningIn) {
          isSigningIn = false;
          break;
        }
        if (isOption(step.selectors) || hasSearched(steps)) {
          chooseIn(steps, list);
          list = null;
          break;
        }
        const isField = fields.has(keyOf(step.selectors));
        const control = controlFrom(step.selectors, isData, isField ? "field" : undefined);
        list = control.kind === "choice" ? control : null;
        if (control.kind === "toggle") steps.push({ kind: "entered", control, value: "yes-no" });
        else steps.push({ kind: "pressed", control: kept(control, number), shown: [] });
        break;
      }
      case "keyDown":
        if (step.key !== "Enter") break;
        if (isSigningIn) isSigningIn = false;
        else {
          steps.push({ kind: "key", key: "Enter", control: lastField, shown: [] });
        }
        break;
      case "waitForElement": {
        const { operator = ">=", count = 1, visible = true } = step;
        const isAbsence = !visible || (count === 0 && operator !== ">=");
        show({
          kind: isAbsence ? "disappeared" : "appeared",
          ...awaitedFrom(step.selectors, isData),
        });
        break;
      }
      case "keyUp":
        break;
    }
    const url = step.type === "navigate" || step.type === "waitForElement" ? null : lastUrl(step);
    const page = url === null ? null : pageAt(url, sites);
    if (page) show({ kind: "page-reached", page });
  }
  return steps;
}

/**
 * Something of a list was pressed, which is never kept: it may be a customer. What opened the list is the
 * field. Between the two, people type into it to find what they want.
 */
function chooseIn(steps: RecordedStep[], list: RecordedControl | null): void {
  const at = steps.findLastIndex((step) => step.kind === "pressed");
  const opener = steps[at];
  if (opener?.kind !== "pressed") return;
  const control = list ?? withoutName(opener.control);
  const isSearch = (step: RecordedStep) => step.kind === "entered" || step.kind === "key";
  const hasOnlySearched = steps.slice(at + 1).every(isSearch) && steps.length - at <= 3;
  if (!list && !hasOnlySearched) return;
  steps.length = hasOnlySearched ? at : steps.length;
  steps.push({ kind: "entered", control: { ...control, kind: "choice" }, value: "choice" });
}

/** Typed into something that nothing tells again, after a press: what is pressed next was searched for. */
function hasSearched(steps: readonly RecordedStep[]): boolean {
  const [before, last] = steps.slice(-2);
  const isLost = last?.kind === "entered" && last.control.name === null && !last.control.anchor;
  return isLost && before?.kind === "pressed";
}

const PASSWORD = /passw|kennwort|contraseñ|mot de passe|密码|口令/i;

/** A button that opens a list says what is chosen in it. */
function withoutName(control: RecordedControl): RecordedControl {
  if (control.kind !== "button" || !control.anchor) return control;
  const { selectors } = control.anchor;
  return {
    ...control,
    name: null,
    anchor: selectors.length > 0 ? { selectors, labels: [] } : null,
  };
}

function lastUrl({ assertedEvents = [] }: { assertedEvents?: FlowEvents }): string | null {
  return assertedEvents.findLast(({ type, url }) => type === "navigation" && url)?.url ?? null;
}

type FlowEvents = Extract<FlowStep, { type: "navigate" }>["assertedEvents"];

function pageAt(url: string, sites: readonly Site[]): RecordedPage | null {
  const address = maskAddress(url);
  if (!address) return null;
  return {
    address: { ...address, parameters: [...address.parameters] },
    page: matchPages(sites, url)[0]?.page.id ?? null,
  };
}

/** Whatever was typed, and the titles of pages, in which CRMs name the record. */
function dataIn(flow: readonly NumberedStep[]): IsData {
  const typed = flow.flatMap(({ step }) => (step.type === "change" ? [step.value] : []));
  const texts = typed.flatMap((value) => [value, masked(value)]).map(plain);
  const names = new Set(texts.filter((text) => /\p{L}/u.test(text)));
  return dataCheck({ names, all: names });
}

/** What is typed into somewhere is a field wherever it is clicked. */
function fieldsIn(flow: readonly NumberedStep[]): ReadonlySet<string> {
  return new Set(
    flow.flatMap(({ step }) => (step.type === "change" ? [keyOf(step.selectors)] : [])),
  );
}

function keyOf(selectors: unknown): string {
  return JSON.stringify(selectors);
}
