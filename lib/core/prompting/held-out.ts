/** Who gets no prompts today, because the lot fell on them in a trial of whether prompts help. */
import { armOf } from "../effect/arm";
import type { Process } from "../playbook/process";
import type { Editions } from "../process/editions";

interface Prompted {
  readonly editions: Editions;
  readonly department: string | null;
  readonly person: string;
  readonly now: { readonly day: string };
}

/** By the playbook in force, also for a case that goes by an earlier one: the trial is of a time, not of an edition. */
export function isHeldOut(process: Pick<Process, "id">, prompted: Prompted): boolean {
  const { prompting, departments } = prompted.editions.current;
  const { holdOut } = prompting;
  const { day } = prompted.now;
  if (!holdOut || day < holdOut.from || day > holdOut.until) return false;
  if (holdOut.processes.length > 0 && !holdOut.processes.includes(process.id)) return false;
  const ids = departments.map(({ id }) => id);
  return armOf(holdOut, prompted, ids) === "held-out";
}
