import type { Change } from "../playbook/change";
import type { Playbook } from "../playbook/playbook";
import type { Training } from "../playbook/training";
import type { PersonLearning } from "../projection/learning";
import { dayIn } from "../projection/learning";
import { concerns } from "./concerns";

/** What a person still lacks. */
interface CatchUp {
  /** Not acknowledged, the oldest first: who reads them in this order sees how today's way came about. */
  readonly changes: readonly Change[];
  /** Not marked as seen, in the order of the playbook. */
  readonly training: readonly Training[];
}

/** @param person `null` before anything is known of them: they lack everything. */
export function catchUp(
  playbook: Playbook,
  department: string | null,
  person: PersonLearning | null,
): CatchUp {
  return {
    changes: playbook.changes
      .filter((change) => concerns(playbook, change, department))
      .filter(({ id }) => !person || dayIn(person.acknowledged, id) === null)
      .sort((a, b) => a.since.localeCompare(b.since)),
    training: playbook.training
      .filter((training) => concerns(playbook, training, department))
      .filter(({ id }) => !person || dayIn(person.seen, id) === null),
  };
}

/** Whether something changed before the person was here. */
export function isBeforeTheirTime({ since }: Change, person: PersonLearning | null): boolean {
  return person !== null && since < person.firstDay;
}
