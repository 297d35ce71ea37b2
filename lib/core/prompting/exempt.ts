/** Which reminders the limits on prompts do not hold for: only what the playbook says so of. */
import type { Playbook } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";

interface ExemptReminder {
  readonly process: Process;
  readonly step: Step;
}

/** Reminders of a required step, in a process whose author took them out of the limits. */
export function isExempt({ reminders }: Process, { optional, prompt }: Step): boolean {
  return reminders === "exempt" && !optional && prompt !== undefined;
}

/** Every exempt reminder of a playbook, in its order. */
export function exemptReminders({ processes }: Playbook): ExemptReminder[] {
  return processes.flatMap((process) =>
    process.steps.filter((step) => isExempt(process, step)).map((step) => ({ process, step })),
  );
}
