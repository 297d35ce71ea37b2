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

/** What the rates are made of. */
export function tallies(counts: Counts): {
  readonly compared: number;
  readonly inCrm: number;
  readonly inEither: number;
} {
  const compared = counts.matched + counts.different + counts.unreadable;
  const inCrm = compared + counts.incomplete + counts["only-crm"];
  return { compared, inCrm, inEither: inCrm + counts["only-ledger"] };
}

/** Matched ÷ those that were compared whole; `null` when none was. */
export function matchRate(counts: Counts): number | null {
  return ratio(counts.matched, tallies(counts).compared);
}

/** Records in the CRM ÷ records in either. Where nobody has looked yet, nobody knows: it counts in neither. */
export function crmShare(counts: Counts): number | null {
  const { inCrm, inEither } = tallies(counts);
  return ratio(inCrm, inEither);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
