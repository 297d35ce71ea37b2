/** What is known while a process is recorded: one recording at a time in each tab. */
import { MAX_RECORDED_STEPS } from "@/lib/core/recording/recording";
import type { RecordedEvidence, RecordedPage, RecordedStep } from "@/lib/core/recording/recording";
import type { RecorderPhase } from "@/lib/messages/recorder";

export interface RecorderState {
  /** Unguessable; frames name it in what they say. */
  readonly id: string;
  readonly phase: RecorderPhase;
  readonly title: string;
  readonly steps: readonly RecordedStep[];
  /** The last press: what the page shows now is its answer. */
  readonly press: {
    /** As the frame calls it. */
    readonly ref: string;
    /** Place among the steps. */
    readonly index: number;
    /** ms since 1970. */
    readonly at: number;
  } | null;
}

/** After this the page has had its chance; the same limit as in the engine. */
const EVIDENCE_MS = 15_000;
const MAX_SHOWN = 8;

export function newRecording(id: string, title: string): RecorderState {
  return { id, phase: "recording", title, steps: [], press: null };
}

export function isFull({ steps }: RecorderState): boolean {
  return steps.length >= MAX_RECORDED_STEPS;
}

/** The tab shows this page now: by the press before it, or because the person went there. */
export function reached(state: RecorderState, page: RecordedPage, now: number): RecorderState {
  const place = placeOf(state.steps);
  if (place && isSame(place, page)) return state;
  const { press, steps } = state;
  // A dialog that closed meanwhile was no deed of the person.
  const isAnswer =
    press !== null &&
    now - press.at <= EVIDENCE_MS &&
    steps.slice(press.index + 1).every(({ kind }) => kind === "dialog");
  if (isAnswer) return withEvidence(state, { kind: "page-reached", page });
  // Where nothing was done, the person only passed through.
  const kept = steps.at(-1)?.kind === "page" ? steps.slice(0, -1) : steps;
  return withStep({ ...state, steps: kept }, { kind: "page", page });
}

/** @param ref how the frame will call the last of them, where it is a press */
export function did(
  state: RecorderState,
  done: readonly RecordedStep[],
  ref: string | null,
  now: number,
): RecorderState {
  let next = state;
  for (const step of done) {
    // Pages are told by their address, which only the background masks and matches.
    if (step.kind === "page" || isFull(next)) continue;
    const isSecond = isAgain(next.steps.at(-1), step);
    next = withStep(isSecond ? { ...next, steps: next.steps.slice(0, -1) } : next, step);
    if (ref !== null && (step.kind === "pressed" || step.kind === "key")) {
      next = { ...next, press: { ref, index: next.steps.length - 1, at: now } };
    } else if (step.kind === "entered") {
      next = { ...next, press: null };
    }
  }
  return next;
}

/** A frame saw what the page showed after a press; too late for any but the last one. */
export function showed(
  state: RecorderState,
  ref: string,
  shown: RecordedEvidence,
  now: number,
): RecorderState {
  const { press } = state;
  if (press?.ref !== ref || now - press.at > EVIDENCE_MS + 1000) return state;
  return shown.kind === "page-reached" ? state : withEvidence(state, shown);
}

/** Without what was done last, and what came of it. */
export function undone(state: RecorderState): RecorderState {
  const last = state.steps.findLastIndex(isDeed);
  return { ...state, steps: last < 0 ? state.steps : state.steps.slice(0, last), press: null };
}

export function isDeed({ kind }: RecordedStep): boolean {
  return kind !== "page" && kind !== "dialog";
}

/** Nothing more is recorded. */
export function stopped(state: RecorderState): RecorderState {
  return { ...state, phase: "recorded", press: null };
}

/** A field may be corrected by the CRM, or by the person, right after it was filled. */
function isAgain(last: RecordedStep | undefined, step: RecordedStep): boolean {
  return (
    last?.kind === "entered" &&
    step.kind === "entered" &&
    last.control.name !== null &&
    last.control.name === step.control.name &&
    isSame(last.control.anchor?.descriptor?.name, step.control.anchor?.descriptor?.name)
  );
}

function withStep(state: RecorderState, step: RecordedStep): RecorderState {
  return isFull(state) ? state : { ...state, steps: [...state.steps, step] };
}

function withEvidence(state: RecorderState, shown: RecordedEvidence): RecorderState {
  const { press, steps } = state;
  const step = press && steps[press.index];
  if (!step || (step.kind !== "pressed" && step.kind !== "key")) return state;
  if (step.shown.length >= MAX_SHOWN || step.shown.some((each) => isSame(each, shown)))
    return state;
  return { ...state, steps: steps.with(press.index, { ...step, shown: [...step.shown, shown] }) };
}

/** Where the last step was done, or has led to. */
function placeOf(steps: readonly RecordedStep[]): RecordedPage | null {
  for (const step of steps.toReversed()) {
    if (step.kind === "page") return step.page;
    if (step.kind !== "pressed" && step.kind !== "key") continue;
    const led = step.shown.findLast((evidence) => evidence.kind === "page-reached");
    if (led) return led.page;
  }
  return null;
}

/** What comes back from storage.session has its keys in another order. */
function isSame(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
