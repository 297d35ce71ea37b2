import type { Playbook } from "../playbook/playbook";
import { findProcess, findStep } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";

/** What a change, a piece of training or a question is about. */
export interface Place {
  readonly process?: string | null | undefined;
  readonly step?: string | null | undefined;
}

/** The process and step that are named; `null` where none is, or the playbook no longer has it. */
export function placeIn(
  playbook: Playbook,
  { process: processId, step: stepId }: Place,
): { readonly process: Process | null; readonly step: Step | null } {
  const process = (processId && findProcess(playbook, processId)) || null;
  const step = (process && stepId && findStep(process, stepId)) || null;
  return { process, step };
}
