/** How its deeds leave a discrepancy: open, assigned, fixed or closed. The table is in docs/parallel-run.md. */
import type { ParallelRun } from "../playbook/parallel-run";
import type { Deed, Mark } from "./deed";
import { deedsInForce, isEvidence } from "./deed";

export const statuses = ["open", "assigned", "fixed", "closed"] as const;
export type Status = (typeof statuses)[number];

/** What closed it: newer evidence that agrees, a person who confirmed the fix, or a mark that settles it. */
type ClosedBy = "evidence" | "confirmed" | "accepted" | "rule-difference";

export interface DiscrepancyState {
  readonly status: Status;
  /** `null` unless it is closed. */
  readonly closedBy: ClosedBy | null;
  /** Since when it has differed without having been closed in between, ms since 1970. */
  readonly openedAt: number;
  /** ms since 1970; `null` unless it is closed. */
  readonly closedAt: number | null;
  /** It had been closed or said to be fixed, and is open all the same. */
  readonly isBack: boolean;
  /** Which values it is about: those that were found to differ last. */
  readonly values: string;
  readonly mark: Mark | null;
  readonly owner: string | null;
  /** What was agreed since it is open, `YYYY-MM-DD`; `null`: as the run says. */
  readonly due: string | null;
  /** Who says to have fixed it (pseudonym), while that holds. */
  readonly fixedBy: string | null;
}

export type DiscrepancyRules = Pick<ParallelRun, "otherPersonConfirms">;

/**
 * How the deeds leave it; `null` when it was never found to differ. A function of the set of deeds: the
 * order in which they arrive and their repetition say nothing. Evidence counts at the moment it was seen,
 * not when it was told; so older evidence changes no status, and only tells more exactly since when.
 */
export function stateOf(deeds: readonly Deed[], rules: DiscrepancyRules): DiscrepancyState | null {
  const life = newLife();
  for (const deed of inOrderOfHappening(deeds)) happen(life, deed, rules);
  const { values, mark, owner, due, fixedBy, openedAt, closedAt, closedBy, isBack } = life;
  if (values === null) return null;
  const status = closedBy ? "closed" : fixedBy !== null ? "fixed" : owner ? "assigned" : "open";
  return {
    status,
    closedBy,
    openedAt,
    closedAt,
    isBack: isBack && (status === "open" || status === "assigned"),
    values,
    mark: mark && (!isSettling(mark.mark) || mark.values === values) ? mark.mark : null,
    owner,
    due,
    fixedBy,
  };
}

interface Life {
  /** `null` until it is found to differ. */
  values: string | null;
  /** The newest evidence agrees, and nobody has opened it again since. */
  agrees: boolean;
  mark: { readonly mark: Mark; readonly values: string } | null;
  owner: string | null;
  due: string | null;
  fixedBy: string | null;
  isConfirmed: boolean;
  openedAt: number;
  closedAt: number | null;
  closedBy: ClosedBy | null;
  isBack: boolean;
}

function newLife(): Life {
  return {
    values: null,
    agrees: false,
    mark: null,
    owner: null,
    due: null,
    fixedBy: null,
    isConfirmed: false,
    openedAt: 0,
    closedAt: null,
    closedBy: null,
    isBack: false,
  };
}

function happen(life: Life, deed: Deed, rules: DiscrepancyRules): void {
  const isFirst = life.values === null;
  switch (deed.kind) {
    case "found":
      // Seen after the fix, it still differs.
      if (life.fixedBy !== null) life.isBack = true;
      life.fixedBy = null;
      life.isConfirmed = false;
      life.agrees = false;
      life.values = deed.values;
      break;
    case "agreed":
      life.agrees = true;
      break;
    case "marked":
      life.mark = deed;
      break;
    case "assigned":
      life.owner = deed.owner;
      life.due = deed.due;
      break;
    case "fixed":
      life.fixedBy = deed.actor;
      life.isConfirmed = false;
      break;
    case "confirmed":
      // Not without a fix: in another browser that may have been withdrawn.
      life.isConfirmed ||=
        life.fixedBy !== null && !(rules.otherPersonConfirms && life.fixedBy === deed.actor);
      break;
    case "reopened":
      if (life.mark && isSettling(life.mark.mark)) life.mark = null;
      life.fixedBy = null;
      life.isConfirmed = false;
      life.agrees = false;
      life.isBack = true;
      break;
    case "commented":
    case "pictured":
    case "withdrawn":
  }
  if (life.values === null) return;
  const when = happenedAt(deed);
  const closedBy = whatCloses(life);
  if (isFirst) life.openedAt = when;
  if (closedBy && !life.closedBy) life.closedAt = when;
  if (!closedBy && life.closedBy) {
    life.openedAt = when;
    life.closedAt = null;
    life.due = deed.kind === "assigned" ? deed.due : null;
    life.isBack = true;
  }
  if (closedBy) life.isBack = false;
  life.closedBy = closedBy;
}

function whatCloses({ agrees, mark, values, isConfirmed }: Life): ClosedBy | null {
  if (agrees) return "evidence";
  if (mark && isSettling(mark.mark) && mark.values === values) return mark.mark;
  return isConfirmed ? "confirmed" : null;
}

/** Such a mark settles it until one of the values changes. */
function isSettling(mark: Mark): mark is "accepted" | "rule-difference" {
  return mark === "accepted" || mark === "rule-difference";
}

function inOrderOfHappening(deeds: readonly Deed[]): Deed[] {
  // Sorting keeps those of one moment in the order in which they were told.
  return deedsInForce(deeds).sort((a, b) => happenedAt(a) - happenedAt(b) || rankOf(a) - rankOf(b));
}

function happenedAt(deed: Deed): number {
  return isEvidence(deed) ? deed.seenAt : deed.at;
}

/** At the same moment what differs outweighs what agrees, and a person knows what was seen. */
function rankOf({ kind }: Deed): number {
  return kind === "agreed" ? 0 : kind === "found" ? 1 : 2;
}
