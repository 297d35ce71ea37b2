import { dayOf } from "../day";
import type { ParallelRun } from "../playbook/parallel-run";

/** The last day of a run: as the playbook says, or one month after the first. */
export function lastDayOf({ from, to }: Pick<ParallelRun, "from" | "to">): string {
  if (to !== undefined) return to;
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  // From 31 January: the end of February, not some day in March.
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(day, lastOfMonth)), 0);
}
