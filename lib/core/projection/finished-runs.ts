import type { EventData, NewEvent } from "../event/event";
import type { Projection } from "./projection";

/**
 * The processes that a record has been through, by id: those that it goes through only once are not begun
 * again. When, in ms since 1970; `null` where it is open again.
 */
export type FinishedRuns = Readonly<Record<string, number | null>>;

/** One row a record, so that all that is asked about a record is read at once. */
export const finishedRuns: Projection<FinishedRuns> = {
  name: "finished-runs",
  version: 2,
  handles: ["CaseCompleted", "StepTakenBack", "StepConditionSeen"],
  key: (event) => dataOf(event).record ?? "",
  initial: () => ({}),
  apply: (row, event) => {
    if (event.type === "StepConditionSeen" && !event.data.reopens) return row;
    const finishedAt = event.type === "CaseCompleted" ? event.at : null;
    return { ...row, [dataOf(event).process]: finishedAt };
  },
};

/** @param runs of the record; `undefined`: it has been through none. */
export function hasFinished(runs: FinishedRuns | undefined, process: string): boolean {
  return runs !== undefined && Object.hasOwn(runs, process) && runs[process] !== null;
}

function dataOf(event: NewEvent) {
  return event.data as EventData<"CaseCompleted" | "StepTakenBack" | "StepConditionSeen">;
}
