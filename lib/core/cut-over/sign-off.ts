/** The dated decision that the ledger stops or goes on: whose, on which evidence, and what has become of it. */
import type { ParallelRun } from "../playbook/parallel-run";
import type { Verdict } from "./criterion";
import type { GateResult, Judged } from "./gate";

/** In the order of who may decide more: whoever stands after the one named may sign as well. */
export const signingRoles = ["key-user", "admin", "manager", "sponsor"] as const;
export type SigningRole = ParallelRun["gate"]["signedBy"];
export type Decision = "stop-ledger" | "go-on";

export interface SignOff {
  readonly kind: "signed";
  readonly id: string;
  /** When it was written down, ms since 1970. */
  readonly at: number;
  /** From which day it holds, `YYYY-MM-DD`: the last on which the ledger is kept. */
  readonly day: string;
  readonly run: string;
  /** `null`: the whole run. */
  readonly department: string | null;
  readonly role: SigningRole;
  /** As the person wrote it. */
  readonly name: string;
  readonly decision: Decision;
  /** What the gate said then of that department or of the whole run. */
  readonly gate: Judged;
  /** Why the ledger stops although not everything holds. */
  readonly reason: string | null;
}

export interface SignOffWithdrawn {
  readonly kind: "withdrawn";
  readonly id: string;
  readonly at: number;
  readonly run: string;
  readonly signOff: string;
  readonly role: SigningRole;
  readonly name: string;
  readonly reason: string;
}

export type SignOffDeed = SignOff | SignOffWithdrawn;

/** Characters; less explains nothing. */
export const LEAST_REASON = 10;

export type MayNotSign = "role" | "day" | "reason";

/**
 * `null` when they may. `day`: before the run began, nothing was known. `reason`: stopping against a gate that
 * is not met has to be explained.
 */
export function mayNotSign(
  { from, gate }: Pick<ParallelRun, "from" | "gate">,
  {
    role,
    decision,
    day,
    verdict,
    reason,
  }: {
    readonly role: SigningRole;
    readonly decision: Decision;
    /** From which day it holds, `YYYY-MM-DD`. */
    readonly day: string;
    readonly verdict: Verdict;
    readonly reason: string | null;
  },
): MayNotSign | null {
  if (signingRoles.indexOf(role) < signingRoles.indexOf(gate.signedBy)) return "role";
  if (day < from) return "day";
  const isOverride = decision === "stop-ledger" && verdict !== "met";
  return isOverride && (reason ?? "").trim().length < LEAST_REASON ? "reason" : null;
}

/** What the gate says of that department, or of the whole run with all its departments. */
export function judgedFor(result: GateResult, department: string | null): Judged | null {
  if (department === null) return { verdict: result.verdict, criteria: result.all.criteria };
  return result.departments.find((each) => each.department === department) ?? null;
}

/** Every decision of a run that was not withdrawn, the newest first; in whatever order they arrived. */
export function signOffHistory(deeds: readonly SignOffDeed[], run: string): SignOff[] {
  const ours = deeds.filter((deed) => deed.run === run);
  const withdrawn = new Set(ours.map((deed) => (deed.kind === "withdrawn" ? deed.signOff : null)));
  const byId = new Map(ours.map((deed) => [deed.id, deed]));
  return [...byId.values()]
    .filter((deed) => deed.kind === "signed")
    .filter((deed) => !withdrawn.has(deed.id))
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** The decision that holds for a department: the newest of its own and the whole run's; `null`: none. */
export function signOffInForce(
  deeds: readonly SignOffDeed[],
  run: string,
  department: string | null,
): SignOff | null {
  const history = signOffHistory(deeds, run);
  return history.find((each) => each.department === null || each.department === department) ?? null;
}
