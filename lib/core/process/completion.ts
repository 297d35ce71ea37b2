/** When a case was complete. Worked out anew from all that is known of it, because news of it may be late. */
import type { Process } from "../playbook/process";
import type { OpenCase } from "./case";
import { heldAt, isDone } from "./case";

/**
 * @returns the first moment (ms since 1970) at which something had been done and nothing was missing:
 *   every required step done, but for those whose conditions did not hold then; `null` if there was none.
 */
export function completedAt(process: Process, found: OpenCase): number | null {
  const doneAt = (step: string) => (isDone(found, step) ? (found.done[step] ?? 0) : Infinity);
  const ids = process.steps.map(({ id }) => id);
  const begun = Math.min(...ids.map(doneAt));
  const moments = [
    ...ids.map(doneAt),
    ...ids.flatMap((id) => found.conditions[id] ?? []).map(({ at }) => at),
  ].filter((at) => Number.isFinite(at) && at >= begun);
  const isComplete = (at: number) =>
    process.steps.every(
      ({ id, optional, onlyIf }) =>
        optional || doneAt(id) <= at || (onlyIf.length > 0 && !heldAt(found, id, at)),
    );
  return moments.sort((a, b) => a - b).find(isComplete) ?? null;
}
