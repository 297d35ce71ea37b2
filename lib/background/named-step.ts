import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import { splitWatchId } from "@/lib/core/process/watch-id";
import { CommandError } from "./context";
import type { Known } from "./store/unit";

/**
 * The step that a panel names, in the edition that it stands in.
 *
 * @throws {CommandError} `denied` before the person was told what is recorded; `not-found` without it.
 */
export function namedStep({ playbook, earlier, profile }: Known, watch: string) {
  if (!profile.introduced) throw new CommandError("denied");
  const { processId, stepId } = splitWatchId(watch);
  for (const edition of playbook ? [playbook, ...earlier] : []) {
    const process = findProcess(edition, processId);
    if (!process || !findStep(process, stepId)) continue;
    const { id, version } = edition;
    return { process: processId, step: stepId, playbook: { id, version } };
  }
  throw new CommandError("not-found");
}
