/**
 * What the person has been shown and how they answered: the memory behind calm prompting. It holds what
 * happened, not what follows from it; `caps.ts` reads it by the playbook's policy of the day.
 */
import type { EventData, NewEvent } from "../event/event";
import { splitWatchId, watchId } from "../process/watch-id";
import type { About } from "./about";
import { isAbout } from "./about";

/** Whoever has just followed a prompt is being led: what comes next in the same case is part of it. */
const LED_MS = 30 * 60_000;
/** A prompt that was shown long ago and never answered has helped nobody today. */
const PROMPT_HELPS_MS = 8 * 60 * 60_000;
/** The next showing of a step is what the person asked for, within this time. */
const WANTED_MS = 30 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;
/** No person is shown more of one step in eight hours. */
const KEEP_SHOWN = 20;

/** A prompt as it was shown. */
interface Showing {
  readonly prompt: string;
  readonly level: "hint" | "full";
  readonly about: About;
  readonly at: number;
  readonly isAnswered: boolean;
}

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
  /** When the person asked for its prompts again (ms since 1970), until one was shown; or 0. */
  readonly wantedAt: number;
  /** What was shown lately for cases, and records without one, in which the step was not done since. */
  readonly shown: readonly Showing[];
}

/** What is remembered of an old tool or a sign of falling back. */
interface FallbackMemory {
  /** When it was last noticed (ms since 1970), and on which day. */
  readonly noticedAt: number;
  readonly noticedOn: string | null;
  /** The last day on which the person was asked about it, and when (ms since 1970). */
  readonly askedOn: string | null;
  readonly askedAt: number;
  /** Times in a row that they were asked and gave no reason, and how many of them they closed. */
  readonly askedInVain: number;
  readonly closed: number;
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
  /** Where the person was last led to: a prompt of this case was followed. */
  readonly led: { readonly caseId: string; readonly at: number } | null;
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
  wantedAt: 0,
  shown: [],
};

export function stepMemory({ steps }: PromptMemory, watch: string): StepMemory {
  return Object.hasOwn(steps, watch) ? (steps[watch] ?? never) : never;
}

/** Whether a prompt of this case is part of what the person is being led through. */
export function isLed({ led }: PromptMemory, caseId: string | null, at: number): boolean {
  return led !== null && led.caseId === caseId && at >= led.at && at - led.at <= LED_MS;
}

/** Whether the next showing is what the person asked for, and so no interruption. */
export function isWanted({ wantedAt }: StepMemory, at: number): boolean {
  return wantedAt !== 0 && at >= wantedAt && at - wantedAt <= WANTED_MS;
}

/** Showings and closings that still count. */
export function showingsOf(step: StepMemory, at: number): { showings: number; closed: number } {
  const isPast = at - step.firstShownAt > WEEK_MS;
  return isPast ? { showings: 0, closed: 0 } : { showings: step.showings, closed: step.closed };
}

/** The most that was shown for this before, and still helps; what was shown yesterday helps nobody today. */
export function aidOf(step: StepMemory, about: About, at: number): "hint" | "full" | null {
  const levels = helping(step, about, at).map(({ level }) => level);
  return levels.includes("full") ? "full" : (levels[0] ?? null);
}

/** The prompt about this that stands in a page and waits for an answer; `null` after some hours. */
export function openPromptOf(step: StepMemory, about: About, at: number): string | null {
  return helping(step, about, at).findLast(({ isAnswered }) => !isAnswered)?.prompt ?? null;
}

/** The prompt that was shown last and has no answer, whatever it is about. */
export function lastOpenPrompt({ shown }: StepMemory): string | null {
  return shown.findLast(({ isAnswered }) => !isAnswered)?.prompt ?? null;
}

/** Whether a prompt about this still stands since the person came (ms since 1970). */
export function standsSince({ shown }: StepMemory, about: About, cameAt: number): boolean {
  return shown.some(
    (showing) => !showing.isAnswered && showing.at >= cameAt && isAbout(showing.about, about),
  );
}

