import type { Deed, DeedInForce, Evidence } from "./deed";
import { deedsInForce, isEvidence } from "./deed";

/** What comparing says of a difference now. */
export interface Comparison {
  readonly differs: boolean;
  /** When the newest of the two values was seen, ms since 1970. */
  readonly seenAt: number;
  /** The moment that the ledger shows, ms since 1970. */
  readonly ledgerAt: number;
  /** Tells the two values from changed ones. */
  readonly values: string;
}

/**
 * The deed that tells it, or `null` where that would be nothing new. Its id is made of what it says, so that
 * two browsers which see the same tell the same deed.
 */
export function evidenceOf(
  deeds: readonly Deed[],
  { differs, seenAt, ledgerAt, values }: Comparison,
  now: number,
  actor: string,
): Evidence | null {
  const inForce = deedsInForce(deeds);
  const last = inForce.filter(isEvidence).reduce<Evidence | null>(newer, null);
  if (last && last.seenAt > seenAt) return null;
  const told = { at: now, actor, seenAt };
  if (differs) {
    const isSame = last?.kind === "found" && last.values === values;
    // Where the ledger was to be mended, only a newer ledger shows whether it was.
    const looked = isLedgerWrong(inForce) ? ledgerAt : seenAt;
    if (isSame && !isSaidBefore(inForce, ["fixed", "confirmed"], last.seenAt, looked)) return null;
    return { ...told, id: `found ${seenAt} ${values}`, kind: "found", values };
  }
  if (last?.kind === "agreed" && !isSaidBefore(inForce, ["reopened"], last.seenAt, seenAt)) {
    return null;
  }
  return { ...told, id: `agreed ${seenAt}`, kind: "agreed" };
}

/** Whether somebody has said so after the last evidence and before this one, which therefore counts anew. */
function isSaidBefore(
  deeds: readonly DeedInForce[],
  kinds: readonly DeedInForce["kind"][],
  last: number,
  now: number,
): boolean {
  return deeds.some(({ kind, at }) => kinds.includes(kind) && at >= last && at < now);
}

function isLedgerWrong(deeds: readonly DeedInForce[]): boolean {
  const mark = deeds.findLast(({ kind }) => kind === "marked");
  return mark?.kind === "marked" && mark.mark === "ledger-wrong";
}

function newer(a: Evidence | null, b: Evidence): Evidence {
  return a && a.seenAt > b.seenAt ? a : b;
}
