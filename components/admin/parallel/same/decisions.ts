import type { Proposal } from "@/lib/core/reconcile/similar";

export type Decision = "same" | "different";

/** A proposal, or what somebody joined by hand, by its two keys. */
export interface PairKeys {
  readonly left: string;
  readonly right: string;
}

export interface Decided extends PairKeys {
  readonly decision: Decision;
}

export function pairId({ left, right }: PairKeys): string {
  return JSON.stringify([left, right]);
}

/** Proposals that still make sense: none about a record that was joined with another one meanwhile. */
export function openProposals(
  proposals: readonly Proposal[],
  decided: ReadonlyMap<string, Decided>,
): Proposal[] {
  const { left, right } = joinedIn(decided);
  return proposals.filter((each) => {
    if (decided.has(pairId(each))) return true;
    return !left.has(each.left) && !right.has(each.right);
  });
}

/** Keys of what was joined. */
export function joinedIn(decided: ReadonlyMap<string, Decided>): {
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
} {
  const joined = [...decided.values()].filter(({ decision }) => decision === "same");
  return {
    left: new Set(joined.map(({ left }) => left)),
    right: new Set(joined.map(({ right }) => right)),
  };
}

/** The next one that nothing was said of, after a place; from the beginning again when there is none. */
export function nextOpen(
  proposals: readonly PairKeys[],
  decided: ReadonlyMap<string, Decided>,
  after: number,
): string | null {
  const order = [...proposals.slice(after + 1), ...proposals.slice(0, Math.max(0, after))];
  const next = order.find((each) => !decided.has(pairId(each)));
  return next ? pairId(next) : null;
}
