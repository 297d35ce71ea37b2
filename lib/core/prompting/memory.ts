/**
 * What the person has been shown and how they answered: the memory behind calm prompting. It holds what
 * happened, not what follows from it; `caps.ts` reads it by the playbook's policy of the day.
 */
import type { NewEvent } from "../event/event";
import { watchId } from "../process/watch-id";

/** Whoever has just followed a prompt is being led: what comes next in the same process is part of it. */
const LED_MS = 30 * 60_000;
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
}

export const emptyMemory: PromptMemory = {
  day: "",
  interruptions: 0,
  interruptedAt: 0,
  closedInARow: 0,
  closedAt: 0,
  led: null,
  steps: {},
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

export function evolveMemory(memory: PromptMemory, event: NewEvent): PromptMemory {
  switch (event.type) {
    case "PromptShown": {
      const { process, step, prompt } = event.data;
      const { at, day } = event;
      const shown = withStep(memory, watchId(process, step), (before) => {
        const { showings, closed } = showingsOf(before, at);
        return {
          ...before,
          showings: showings + 1,
          closed,
          firstShownAt: showings === 0 ? at : before.firstShownAt,
          open: prompt,
          openedAt: at,
        };
      });
      if (isLed(memory, process, at)) return shown;
      const interruptions = memory.day === day ? memory.interruptions + 1 : 1;
      return { ...shown, day, interruptions, interruptedAt: at };
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
      }));
    }
    case "TraceErased":
      return emptyMemory;
    default:
      return memory;
  }
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
