import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { findProcess, findStep } from "@/lib/core/playbook/playbook";
import type { Step } from "@/lib/core/playbook/process";
import { splitWatchId } from "@/lib/core/process/watch-id";

/** The step that the anchor belongs to, or `null` where the playbook no longer has it. */
export function stepOf(playbook: Playbook | null, { watch }: AnchorRef): Step | null {
  const { processId, stepId } = splitWatchId(watch);
  const process = playbook && findProcess(playbook, processId);
  return (process && findStep(process, stepId)) ?? null;
}
