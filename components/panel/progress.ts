import type { ProcessView, StepView } from "@/lib/messages/panel";

export interface Progress {
  /** Required steps that are done. */
  readonly done: number;
  /** Required steps. */
  readonly total: number;
  readonly optional: number;
  readonly isComplete: boolean;
}

/** How far a case is. Optional steps never hold it up, so they do not count. */
export function progressOf({ caseId, steps }: Pick<ProcessView, "caseId" | "steps">): Progress {
  const required = steps.filter(({ optional }) => !optional);
  const done = required.filter((step) => step.done).length;
  return {
    done,
    total: required.length,
    optional: steps.length - required.length,
    isComplete: caseId !== null && done === required.length && steps.some((step) => step.done),
  };
}

export type StepState = "done" | "current" | "to-do";

export function stepState({ done, current }: Pick<StepView, "done" | "current">): StepState {
  if (done) return "done";
  return current ? "current" : "to-do";
}
