import type { Figures, StepFigures } from "../adoption/report";

/** What counts cases, people and prompts. One name everywhere: CSV `metric`, JSON key, dictionary id. */
export const figureMetrics = [
  "people",
  "started",
  "completed",
  "abandoned",
  "prompts_shown",
  "prompts_followed",
  "prompts_closed",
  "prompts_snoozed",
  "help_requests",
  "mean_duration_ms",
] as const;

/** What counts the completions of one step. */
export const stepMetrics = ["step_completed", "step_unaided"] as const;

export type FigureMetric = (typeof figureMetrics)[number];
export type StepMetric = (typeof stepMetrics)[number];
/** `open` follows from others, so the console shows it and files leave it out. */
export type Metric = FigureMetric | StepMetric | "open";

export function figureValues(figures: Figures): Record<FigureMetric, number | null> {
  return {
    people: figures.people,
    started: figures.started,
    completed: figures.completed,
    abandoned: figures.abandoned,
    prompts_shown: figures.promptsShown,
    prompts_followed: figures.promptsFollowed,
    prompts_closed: figures.promptsClosed,
    prompts_snoozed: figures.promptsSnoozed,
    help_requests: figures.helpRequests,
    mean_duration_ms: figures.meanDurationMs,
  };
}

export function stepValues(step: StepFigures): Record<StepMetric, number> {
  return { step_completed: step.completed, step_unaided: step.unaided };
}

/** Cases of the period that have not ended. Never below 0: what was begun earlier may end in it. */
export function stillOpen({ started, completed, abandoned }: Figures): number {
  return Math.max(0, started - completed - abandoned);
}
