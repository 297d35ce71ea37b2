/** What the person has been shown and how they answered, per step: the memory behind calm prompting. */
import type { NewEvent } from "../event/event";
import { watchId } from "./watch-id";

/** How long “later” lasts. */
const SNOOZE_MS = 60 * 60_000;

export interface StepPrompts {
  /** The day of the last showing and how often it was shown on that day. */
  readonly day: string;
  readonly shown: number;
  /** The person closed it on this day. */
  readonly closedOn: string | null;
  readonly snoozedUntil: number;
  /** The last day on which the person completed the step, prompted or not. */
  readonly doneOn: string | null;
  /** The prompt that stands in a page and has no answer yet. */
  readonly open: string | null;
  /** When it was shown (ms since 1970). */
  readonly openedAt: number;
}

export type PromptHistory = Readonly<Record<string, StepPrompts>>;

export const emptyHistory: PromptHistory = {};

const never: StepPrompts = {
  day: "",
  shown: 0,
  closedOn: null,
  snoozedUntil: 0,
  doneOn: null,
  open: null,
  openedAt: 0,
};

export function stepPrompts(history: PromptHistory, watch: string): StepPrompts {
  return Object.hasOwn(history, watch) ? (history[watch] ?? never) : never;
}

export function evolvePromptHistory(history: PromptHistory, event: NewEvent): PromptHistory {
  switch (event.type) {
    case "PromptShown": {
      const watch = watchId(event.data.process, event.data.step);
      const before = stepPrompts(history, watch);
      const shown = before.day === event.day ? before.shown + 1 : 1;
      return {
        ...history,
        [watch]: { ...before, day: event.day, shown, open: event.data.prompt, openedAt: event.at },
      };
    }
    case "PromptAnswered": {
      const watch = watchId(event.data.process, event.data.step);
      const before = stepPrompts(history, watch);
      const open = before.open === event.data.prompt ? null : before.open;
      const closedOn = event.data.answer === "closed" ? event.day : before.closedOn;
      const snoozedUntil =
        event.data.answer === "snoozed" ? event.at + SNOOZE_MS : before.snoozedUntil;
      return { ...history, [watch]: { ...before, open, closedOn, snoozedUntil } };
    }
    case "StepCompleted": {
      const watch = watchId(event.data.process, event.data.step);
      return { ...history, [watch]: { ...stepPrompts(history, watch), doneOn: event.day } };
    }
    case "TraceErased":
      return emptyHistory;
    default:
      return history;
  }
}
