import type { AdoptionReport } from "../adoption/report";
import type { Text } from "../playbook/text";

/** Readable names beside the ids; `null` where the playbook in force no longer has them. */
export interface Titles {
  department(id: string | null): Text | null;
  process(id: string): Text | null;
  step(process: string, step: string): Text | null;
}

export function titlesIn({ departments, processes }: AdoptionReport): Titles {
  return {
    department: (id) => departments.find(({ department }) => department === id)?.name ?? null,
    process: (id) => processes.find(({ process }) => process === id)?.title ?? null,
    step: (id, step) =>
      processes
        .find(({ process }) => process === id)
        ?.steps.find((candidate) => candidate.step === step)?.title ?? null,
  };
}
