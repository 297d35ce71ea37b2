/**
 * What the person has been shown and how they answered: the memory behind calm prompting. It holds what
 * happened, not what follows from it; `caps.ts` reads it by the playbook's policy of the day.
 */
import type { NewEvent } from "../event/event";
import { watchId } from "../process/watch-id";

/** Whoever has just followed a prompt is being led: what comes next in the same process is part of it. */
const LED_MS = 30 * 60_000;
/** A prompt that was shown long ago and never answered has helped nobody today. */
const PROMPT_HELPS_MS = 8 * 60 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;

export interface StepMemory {
  /** Showings since the step was last done, in the week that began with the first of them. */
  readonly showings: number;
  readonly firstShownAt: number;
  /** How many of them were closed. */
  readonly closed: number;
  /** The last day on which the person closed it. */
  readonly closedOn: string | null;
  /** When the person last said “later”, or 0. */
  readonly snoozedAt: number;
  /** The person said “not for me”. */
  readonly declined: boolean;
  /** The last day on which the person completed the step, prompted or not. */
  readonly doneOn: string | null;
  /** The prompt that stands in a page and has no answer yet. */
  readonly open: string | null;
  /** When it was shown (ms since 1970). */
  readonly openedAt: number;
  /** The most that was shown since the step was last done, with or without a case; `null`: nothing. */
  readonly shown: "hint" | "full" | null;
}

/** What is remembered of an old tool or a sign of falling back. */
interface FallbackMemory {
  /** When it was last noticed (ms since 1970), and on which day. */
  readonly noticedAt: number;
  readonly noticedOn: string | null;
  /** The last day on which the person was asked about it. */
  readonly askedOn: string | null;
}

export interface PromptMemory {
  /** The day of the last interruption, and how many there were on it. */
  readonly day: string;
  readonly interruptions: number;
  /** When a prompt last interrupted the person (ms since 1970), or 0. */
  readonly interruptedAt: number;
  /** Prompts closed since one was last followed, and when the last of them was. */
  readonly closedInARow: number;
  readonly closedAt: number;
  /** Where the person was last led to: a prompt of this process was followed. */
  readonly led: { readonly process: string; readonly at: number } | null;
  /** By watch id, `process/step`. */
  readonly steps: Readonly<Record<string, StepMemory>>;
  /** By `fallbackKey`. */
  readonly fallbacks: Readonly<Record<string, FallbackMemory>>;
}

export const emptyMemory: PromptMemory = {
  day: "",
  interruptions: 0,
  interruptedAt: 0,
  closedInARow: 0,
  closedAt: 0,
  led: null,
  steps: {},
  fallbacks: {},
};

const never: StepMemory = {
  showings: 0,
  firstShownAt: 0,
  closed: 0,
  closedOn: null,
  snoozedAt: 0,
  declined: false,
  doneOn: null,
  open: null,
  openedAt: 0,
  shown: null,
};

export function stepMemory({ steps }: PromptMemory, watch: string): StepMemory {
  return Object.hasOwn(steps, watch) ? (steps[watch] ?? never) : never;
}

/** Whether a prompt of this process is no new interruption, because the person is being led through it. */
export function isLed({ led }: PromptMemory, process: string, at: number): boolean {
  return led?.process === process && at >= led.at && at - led.at <= LED_MS;
}

/** Showings and closings that still count. */
export function showingsOf(step: StepMemory, at: number): { showings: number; closed: number } {
  const isPast = at - step.firstShownAt > WEEK_MS;
  return isPast ? { showings: 0, closed: 0 } : { showings: step.showings, closed: step.closed };
}

/** The most that was shown for the step and still helps; what was shown yesterday helps nobody today. */
export function aidOf({ shown, openedAt }: StepMemory, at: number): "hint" | "full" | null {
  return at - openedAt <= PROMPT_HELPS_MS ? shown : null;
}

/** The prompt that stands in a page and waits for an answer; `null` after some hours. */
export function openPromptOf({ open, openedAt }: StepMemory, at: number): string | null {
  return at - openedAt <= PROMPT_HELPS_MS ? open : null;
}

