/** Which steps the person said were done in the old way: so that the step itself can say so. */
import { watchId } from "../process/watch-id";
import type { Projection } from "./projection";

export interface OldWaySaid {
  /** The step, `process/step`. */
  readonly watch: string;
  /** The case that they spoke of; `null`: none was open. */
  readonly caseId: string | null;
  /** Salted hash of the record that stood before them when no case was open. */
  readonly record: string | null;
  /** ms since 1970, and the day where it was. */
  readonly at: number;
  readonly day: string;
}

/** Older ones are of no case that anybody still works on. */
const KEEP = 100;

/** The newest first. */
export const oldWaySaid: Projection<readonly OldWaySaid[]> = {
  name: "old-way-said",
  version: 1,
  handles: ["FallbackNoticed", "TraceErased"],
  key: () => "all",
  initial: () => [],
  apply: (said, event) => {
    if (event.type === "TraceErased") return [];
    if (event.type !== "FallbackNoticed") return said;
    const { source, process, step, caseId = null, record = null } = event.data;
    if (source !== "self-report" || process === undefined || step === undefined) return said;
    const { at, day } = event;
    return [{ watch: watchId(process, step), caseId, record, at, day }, ...said].slice(0, KEEP);
  },
};

/** What the person said of a step: in this case, or on this day at this record. */
export interface SaidOf {
  readonly watch: string;
  readonly caseId: string | null;
  readonly record: string | null;
  readonly day: string;
}

/** @returns when they last said so (ms since 1970), or `null`. */
export function saidAt(
  said: readonly OldWaySaid[],
  { watch, caseId, record, day }: SaidOf,
): number | null {
  const found = said.find(
    (each) =>
      each.watch === watch &&
      (each.caseId === null ? each.record === record && each.day === day : each.caseId === caseId),
  );
  return found?.at ?? null;
}
