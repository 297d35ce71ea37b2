import { lastDayOf } from "../cut-over/period";
import type { ParallelRun } from "../playbook/parallel-run";

/** First and last day of a run, `YYYY-MM-DD`, both inclusive. */
export interface RunDays {
  readonly from: string;
  readonly to: string;
}

/** Without a last day a run takes one month: 31 January to 28 February, because there is no 31st. */
export function runDays(run: Pick<ParallelRun, "from" | "to">): RunDays {
  return { from: run.from, to: lastDayOf(run) };
}

/** It is in force for people of this department on this day, `YYYY-MM-DD`. */
export function isRunning(
  run: Pick<ParallelRun, "from" | "to" | "departments">,
  department: string | null,
  day: string,
): boolean {
  const { from, to } = runDays(run);
  const { departments } = run;
  const isTheirs =
    departments.length === 0 || (department !== null && departments.includes(department));
  return isTheirs && from <= day && day <= to;
}
