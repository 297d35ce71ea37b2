import type { ParallelRun } from "@/lib/core/playbook/parallel-run";
import { CommandError } from "../context";
import type { Known } from "../store/unit";

/** @throws {CommandError} `not-found` when the playbook in force has no such run */
export function runOf({ playbook }: Known, id: string): ParallelRun {
  const run = playbook?.parallelRuns.find((each) => each.id === id);
  if (!run) throw new CommandError("not-found");
  return run;
}
