import type { RecordOutcome } from "./record";
import { recordOutcomes } from "./record";

/** How many keys came out how. */
export type Counts = Readonly<Record<RecordOutcome, number>>;

export function noCounts(): Record<RecordOutcome, number> {
  return Object.fromEntries(recordOutcomes.map((outcome) => [outcome, 0])) as Record<
    RecordOutcome,
    number
  >;
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) {
    for (const outcome of recordOutcomes) sum[outcome] += counts[outcome];
  }
  return sum;
}

/** Matched ÷ those that were compared whole; `null` when none was. */
export function matchRate(counts: Counts): number | null {
  return ratio(counts.matched, counts.matched + counts.different + counts.unreadable);
}

/** Records in the CRM ÷ records in either. Where nobody has looked yet, nobody knows: it counts in neither. */
export function crmShare(counts: Counts): number | null {
  const inBoth = counts.matched + counts.different + counts.unreadable + counts.incomplete;
  const inCrm = inBoth + counts["only-crm"];
  return ratio(inCrm, inCrm + counts["only-ledger"]);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
