/**
 * Reads a file of Chrome's Recorder. Whatever it holds, the answer is a recording or a problem, never an
 * exception. Typed values are looked at for their class and for keeping them out of everything else, and
 * are gone afterwards; expressions are code and are not read at all.
 */
import { masked } from "../anchor/customer-data";
import type { Site } from "../playbook/site";
import {
  flowSchema,
  flowStepSchema,
  MAX_FLOW_CHARACTERS,
  MAX_FLOW_STEPS,
  STEPS_WITHOUT_DEED,
} from "./devtools-flow";
import { recordedSteps } from "./devtools-steps";
import type { NumberedStep } from "./devtools-steps";
import { MAX_RECORDED_STEPS, recordingSchema } from "./recording";
import type { Recording } from "./recording";

export const flowProblemCodes = [
  "too-big",
  "json",
  "not-a-recording",
  "too-many-steps",
  "nothing-recorded",
] as const;
type FlowProblemCode = (typeof flowProblemCodes)[number];

export const flowNoteCodes = [
  /** A type of step that this version does not know. */
  "step-unknown",
  /** A known type, but not as Chrome writes it. */
  "step-unreadable",
  /** `waitForExpression` is code, `customStep` is another tool's. */
  "code-ignored",
  /** Nothing tells the control again but its place in the page, or a customer's name. */
  "control-lost",
  /** Signing in is nobody's process: what was entered up to the password, and the press after it. */
  "sign-in-left-out",
  /** Longer than a recording may be; the rest is left out. */
  "cut",
] as const;
type FlowNoteCode = (typeof flowNoteCodes)[number];

export interface FlowNote {
  readonly code: FlowNoteCode;
  /** Place among the file's steps, from 1. */
  readonly step: number;
}

export type FlowResult =
  | { readonly ok: true; readonly recording: Recording; readonly notes: readonly FlowNote[] }
  | {
      readonly ok: false;
      readonly problem: {
        readonly code: FlowProblemCode;
        readonly params: Readonly<Record<string, number>>;
      };
    };

/**
 * @param source the file's text (JSON)
 * @param sites of the playbook: pages are recognised here, where the whole address is still known
 */
export function importFlow(source: string, sites: readonly Site[]): FlowResult {
  if (source.length > MAX_FLOW_CHARACTERS) {
    return refuse("too-big", { max: MAX_FLOW_CHARACTERS / 1_000_000 });
  }
  let document: unknown;
  try {
    document = JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    return refuse("json");
  }
  const flow = flowSchema.safeParse(document);
  if (!flow.success) {
    const isLong = flow.error.issues.some(
      ({ code, path }) => code === "too_big" && path[0] === "steps",
    );
    return isLong ? refuse("too-many-steps", { max: MAX_FLOW_STEPS }) : refuse("not-a-recording");
  }
  const { known, notes } = readSteps(flow.data.steps);
  const steps = recordedSteps(known, sites, notes);
  if (steps.length > MAX_RECORDED_STEPS) notes.push({ code: "cut", step: MAX_RECORDED_STEPS + 1 });
  const recording = recordingSchema.safeParse({
    title: titleOf(flow.data.title),
    steps: steps.slice(0, MAX_RECORDED_STEPS),
  });
  return recording.success
    ? { ok: true, recording: recording.data, notes }
    : refuse("nothing-recorded");
}

function refuse(code: FlowProblemCode, params: Readonly<Record<string, number>> = {}): FlowResult {
  return { ok: false, problem: { code, params } };
}

/** Chrome gives “Recording 11/22/2026 at 7:44:00 AM” where nobody gives another. */
function titleOf(title: string): string {
  return masked(title.replace(/\s+/g, " ").trim()).slice(0, 120).trim() || "Recording";
}

function readSteps(steps: readonly unknown[]): { known: NumberedStep[]; notes: FlowNote[] } {
  const known: NumberedStep[] = [];
  const notes: FlowNote[] = [];
  for (const [index, step] of steps.entries()) {
    const number = index + 1;
    const type = typeOf(step);
    const parsed = flowStepSchema.safeParse(step);
    if (parsed.success) known.push({ step: parsed.data, number });
    else if (type === "waitForExpression" || type === "customStep") {
      notes.push({ code: "code-ignored", step: number });
    } else if (type === null || KNOWN_TYPES.has(type)) {
      notes.push({ code: "step-unreadable", step: number });
    } else if (!STEPS_WITHOUT_DEED.has(type)) notes.push({ code: "step-unknown", step: number });
  }
  return { known, notes };
}

const KNOWN_TYPES: ReadonlySet<string> = new Set(
  flowStepSchema.options.map(({ shape }) => shape.type.value),
);

function typeOf(step: unknown): string | null {
  if (typeof step !== "object" || step === null || !Object.hasOwn(step, "type")) return null;
  const { type } = step as { type: unknown };
  return typeof type === "string" ? type : null;
}
