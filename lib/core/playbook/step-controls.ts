import type { AnchorRef } from "../anchor/anchor-ref";
import type { Anchor } from "./anchor";
import type { Step } from "./process";

/** A control of the CRM that a step names, and what it is to the step. */
export interface StepControl {
  readonly part: AnchorRef["part"];
  readonly anchor: Anchor;
}

/**
 * A step's own control, and the field or save control where that is another one. Not the evidence of a
 * save: a message such as “Saved” is not there most of the time, and that says nothing.
 */
export function controlsOf({ anchor, doneWhen }: Step): readonly StepControl[] {
  const own: StepControl = { part: "step", anchor };
  if (doneWhen.kind === "field-filled" && doneWhen.field) {
    return [own, { part: "field", anchor: doneWhen.field }];
  }
  if (doneWhen.kind === "record-saved" && doneWhen.control) {
    return [own, { part: "control", anchor: doneWhen.control }];
  }
  return [own];
}
