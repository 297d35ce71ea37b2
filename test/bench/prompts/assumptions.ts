/**
 * What the simulation takes for granted about people. None of it is measured; docs/mastery.md says why
 * each is about this large, and the sensitivity table what happens when it is not.
 */
export interface Assumptions {
  /** Deviation of people's ability and of their speed of learning. */
  readonly spread: number;
  /** Share of what is still to be learned that one correct completion teaches. */
  readonly learning: number;
  /** A completion with help teaches so much of what one without teaches. */
  readonly aidedLearning: number;
  /** After the first completion, so many days until 1/e is left of what was learned. */
  readonly memoryDays: number;
  /** Each further completion makes memory longer by this part of `memoryDays`. */
  readonly memoryGrowth: number;
  /** How often somebody who knows it does not think of it. */
  readonly inattention: number;
  /** Median seconds until somebody begins who needs no help: a master, twice that for a novice. */
  readonly beginSeconds: number;
  /** Median seconds after which somebody leaves who does not do the step. */
  readonly leaveSeconds: number;
  /** How often a prompt is heeded by somebody who needs it and is not yet tired of prompts. */
  readonly compliance: number;
  /** Share of people who never take a prompt and close most. */
  readonly refusers: number;
  /** How often a heeded prompt leads to the step being done. */
  readonly fullHelps: number;
  readonly hintHelps: number;
  /** What one needed full prompt adds to annoyance. Heeding falls with e^−annoyance. */
  readonly annoyance: number;
  /** One that was not needed annoys so much more. */
  readonly needlessAnnoyance: number;
  /** A hint annoys so much of what a full prompt does. */
  readonly hintAnnoyance: number;
  /** Days until half of the annoyance is gone. */
  readonly annoyanceDays: number;
  /** How often Handrail notices that the step was left undone. */
  readonly slipSeen: number;
  /** How often a step done wrongly looks done. */
  readonly looksDone: number;
  /** How much of what was learned is worth nothing after the step has changed. */
  readonly changeLoss: number;
  /** Cases a day, times this. */
  readonly workload: number;
  /** No invitation to a process whose first step was already done that day. */
  readonly invitesOnceADay: boolean;
}

export const assumed: Assumptions = {
  spread: 0.8,
  learning: 0.2,
  aidedLearning: 1,
  memoryDays: 15,
  memoryGrowth: 0.5,
  inattention: 0.04,
  beginSeconds: 5,
  leaveSeconds: 30,
  compliance: 0.8,
  refusers: 0.08,
  fullHelps: 0.85,
  hintHelps: 0.6,
  annoyance: 0.015,
  needlessAnnoyance: 2,
  hintAnnoyance: 0.4,
  annoyanceDays: 3,
  slipSeen: 0.85,
  looksDone: 0.05,
  changeLoss: 0.6,
  workload: 1,
  invitesOnceADay: false,
};

/** One thing different at a time, and then several at once against fading. */
export const variants: readonly (readonly [string, Partial<Assumptions>])[] = [
  ["people learn half as fast", { learning: 0.1 }],
  ["people learn twice as fast", { learning: 0.4 }],
  ["people hardly learn (a tenth)", { learning: 0.02 }],
  ["help teaches half as much", { aidedLearning: 0.5 }],
  ["help teaches twice as much", { aidedLearning: 2 }],
  ["forgetting three times as fast", { memoryDays: 5 }],
  ["no forgetting", { memoryDays: 1e9 }],
  ["prompts annoy nobody", { annoyance: 0 }],
  ["prompts annoy a third as much", { annoyance: 0.005 }],
  ["prompts annoy three times as much", { annoyance: 0.045 }],
  ["needless prompts annoy like needed ones", { needlessAnnoyance: 1 }],
  ["hints annoy like full prompts", { hintAnnoyance: 1 }],
  ["hints hardly help", { hintHelps: 0.2 }],
  ["people heed every prompt", { compliance: 1, refusers: 0 }],
  ["people heed few prompts", { compliance: 0.4 }],
  ["one in four never takes a prompt", { refusers: 0.25 }],
  ["people begin slowly (15 s)", { beginSeconds: 15 }],
  ["people leave quickly (10 s)", { leaveSeconds: 10 }],
  ["half of the slips go unseen", { slipSeen: 0.5 }],
  ["a quarter of what is wrong looks done", { looksDone: 0.25 }],
  ["masters forget one time in ten", { inattention: 0.1 }],
  ["a third of the work", { workload: 1 / 3 }],
  ["three times the work", { workload: 3 }],
  ["one invitation a day to each process", { invitesOnceADay: true }],
  [
    "no annoyance, all heed, masters forget one in ten",
    { annoyance: 0, compliance: 1, refusers: 0, inattention: 0.1 },
  ],
];
