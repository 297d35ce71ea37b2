/** The rates of a day, as docs/parallel-run.md defines them. */
import { crmShare, matchRate, tallies } from "../reconcile/counts";
import type { DayCounts } from "./daily-picture";

export interface DayFigures {
  /** Records that were seen whole: matched, different or unreadable. */
  readonly compared: number;
  /** Matched ÷ compared; `null` when nothing was compared. */
  readonly matchRate: number | null;
  readonly inCrm: number;
  /** Without those not looked at yet, and without duplicates: nobody can say which is meant. */
  readonly inEither: number;
  /** In the CRM ÷ in either; `null` when there is nothing in either. */
  readonly crmShare: number | null;
}

export function figuresOf({ records }: DayCounts): DayFigures {
  return { ...tallies(records), matchRate: matchRate(records), crmShare: crmShare(records) };
}
