/** Ways to decide how loudly a step is prompted; the caps come on top of each. */
import type { Occasion, PromptStyle, StepMastery } from "@/lib/core/mastery/mastery";
import { promptStyle } from "@/lib/core/mastery/mastery";

interface Known {
  readonly mastery: StepMastery | undefined;
  /** How often this step's prompt was ever shown. */
  readonly showings: number;
}

export type Scheme = (known: Known, now: Occasion) => PromptStyle;

const FULL: PromptStyle = { level: "full", delayMs: 0 };
const SILENT: PromptStyle = { level: "silent", delayMs: 0 };
/** Showings after which counting products stop for good. */
const EXPOSURES = 3;

export const schemes = {
  /** The full prompt whenever the caps allow. */
  fixedCaps: () => FULL,
  mastery: ({ mastery }, now) => promptStyle(mastery, now),
  /** Levels as they are, but the prompt never waits: nobody can be unaided while it stands. */
  masteryAtOnce: ({ mastery }, now) => ({ ...promptStyle(mastery, now), delayMs: 0 }),
  /** Fading by counting showings. */
  exposure: ({ showings }) => (showings < EXPOSURES ? FULL : SILENT),
  nothing: () => SILENT,
} satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof schemes;
