/** The controls of a step that is being written: what the prompt stands at, and what completes it. */
import type { AnchorRef } from "../anchor/anchor-ref";
import type { Descriptor } from "../anchor/descriptor";
import type { Explanation } from "../anchor/explain";
import type { Anchor } from "../playbook/anchor";
import type { Step } from "../playbook/process";
import { controlsOf } from "../playbook/step-controls";
import { pickedAnchor } from "../playbook/with-picked-anchor";
import type { DraftContent } from "./draft-content";
import { withStep } from "./draft-content";

type Part = AnchorRef["part"];

const NOTHING: Anchor = { selectors: [], labels: [] };

/** Nothing says yet which control it is. */
export function isUnknown({ selectors, labels, text = [], descriptor }: Anchor): boolean {
  return selectors.length + labels.length + text.length === 0 && !descriptor;
}

/** Recognised by what somebody pointed at or recorded, not only by a name that somebody wrote. */
export function isPointedAt({ selectors, descriptor }: Anchor): boolean {
  return descriptor !== undefined || selectors.length > 0;
}

/** What a person showed in the CRM. */
export interface ShownControl {
  readonly part: Part;
  readonly descriptor: Descriptor;
  readonly explanation: Explanation;
  /** The page that it was shown on; `null`: none that the draft knows. */
  readonly seenOn: string | null;
}

/**
 * The step goes by what the person has shown, with what was understood in the CRM's own spelling. It is
 * done on the page that it was shown on.
 */
export function withShownControl(
  content: DraftContent,
  stepId: string,
  { part, descriptor, explanation, seenOn }: ShownControl,
): DraftContent {
  const index = content.process.steps.findIndex(({ id }) => id === stepId);
  const step = content.process.steps[index];
  const old = step && controlsOf(step).find((each) => each.part === part)?.anchor;
  if (!step || !old) return content;
  const next = withAnchor(step, part, pickedAnchor(old, descriptor));
  const placed = part === "step" && seenOn !== null ? { ...next, page: seenOn } : next;
  const understood = { ...content.understood, [placeOf(stepId, part)]: explanation };
  return { ...withStep(content, index, placed), understood };
}

/** Which control it is has to be said anew; a field or save control of its own is the step's own again. */
export function withoutControl(content: DraftContent, stepId: string, part: Part): DraftContent {
  const index = content.process.steps.findIndex(({ id }) => id === stepId);
  const step = content.process.steps[index];
  if (!step) return content;
  const { [placeOf(stepId, part)]: _gone, ...understood } = content.understood ?? {};
  return { ...withStep(content, index, withAnchor(step, part, null)), understood };
}

/** What was understood when the control was shown; `null` where nobody has shown it for this draft. */
export function understoodOf(
  content: DraftContent,
  stepId: string,
  part: Part,
): Explanation | null {
  return content.understood?.[placeOf(stepId, part)] ?? null;
}

function placeOf(stepId: string, part: Part): string {
  return `${stepId}/${part}`;
}

function withAnchor(step: Step, part: Part, anchor: Anchor | null): Step {
  const { doneWhen } = step;
  if (part === "step") return { ...step, anchor: anchor ?? NOTHING };
  if (part === "field" && doneWhen.kind === "field-filled") {
    const { field: _old, ...rest } = doneWhen;
    return { ...step, doneWhen: anchor ? { ...rest, field: anchor } : rest };
  }
  if (part === "control" && doneWhen.kind === "record-saved") {
    const { control: _old, ...rest } = doneWhen;
    return { ...step, doneWhen: anchor ? { ...rest, control: anchor } : rest };
  }
  return step;
}