/** How old tools and signs are told apart. `null`: what the person says by themself is not asked about. */
export function fallbackKey({
  tool,
  sign,
}: {
  readonly tool?: string | undefined;
  readonly sign?: string | undefined;
}): string | null {
  if (tool !== undefined) return `old-tool:${tool}`;
  return sign === undefined ? null : `sign:${sign}`;
}

const neverNoticed: FallbackMemory = { noticedAt: 0, noticedOn: null, askedOn: null };

/** @param key see `fallbackKey`. */
export function fallbackMemory({ fallbacks }: PromptMemory, key: string): FallbackMemory {
  return (Object.hasOwn(fallbacks, key) && fallbacks[key]) || neverNoticed;
}

export function evolveMemory(memory: PromptMemory, event: NewEvent): PromptMemory {
  switch (event.type) {
    case "PromptShown": {
      const { process, step, prompt, level = "full" } = event.data;
      const { at } = event;
      const shown = withStep(memory, watchId(process, step), (before) => {
        const { showings, closed } = showingsOf(before, at);
        return {
          ...before,
          showings: showings + 1,
          closed,
          firstShownAt: showings === 0 ? at : before.firstShownAt,
          open: prompt,
          openedAt: at,
          shown: aidOf(before, at) === "full" ? "full" : level,
        };
      });
      return isLed(memory, process, at) ? shown : interrupted(shown, event);
    }
    case "PromptAnswered":
      return answered(memory, event);
    case "StepCompleted": {
      const { process, step } = event.data;
      return withStep(memory, watchId(process, step), (before) => ({
        ...before,
        showings: 0,
        closed: 0,
        doneOn: event.day,
        shown: null,
      }));
    }
    case "FallbackNoticed":
      return withFallback(memory, event.data, { noticedAt: event.at, noticedOn: event.day });
    case "FallbackAsked":
      return interrupted(withFallback(memory, event.data, { askedOn: event.day }), event);
    case "FallbackExplained":
      return { ...memory, closedInARow: 0 };
    case "FallbackClosed": {
      const isClosed = event.data.how === "not-now";
      return isClosed
        ? { ...memory, closedInARow: memory.closedInARow + 1, closedAt: event.at }
        : { ...memory, closedInARow: 0 };
    }
    case "TraceErased":
      return emptyMemory;
    default:
      return memory;
  }
}

function interrupted(
  memory: PromptMemory,
  { at, day }: Pick<NewEvent, "at" | "day">,
): PromptMemory {
  const interruptions = memory.day === day ? memory.interruptions + 1 : 1;
  return { ...memory, day, interruptions, interruptedAt: at };
}

function answered(
  memory: PromptMemory,
  { data, at, day }: Extract<NewEvent, { type: "PromptAnswered" }>,
): PromptMemory {
  const next = withStep(memory, watchId(data.process, data.step), (before) => ({
    ...before,
    open: before.open === data.prompt ? null : before.open,
    ...(data.answer === "closed" ? { closed: before.closed + 1, closedOn: day } : {}),
    ...(data.answer === "snoozed" ? { snoozedAt: at } : {}),
    ...(data.answer === "declined" ? { declined: true } : {}),
    ...(data.answer === "wanted"
      ? { declined: false, closedOn: null, snoozedAt: 0, showings: 0, closed: 0 }
      : {}),
  }));
  switch (data.answer) {
    case "followed":
      return { ...next, closedInARow: 0, led: { process: data.process, at } };
    case "closed":
      return { ...next, closedInARow: memory.closedInARow + 1, closedAt: at, led: null };
    case "wanted": // what was asked for is no interruption
      return { ...next, closedInARow: 0, led: { process: data.process, at } };
    case "snoozed":
    case "declined":
      return { ...next, led: null };
  }
}

function withStep(
  memory: PromptMemory,
  watch: string,
  change: (before: StepMemory) => StepMemory,
): PromptMemory {
  return { ...memory, steps: { ...memory.steps, [watch]: change(stepMemory(memory, watch)) } };
}

function withFallback(
  memory: PromptMemory,
  data: Parameters<typeof fallbackKey>[0],
  change: Partial<FallbackMemory>,
): PromptMemory {
  const key = fallbackKey(data);
  if (key === null) return memory;
  const after = { ...fallbackMemory(memory, key), ...change };
  return { ...memory, fallbacks: { ...memory.fallbacks, [key]: after } };
}
