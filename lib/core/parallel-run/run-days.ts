import { dayOf } from "../day";
import type { ParallelRun } from "../playbook/parallel-run";

/** First and last day of a run, `YYYY-MM-DD`, both inclusive. */
export interface RunDays {
  readonly from: string;
  readonly to: string;
}

export function runDays({ from, to }: Pick<ParallelRun, "from" | "to">): RunDays {
  return { from, to: to ?? oneMonthAfter(from) };
}

/** From 31 January: the end of February, not some day in March. */
function oneMonthAfter(from: string): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(day, lastOfMonth)), 0);
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
