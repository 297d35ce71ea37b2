/**
 * Adoption by day, process, department and playbook version. Counts only; people as a set of
 * pseudonyms, so that rows of several browsers can be joined without counting anybody twice.
 */
import type { EventType, NewEvent } from "../event/event";
import type { Projection } from "./projection";

export interface AdoptionRow {
  readonly day: string;
  readonly process: string;
  readonly department: string | null;
  readonly playbookVersion: number;
  /** Pseudonyms of the people who did something in the process on this day. */
  readonly people: readonly string[];
  readonly started: number;
  readonly completed: number;
  readonly abandoned: number;
  /** Sum over the completed cases, for the mean. */
  readonly completedMs: number;
  /** Step id → completions, and those of them without a prompt. */
  readonly steps: Readonly<
    Record<string, { readonly completed: number; readonly unaided: number }>
  >;
  readonly prompts: {
    readonly shown: number;
    readonly followed: number;
    readonly closed: number;
    readonly snoozed: number;
  };
  readonly helpRequests: number;
}

const handles = [
  "CaseStarted",
  "StepCompleted",
  "CaseCompleted",
  "CaseAbandoned",
  "StepTakenBack",
  "StepConditionSeen",
  "PromptShown",
  "PromptAnswered",
  "HelpRequested",
] as const satisfies readonly EventType[];

type AdoptionEvent = Extract<NewEvent, { type: (typeof handles)[number] }>;

export const adoption: Projection<AdoptionRow> = {
  name: "adoption",
  version: 2,
  handles,
  key: (event) => {
    const { process, playbook } = (event as AdoptionEvent).data;
    return [event.day, process ?? "", event.department ?? "", playbook.version].join("|");
  },
  initial: (event) => {
    const { process, playbook } = (event as AdoptionEvent).data;
    return {
      day: event.day,
      process: process ?? "",
      department: event.department,
      playbookVersion: playbook.version,
      people: [],
      started: 0,
      completed: 0,
      abandoned: 0,
      completedMs: 0,
      steps: {},
      prompts: { shown: 0, followed: 0, closed: 0, snoozed: 0 },
      helpRequests: 0,
    };
  },
  apply: (row, event) => count(withPerson(row, event), event as AdoptionEvent),
};

const noSteps = { completed: 0, unaided: 0 };

/** Being shown a prompt, or a case running out, is nothing the person did. */
function withPerson(row: AdoptionRow, event: NewEvent): AdoptionRow {
  const isActive =
    event.type === "CaseStarted" ||
    event.type === "StepCompleted" ||
    event.type === "CaseCompleted";
  if (!isActive || row.people.includes(event.actor)) return row;
  return { ...row, people: [...row.people, event.actor].sort() };
}

function count(row: AdoptionRow, event: AdoptionEvent): AdoptionRow {
  switch (event.type) {
    case "CaseStarted":
      return { ...row, started: row.started + 1 };
    case "CaseCompleted":
      return {
        ...row,
        completed: row.completed + 1,
        completedMs: row.completedMs + event.data.durationMs,
      };
    case "CaseAbandoned":
      return { ...row, abandoned: row.abandoned + 1 };
    case "StepCompleted": {
      const { step, aided } = event.data;
      return withStep(row, step, { completed: 1, unaided: aided ? 0 : 1 });
    }
    case "StepTakenBack": {
      const { step, reopens } = event.data;
      const next = withStep(row, step, { completed: -1, unaided: 0 });
      return reopens ? { ...next, completed: next.completed - 1 } : next;
    }
    case "StepConditionSeen":
      return event.data.reopens ? { ...row, completed: row.completed - 1 } : row;
    case "PromptShown":
      return { ...row, prompts: { ...row.prompts, shown: row.prompts.shown + 1 } };
    case "PromptAnswered": {
      const answer = counted[event.data.answer];
      if (!answer) return row;
      return { ...row, prompts: { ...row.prompts, [answer]: row.prompts[answer] + 1 } };
    }
    case "HelpRequested":
      return { ...row, helpRequests: row.helpRequests + 1 };
  }
}

/** “Not for me” is a firmer way of closing. Asking for prompts again answers none that was shown. */
const counted = {
  followed: "followed",
  closed: "closed",
  declined: "closed",
  snoozed: "snoozed",
  wanted: null,
} as const;

function withStep(row: AdoptionRow, step: string, more: typeof noSteps): AdoptionRow {
  const before = (Object.hasOwn(row.steps, step) && row.steps[step]) || noSteps;
  const after = {
    completed: before.completed + more.completed,
    unaided: before.unaided + more.unaided,
  };
  return { ...row, steps: { ...row.steps, [step]: after } };
}
