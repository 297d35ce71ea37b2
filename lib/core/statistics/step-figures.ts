/** How every figure of one step is worked out from counts. */
import type { CountName } from "../team-facts/count-name";
import type { Sums } from "./sums";

const count = (name: (step: string) => CountName) => (sums: Sums, step: string) =>
  sums.of(name(step));

const formulas = {
  step_completed: (sums: Sums, step: string) =>
    Math.max(0, sums.of(`step/${step}`) - sums.of(`step-taken-back/${step}`)),
  step_unaided: count((step) => `step-unaided/${step}`),
  step_hinted: count((step) => `step-hinted/${step}`),
  step_late: count((step) => `step-late/${step}`),
  step_given_up: count((step) => `lacked/${step}`),
  step_prompts: count((step) => `prompt-shown/${step}`),
  step_help: count((step) => `help/${step}`),
} as const satisfies Readonly<Record<string, (sums: Sums, step: string) => number>>;

export type StepMetricId = keyof typeof formulas;
export type StepFigures = Readonly<Record<StepMetricId, number>>;

export function stepFiguresOf(sums: Sums, step: string): StepFigures {
  return Object.fromEntries(
    Object.entries(formulas).map(([id, value]) => [id, value(sums, step)]),
  ) as StepFigures;
}
