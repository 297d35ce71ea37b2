/** Which steps the person said were done in the old way: so that the step itself can say so. */
import type { NewEvent } from "../event/event";
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
  readonly department: string | null;
  /** One of the playbook's; `null` where none was given. */
  readonly reason: string | null;
}

/** Older ones are of no case that anybody still works on. */
const KEEP = 100;

/** The newest first. */
export const oldWaySaid: Projection<readonly OldWaySaid[]> = {
  name: "old-way-said",
  version: 2,
  handles: ["FallbackNoticed", "FallbackExplained", "FallbackTakenBack", "TraceErased"],
  key: () => "all",
  initial: () => [],
  apply: (said, event) => {
    switch (event.type) {
      case "TraceErased":
        return [];
      case "FallbackNoticed": {
        const { caseId = null, record = null } = event.data;
        const watch = watchOf(event.data);
        const { at, day, department } = event;
        if (watch === null) return said;
        return [{ watch, caseId, record, at, day, department, reason: null }, ...said].slice(
          0,
          KEEP,
        );
      }
      case "FallbackExplained": {
        const { reason } = event.data;
        const watch = watchOf(event.data);
        // Noted in one go with what it explains.
        const isOf = (each: OldWaySaid) => each.watch === watch && each.at === event.at;
        return said.map((each) => (isOf(each) ? { ...each, reason } : each));
      }
      case "FallbackTakenBack": {
        const { saidAt: at } = event.data;
        const watch = watchOf(event.data);
        return said.filter((each) => !(each.watch === watch && each.at === at));
      }
      default:
        return said;
    }
  },
};

type About = Extract<NewEvent, { type: "FallbackExplained" }>["data"];

/** The step that the person spoke of; `null` for what was seen without a word of theirs. */
function watchOf({ source, process, step }: Pick<About, "source" | "process" | "step">) {
  const isSaid = source === "self-report" && process !== undefined && step !== undefined;
  return isSaid ? watchId(process, step) : null;
}

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
