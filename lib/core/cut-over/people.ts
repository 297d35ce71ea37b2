import { concerns } from "../learning/concerns";
import { findProcess } from "../playbook/playbook";
import type { Playbook } from "../playbook/playbook";
import type { ParallelRun } from "../playbook/parallel-run";
import { watchId } from "../process/watch-id";
import type { PersonLearning } from "../projection/learning";
import { dayIn } from "../projection/learning";
import type { Masteries } from "../projection/mastery";
import { sum } from "../sum";
import type { PeopleCounts } from "./gate";

/** A person whose facts are here. */
export interface Person {
  readonly learning: PersonLearning;
  /** `null`: nothing is known of how they do. */
  readonly masteries: Masteries | null;
}

/** Who of those that do the process of a run has seen its training and does its steps without help. */
export function peopleOf(
  playbook: Playbook,
  run: Pick<ParallelRun, "process">,
  people: readonly Person[],
): PeopleCounts[] {
  const process = run.process === undefined ? undefined : findProcess(playbook, run.process);
  if (!process) return [];
  const doing = people.filter(
    ({ learning: { department } }) =>
      process.departments.length === 0 ||
      (department !== null && process.departments.includes(department)),
  );
  const training = playbook.training.filter((each) => each.process === process.id);
  const required = process.steps.filter(({ optional, onlyIf }) => !optional && onlyIf.length === 0);
  const departments = [...new Set(doing.map(({ learning }) => learning.department))];
  return departments.map((department) => {
    const here = doing.filter(({ learning }) => learning.department === department);
    const wanted = training.filter((each) => concerns(playbook, each, department));
    return {
      department,
      people: here.length,
      trained:
        wanted.length === 0
          ? null
          : here.filter(({ learning }) => wanted.every(({ id }) => dayIn(learning.seen, id)))
              .length,
      proficient: here.every(({ masteries }) => masteries === null)
        ? null
        : sum(
            here.map(({ masteries }) =>
              required.every(({ id }) => isMastered(masteries, watchId(process.id, id))) ? 1 : 0,
            ),
          ),
    };
  });
}

function isMastered(masteries: Masteries | null, watch: string): boolean {
  const step = masteries && Object.hasOwn(masteries, watch) ? masteries[watch] : undefined;
  return step?.level === "silent";
}
