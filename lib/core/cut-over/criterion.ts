/** What one demand of the cut-over gate says, with what is missing as data. */

/** `not-enough-data`: nobody can say yet, which is neither yes nor no. */
export const verdicts = ["met", "not-enough-data", "not-met"] as const;
export type Verdict = (typeof verdicts)[number];

export interface RateDay {
  readonly day: string;
  /** `null`: no picture of the day, or nothing compared on it. */
  readonly rate: number | null;
}

interface PeopleCriterion {
  readonly verdict: Verdict;
  readonly wanted: number;
  /** How many of them have; also where they are few. */
  readonly count: number;
  readonly people: number;
  /** How many more it takes. */
  readonly missing: number;
}

export type Criterion =
  | {
      readonly kind: "match-rate";
      readonly verdict: Verdict;
      readonly wanted: number;
      readonly wantedDays: number;
      /** The days that count, in order; fewer than wanted when the run has not had as many. */
      readonly days: readonly RateDay[];
      /** So many good days up to the last. */
      readonly inRow: number;
      /** The run has fewer business days than are wanted: it can never be met. */
      readonly isRunTooShort: boolean;
    }
  | {
      readonly kind: "critical";
      readonly verdict: Verdict;
      /** Open ones; `null` when nothing is known. */
      readonly open: number | null;
    }
  | {
      readonly kind: "crm-share";
      readonly verdict: Verdict;
      readonly wanted: number;
      readonly share: number | null;
      /** How many records more have to be in the CRM. */
      readonly missing: number | null;
      /** Records of the ledger of which nobody has looked whether the CRM has them: not in the share. */
      readonly unseen: number;
    }
  | {
      readonly kind: "records";
      readonly verdict: Verdict;
      readonly wanted: number;
      readonly compared: number;
    }
  | ({ readonly kind: "trained" } & PeopleCriterion)
  | ({ readonly kind: "proficient" } & PeopleCriterion);

/** The worst of them: not met before not enough data before met. */
export function verdictOf(all: readonly { readonly verdict: Verdict }[]): Verdict {
  return verdicts[Math.max(0, ...all.map(({ verdict }) => verdicts.indexOf(verdict)))] ?? "met";
}

/** The smallest whole number that is at least that share of a whole; not by rounding, which may miss it. */
export function leastFor(share: number, whole: number): number {
  let least = Math.max(0, Math.floor(share * whole) - 1);
  while (least < whole && least / whole < share) least++;
  return least;
}
