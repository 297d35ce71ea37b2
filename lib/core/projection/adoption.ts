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
  "PromptShown",
  "PromptAnswered",
  "HelpRequested",
] as const satisfies readonly EventType[];

type AdoptionEvent = Extract<NewEvent, { type: (typeof handles)[number] }>;

export const adoption: Projection<AdoptionRow> = {
  name: "adoption",
  version: 1,
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
      const { step } = event.data;
      const before = (Object.hasOwn(row.steps, step) && row.steps[step]) || noSteps;
      const after = {
        completed: before.completed + 1,
        unaided: before.unaided + (event.data.aided ? 0 : 1),
      };
      return { ...row, steps: { ...row.steps, [step]: after } };
    }
    case "PromptShown":
      return { ...row, prompts: { ...row.prompts, shown: row.prompts.shown + 1 } };
    case "PromptAnswered": {
      const { answer } = event.data;
      return { ...row, prompts: { ...row.prompts, [answer]: row.prompts[answer] + 1 } };
    }
    case "HelpRequested":
      return { ...row, helpRequests: row.helpRequests + 1 };
  }
}