function helping({ shown }: StepMemory, about: About, at: number): readonly Showing[] {
  return shown.filter(
    (showing) =>
      showing.at <= at && at - showing.at <= PROMPT_HELPS_MS && isAbout(showing.about, about),
  );
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

const neverNoticed: FallbackMemory = {
  noticedAt: 0,
  noticedOn: null,
  askedOn: null,
  askedAt: 0,
  askedInVain: 0,
  closed: 0,
};

/** @param key see `fallbackKey`. */
export function fallbackMemory({ fallbacks }: PromptMemory, key: string): FallbackMemory {
  return (Object.hasOwn(fallbacks, key) && fallbacks[key]) || neverNoticed;
}

export function evolveMemory(memory: PromptMemory, event: NewEvent): PromptMemory {
  switch (event.type) {
    case "PromptShown": {
      const { process, step, prompt, level = "full", caseId = null, record = null } = event.data;
      const { at } = event;
      const watch = watchId(process, step);
      const showing = { prompt, level, about: { caseId, record }, at, isAnswered: false };
      const shown = withStep(memory, watch, (before) => {
        const { showings, closed } = showingsOf(before, at);
        const helpful = before.shown.filter((other) => at - other.at <= PROMPT_HELPS_MS);
        return {
          ...before,
          showings: showings + 1,
          closed,
          firstShownAt: showings === 0 ? at : before.firstShownAt,
          wantedAt: 0,
          shown: [...helpful, showing].slice(-KEEP_SHOWN),
        };
      });
      return isWanted(stepMemory(memory, watch), at) ? shown : interrupted(shown, event);
    }
    case "CaseStarted":
      return invited(memory, event.data);
    case "PromptAnswered":
      return answered(memory, event);
    case "StepCompleted": {
      const { process, step, caseId } = event.data;
      return withStep(memory, watchId(process, step), (before) => ({
        ...before,
        showings: 0,
        closed: 0,
        doneOn: event.day,
        shown: before.shown.filter(({ about }) => about.caseId !== caseId),
      }));
    }
    case "FallbackNoticed":
      return withFallback(memory, event.data, { noticedAt: event.at, noticedOn: event.day });
    case "FallbackAsked":
      return interrupted(asked(memory, event), event);
    case "FallbackExplained":
      return answeredFallback({ ...memory, closedInARow: 0 }, event.data);
    case "FallbackClosed": {
      const { data, at } = event;
      if (data.how === "step-opened") {
        return answeredFallback({ ...memory, closedInARow: 0 }, data);
      }
      const { closed } = fallbackMemory(memory, fallbackKey(data) ?? "");
      const next = withFallback(memory, data, { closed: closed + 1 });
      return { ...next, closedInARow: memory.closedInARow + 1, closedAt: at };
    }
    case "TraceErased":
      return emptyMemory;
    default:
      return memory;
  }
}

/** What invited to begin a case belongs to it once it has begun. */
function invited(
  memory: PromptMemory,
  { process, caseId, record }: EventData<"CaseStarted">,
): PromptMemory {
  const steps = Object.entries(memory.steps).map(([watch, step]) => {
    if (splitWatchId(watch).processId !== process) return [watch, step] as const;
    const shown = step.shown.map((showing) =>
      showing.about.caseId === null && isAbout(showing.about, { caseId, record })
        ? { ...showing, about: { caseId, record } }
        : showing,
    );
    return [watch, { ...step, shown }] as const;
  });
  return { ...memory, steps: Object.fromEntries(steps) };
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
    shown: before.shown.map((showing) =>
      showing.prompt === data.prompt ? { ...showing, isAnswered: true } : showing,
    ),
    ...(data.answer === "closed" ? { closed: before.closed + 1, closedOn: day } : {}),
    ...(data.answer === "snoozed" ? { snoozedAt: at } : {}),
    ...(data.answer === "declined" ? { declined: true } : {}),
    ...(data.answer === "wanted"
      ? { declined: false, closedOn: null, snoozedAt: 0, showings: 0, closed: 0, wantedAt: at }
      : {}),
  }));
  switch (data.answer) {
    case "followed": {
      const { caseId } = data;
      return { ...next, closedInARow: 0, led: caseId === undefined ? null : { caseId, at } };
    }
    case "closed":
      return { ...next, closedInARow: memory.closedInARow + 1, closedAt: at, led: null };
    case "wanted":
      return { ...next, closedInARow: 0 };
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

function asked(memory: PromptMemory, event: Extract<NewEvent, { type: "FallbackAsked" }>) {
  const { data, day, at } = event;
  const { askedInVain } = fallbackMemory(memory, fallbackKey(data) ?? "");
  return withFallback(memory, data, {
    askedOn: day,
    askedAt: at,
    askedInVain: askedInVain + 1,
  });
}

/** Whoever gives a reason, or goes to the step instead, is asked the next time, too. */
function answeredFallback(
  memory: PromptMemory,
  data: Parameters<typeof fallbackKey>[0],
): PromptMemory {
  return withFallback(memory, data, { askedInVain: 0, closed: 0 });
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
