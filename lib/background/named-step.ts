import type { Place } from "@/lib/core/learning/place";
import { placeIn } from "@/lib/core/learning/place";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { splitWatchId } from "@/lib/core/process/watch-id";
import { CommandError } from "./context";
import type { Known } from "./store/unit";

/**
 * The step that a panel names, in the edition that it stands in.
 *
 * @throws {CommandError} `denied` before the person was told what is recorded; `not-found` without it.
 */
export function namedStep(known: Known, watch: string) {
  const { processId, stepId } = splitWatchId(watch);
  const { edition, process, step } = namedPlace(known, { process: processId, step: stepId });
  // An empty name names nothing, which is a place for a question, but no step.
  if (process === null || step === null) throw new CommandError("not-found");
  const { id, version } = edition;
  return { process: process.id, step: step.id, playbook: { id, version } };
}

/**
 * What a panel names, a step, a process or nothing of the kind, with the edition that it stands in.
 *
 * @throws {CommandError} as `namedStep`
 */
export function namedPlace(known: Known, place: Place) {
  if (!known.profile.introduced) throw new CommandError("denied");
  const edition = editionNaming(known, place);
  if (!edition) throw new CommandError("not-found");
  return { edition, ...placeIn(edition, place) };
}

/** The newest edition that has it: the one in force, or one that somebody is in the middle of. */
export function editionNaming({ playbook, earlier }: Known, place: Place): Playbook | undefined {
  return [...(playbook ? [playbook] : []), ...earlier].find((edition) => {
    const { process, step } = placeIn(edition, place);
    return (!place.process || process !== null) && (!place.step || step !== null);
  });
}
