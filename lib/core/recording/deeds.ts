/** What somebody did, once all the clicks on the way to it are left out: each deed may become a step. */
import type { RecordedControl, RecordedEvidence, RecordedPage, Recording } from "./recording";
import type { ValueClass } from "./value-class";

interface Place {
  /** Where it was done; `null` before the recording has said. */
  readonly page: RecordedPage | null;
  /** Whether no link was followed since of which nobody knows where it led. */
  readonly isPageSure: boolean;
}

interface Entered extends Place {
  readonly kind: "entered";
  readonly control: RecordedControl;
  readonly value: ValueClass;
}

/** `saved`: something was entered before, or the page answered. `pressed`: nothing else was done. */
export interface Pressed extends Place {
  readonly kind: "saved" | "pressed";
  readonly control: RecordedControl;
  readonly shown: readonly RecordedEvidence[];
  /** Enter was pressed in it. */
  readonly isByKey: boolean;
}

export type Deed = Entered | Pressed;

export interface Deeds {
  readonly deeds: readonly Deed[];
  /** Clicks that only led to another page: on the way to a deed, and none themselves. */
  readonly ways: readonly RecordedControl[];
}

type Press = Extract<Recording["steps"][number], { kind: "pressed" | "key" }>;

/**
 * Entering the same field twice is one deed; so is choosing from a list, however many clicks it took, and
 * saving again after a correction. What only opens a menu, a tab, a dialog or a page is none, unless
 * nothing else was done.
 */
export function deedsOf({ steps }: Recording): Deeds {
  let deeds: Deed[] = [];
  let ways: Pressed[] = [];
  /** What was entered since the last save. */
  let entered: Entered[] = [];
  let place: Place = { page: null, isPageSure: true };
  let lastPress: Pressed | null = null;

  for (const [index, step] of steps.entries()) {
    if (step.kind === "page") place = { page: step.page, isPageSure: true };
    else if (step.kind === "entered") {
      const { control, value } = step;
      const again = entered.findIndex((each) => isSame(each.control, control));
      const { page, isPageSure } = entered[again] ?? place;
      const deed: Entered = { kind: "entered", control, value, page, isPageSure };
      entered = again < 0 ? [...entered, deed] : entered.with(again, deed);
    } else if (step.kind === "pressed" || step.kind === "key") {
      const { control, shown } = step;
      if (!control) continue;
      const press = { control, shown, isByKey: step.kind === "key", ...place };
      if (saves(step, entered.length > 0) && !opensDialog(steps, index)) {
        deeds = [...withoutCorrected(deeds, entered, control, place), { ...press, kind: "saved" }];
        entered = [];
      } else if (step.kind === "pressed" && !isEntry(control)) {
        lastPress = { ...press, kind: "pressed" };
        if (shown.some((evidence) => evidence.kind === "page-reached")) ways = [...ways, lastPress];
      }
      place = placeAfter(place, step);
    }
  }
  deeds = [...deeds, ...entered];
  if (deeds.length === 0 && lastPress) deeds = [lastPress];
  return {
    deeds,
    ways: ways.filter((way) => !deeds.includes(way)).map(({ control }) => control),
  };
}

/** Whether it looks like the end of something, rather than like a way to somewhere. */
function saves(step: Press, hasEntered: boolean): boolean {
  if (step.kind === "key") return hasEntered;
  const { control, shown } = step;
  if (isEntry(control) || control.kind === "tab") return false;
  // “Mark as done” needs nothing entered: the page answers with a message.
  if (shown.some(({ kind }) => kind === "appeared")) return true;
  return hasEntered && (control.kind === "button" || shown.length > 0);
}

/** Pressing it is on the way to entering something, which the recording says by itself. */
function isEntry({ kind }: RecordedControl): boolean {
  return kind === "field" || kind === "choice" || kind === "toggle";
}

function opensDialog(steps: Recording["steps"], index: number): boolean {
  const next = steps[index + 1];
  return next?.kind === "dialog" && next.change === "opened";
}

/**
 * What stands before the next save, with what was entered for it. The form refused, one field was entered
 * again, the same button pressed: then the first press was no save, and the field is one step.
 */
function withoutCorrected(
  deeds: readonly Deed[],
  entered: readonly Entered[],
  control: RecordedControl,
  { page }: Place,
): Deed[] {
  const last = deeds.at(-1);
  const isAgain = (each: Entered) =>
    deeds.some((deed) => deed.kind === "entered" && isSame(deed.control, each.control));
  const isCorrection =
    last?.kind === "saved" &&
    isSame(last.control, control) &&
    patternOf(last.page) === patternOf(page) &&
    entered.some(isAgain);
  return isCorrection
    ? [...deeds.slice(0, -1), ...entered.filter((each) => !isAgain(each))]
    : [...deeds, ...entered];
}

function placeAfter(place: Place, step: Press): Place {
  const reached = step.shown.findLast((evidence) => evidence.kind === "page-reached");
  if (reached) return { page: reached.page, isPageSure: true };
  // Chrome's Recorder says nothing of pages that come without loading a document.
  const mayLead = step.kind === "pressed" && ["link", "text", "box"].includes(step.control.kind);
  return mayLead && step.shown.length === 0 ? { ...place, isPageSure: false } : place;
}

function isSame(a: RecordedControl, b: RecordedControl): boolean {
  const key = keyOf(a);
  return key !== "" && key === keyOf(b);
}

/** What a control is known by; where it stands on the page changes while one works. */
function keyOf({ name, anchor }: RecordedControl): string {
  const { id, name: code, labels } = anchor?.descriptor ?? {};
  const parts = [name, anchor?.selectors[0], id, code, labels?.[0], anchor?.labels[0]];
  return parts.some(Boolean) ? JSON.stringify(parts) : "";
}

function patternOf(page: RecordedPage | null): string {
  return JSON.stringify(page?.address ?? null);
}
