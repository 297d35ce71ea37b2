/** Who may say what of a discrepancy, and when. */
import type { Role } from "../profile";
import type { Deed, Saying } from "./deed";
import { deedsInForce, isEvidence } from "./deed";
import type { DiscrepancyRules, DiscrepancyState } from "./state";

export interface DeedActor {
  /** Pseudonym. */
  readonly actor: string;
  readonly role: Role;
}

/** What somebody wants to say. */
export type Wish =
  | { readonly kind: Exclude<Saying["kind"], "withdrawn"> }
  | { readonly kind: "withdrawn"; readonly deed: string };

/**
 * `closed`: it has to be reopened first. `not-last`: somebody has said something since, or it was another's.
 */
export type MayNot =
  | "not-a-key-user"
  | "closed"
  | "already-fixed"
  | "not-fixed"
  | "same-person"
  | "not-closed-or-fixed"
  | "not-last";

/** Says more of it and changes nothing. */
function isRemark({ kind }: Deed): boolean {
  return kind === "commented" || kind === "pictured";
}

/** `null` when they may. Comments and pictures of others do not stand in the way of taking something back. */
export function mayNot(
  wish: Wish,
  { status, closedBy, fixedBy }: DiscrepancyState,
  { actor, role }: DeedActor,
  rules: DiscrepancyRules,
  deeds: readonly Deed[],
): MayNot | null {
  if (role === "user") return "not-a-key-user";
  switch (wish.kind) {
    case "commented":
    case "pictured":
      return null;
    case "marked": {
      const isByMark = closedBy === "accepted" || closedBy === "rule-difference";
      return status === "closed" && !isByMark ? "closed" : null;
    }
    case "assigned":
      return status === "closed" ? "closed" : null;
    case "fixed":
      return status === "closed" ? "closed" : status === "fixed" ? "already-fixed" : null;
    case "confirmed":
      if (status !== "fixed") return "not-fixed";
      return rules.otherPersonConfirms && fixedBy === actor ? "same-person" : null;
    case "reopened":
      return status === "closed" || status === "fixed" ? null : "not-closed-or-fixed";
    case "withdrawn":
      return lastOf(actor, deeds) === wish.deed ? null : "not-last";
  }
}

/** What this person could take back: what was said last, if they said it; its id or `null`. */
export function lastOf(actor: string, deeds: readonly Deed[]): string | null {
  const said = deedsInForce(deeds).filter(
    (deed) => !isEvidence(deed) && (!isRemark(deed) || deed.actor === actor),
  );
  const last = said.at(-1);
  return last?.actor === actor ? last.id : null;
}
