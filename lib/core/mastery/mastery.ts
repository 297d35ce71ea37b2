/**
 * How well one person has mastered one step, and so how loudly the step is prompted: a full prompt, a
 * short hint, or nothing. Help fades with unaided correct completions, never with the number of showings,
 * and comes back after a slip, after weeks without practice and when the step has changed. Why, and why
 * these numbers: docs/mastery.md.
 */

/** From the most help to none. */
export const promptLevels = ["full", "hint", "silent"] as const;
export type PromptLevel = (typeof promptLevels)[number];

/** The most that was shown for a step before it was done. */
export type Aid = "none" | "hint" | "full";

/** Correct completions in a row without aid that lead to the next level. */
export const UNAIDED_IN_A_ROW = 2;
/** So many completions, the prompt comes at once: nobody is left to guess what they were never shown. */
export const AT_ONCE = 2;
/** After that it waits: whoever begins before it comes has not needed it. */
export const FIRST_DELAY_MS = 6_000;
export const LATER_DELAY_MS = 12_000;
/** Without the step for longer than this, one level is taken to be forgotten. */
export const LAPSE_DAYS = 21;
/** Slips this close together, with no completion between them, are one: an afternoon's bad luck. */
export const SAME_SLIP_HOURS = 12;

const HOUR_MS = 3_600_000;

export interface StepMastery {
  readonly level: PromptLevel;
  /** Unaided correct completions in a row, counted anew at each level. */
  readonly streak: number;
  /** Correct completions ever. */
  readonly completions: number;
  /** Milliseconds since 1970 of the last correct completion. */
  readonly doneAt: number | null;
  /** Fingerprint of the step's definition as last done; empty before that. */
  readonly step: string;
  /** Milliseconds since 1970 of the last slip that counted, `null` once the step was done again. */
  readonly slippedAt: number | null;
}

/** When something happened (ms since 1970), and the fingerprint of the step's definition then. */
export interface Occasion {
  readonly at: number;
  readonly step: string;
}

export interface PromptStyle {
  readonly level: PromptLevel;
  /** How long the page waits before it shows this, from the moment the step could be begun. */
  readonly delayMs: number;
}

/** Whoever has never done the step. */
export const newcomer: StepMastery = {
  level: "full",
  streak: 0,
  completions: 0,
  doneAt: null,
  step: "",
  slippedAt: null,
};

/** The step was done. Done wrongly, it is a slip. */
export function afterCompletion(
  mastery: StepMastery,
  done: Occasion & { readonly aid: Aid; readonly correct: boolean },
): StepMastery {
  if (!done.correct) return afterSlip(mastery, done);
  const known = asOf(mastery, done);
  const streak = done.aid === "none" ? known.streak + 1 : 0;
  const rises = known.level !== "silent" && streak >= UNAIDED_IN_A_ROW;
  return {
    level: rises ? moved(known.level, 1) : known.level,
    streak: rises ? 0 : streak,
    completions: known.completions + 1,
    doneAt: done.at,
    step: done.step,
    slippedAt: null,
  };
}

/** Left undone, done out of order, corrected later, or done in the old sheet instead: back one level. */
export function afterSlip(mastery: StepMastery, slip: Occasion): StepMastery {
  const { slippedAt } = mastery;
  const isSame = slippedAt !== null && Math.abs(slip.at - slippedAt) <= SAME_SLIP_HOURS * HOUR_MS;
  if (isSame) return mastery;
  // A lapse and a change stay to be read, from `doneAt` and `step`: they cost their level only once.
  return { ...mastery, level: moved(mastery.level, -1), streak: 0, slippedAt: slip.at };
}

/** What to show for the step now, if the caps allow. Reading changes nothing. */
export function promptStyle(mastery: StepMastery | undefined, now: Occasion): PromptStyle {
  const known = asOf(mastery ?? newcomer, now);
  return { level: known.level, delayMs: delayMs(known, now) };
}

function delayMs(known: StepMastery, now: Occasion): number {
  if (known.level === "silent" || known.completions < AT_ONCE) return 0;
  // Whoever begins a changed step by themselves begins it the old way.
  if (hasChanged(known, now)) return 0;
  return known.level === "full" && known.streak === 0 ? FIRST_DELAY_MS : LATER_DELAY_MS;
}

/** One level down for weeks without the step, one for a step that is no longer the one they know. */
function asOf(mastery: StepMastery, now: Occasion): StepMastery {
  const lost = Number(hasLapsed(mastery, now)) + Number(hasChanged(mastery, now));
  return lost === 0 ? mastery : { ...mastery, level: moved(mastery.level, -lost), streak: 0 };
}

/** A clock that was set back makes nobody forget. */
function hasLapsed({ doneAt }: StepMastery, { at }: Occasion): boolean {
  return doneAt !== null && at - doneAt > LAPSE_DAYS * 24 * HOUR_MS;
}

function hasChanged({ doneAt, step }: StepMastery, now: Occasion): boolean {
  return doneAt !== null && step !== now.step;
}

function moved(level: PromptLevel, by: number): PromptLevel {
  const place = Math.max(0, promptLevels.indexOf(level) + by);
  return promptLevels[place] ?? "silent";
}
