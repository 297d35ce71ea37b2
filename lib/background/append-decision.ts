import type { Decision } from "@/lib/core/process/decide";
import type { Unit } from "./store/unit";

/** Adds what was decided, and what turned out to belong to a case with the time when it happened. */
export function appendDecision(
  unit: Unit,
  cause: string,
  at: number,
  { events, claimed }: Pick<Decision, "events" | "claimed">,
): void {
  unit.append(cause, at, events);
  for (const [index, claim] of claimed.entries()) {
    unit.append(`${cause}/claimed-${index}`, claim.at, claim.events);
  }
}
