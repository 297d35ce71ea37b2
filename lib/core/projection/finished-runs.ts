import type { EventData, NewEvent } from "../event/event";
import type { Projection } from "./projection";

/** Whether a record has been through a process: those that go through it only once are not invited again. */
export interface FinishedRun {
  /** ms since 1970; `null` when it is open again. */
  readonly finishedAt: number | null;
}

export function finishedKey(process: string, record: string | null): string {
  return `${process}|${record ?? ""}`;
}

export const finishedRuns: Projection<FinishedRun> = {
  name: "finished-runs",
  version: 1,
  handles: ["CaseCompleted", "StepTakenBack", "StepConditionSeen"],
  key: (event) => {
    const { process, record = null } = dataOf(event);
    return finishedKey(process, record);
  },
  initial: () => ({ finishedAt: null }),
  apply: (row, event) => {
    if (event.type === "StepConditionSeen" && !event.data.reopens) return row;
    return { finishedAt: event.type === "CaseCompleted" ? event.at : null };
  },
};

function dataOf(event: NewEvent) {
  return event.data as EventData<"CaseCompleted" | "StepTakenBack" | "StepConditionSeen">;
}
