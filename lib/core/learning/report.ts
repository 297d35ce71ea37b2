/** Who has acknowledged which change and seen which training, of the people whose facts are here. */
import type { Change } from "../playbook/change";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import type { Training } from "../playbook/training";
import type { PersonLearning } from "../projection/learning";
import { dayIn } from "../projection/learning";
import { isBeforeTheirTime } from "./catch-up";
import { concerns } from "./concerns";
import { placeIn } from "./place";

interface Person {
  /** Pseudonym. */
  readonly actor: string;
  readonly department: string | null;
}

interface PersonOnChange extends Person {
  /** The day on which it was acknowledged (`YYYY-MM-DD`), or `null`. */
  readonly acknowledgedOn: string | null;
  readonly beforeTheirTime: boolean;
}

interface PersonOnTraining extends Person {
  readonly openedOn: string | null;
  readonly seenOn: string | null;
}

interface Titles {
  readonly processTitle: Text | null;
  readonly stepTitle: Text | null;
}

export interface ChangeFigures extends Titles {
  readonly change: Change;
  readonly pageName: Text | null;
  readonly people: readonly PersonOnChange[];
}

export interface TrainingFigures extends Titles {
  readonly training: Training;
  readonly people: readonly PersonOnTraining[];
}

export interface LearningReport {
  readonly departments: readonly { readonly id: string; readonly name: Text }[];
  /** The newest first. */
  readonly changes: readonly ChangeFigures[];
  readonly training: readonly TrainingFigures[];
}

/** @param people one row a person; those of several browsers may be put together. */
export function learningReport(
  people: readonly PersonLearning[],
  playbook: Playbook,
): LearningReport {
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages.map(({ id, name }) => [id, name] as const)),
  );
  return {
    departments: playbook.departments.map(({ id, name }) => ({ id, name })),
    changes: playbook.changes
      .toSorted((a, b) => b.since.localeCompare(a.since))
      .map((change) => ({
        ...titlesIn(playbook, change),
        change,
        pageName: (change.where.page && pages.get(change.where.page)) || null,
        people: people
          .map((person) => ({
            actor: person.actor,
            department: person.department,
            acknowledgedOn: dayIn(person.acknowledged, change.id),
            beforeTheirTime: isBeforeTheirTime(change, person),
          }))
          // Who acknowledged it and then changed departments still has.
          .filter(
            ({ department, acknowledgedOn }) =>
              acknowledgedOn !== null || concerns(playbook, change, department),
          ),
      })),
    training: playbook.training.map((training) => ({
      ...titlesIn(playbook, training),
      training,
      people: people
        .map((person) => ({
          actor: person.actor,
          department: person.department,
          openedOn: dayIn(person.opened, training.id),
          seenOn: dayIn(person.seen, training.id),
        }))
        .filter(
          ({ department, openedOn, seenOn }) =>
            openedOn !== null || seenOn !== null || concerns(playbook, training, department),
        ),
    })),
  };
}

function titlesIn(playbook: Playbook, item: Change | Training): Titles {
  const { process, step } = placeIn(playbook, item);
  return { processTitle: process?.title ?? null, stepTitle: step?.title ?? null };
}
