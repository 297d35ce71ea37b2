/** How many of those whom it concerns have read a change of the process, or seen a training. */
import type { Asked } from "../anonymity/atoms";
import { atomsWithin } from "../anonymity/atoms";
import { concerns } from "../learning/concerns";
import type { Change } from "../playbook/change";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import type { Training } from "../playbook/training";
import { sum } from "../sum";
import type { Cube } from "./cube";

export interface Coverage {
  readonly kind: "change" | "training";
  readonly id: string;
  readonly name: Text;
  /** First day on which it holds; `null` for a training. */
  readonly since: string | null;
  /** Who have read or seen it, up to the last day asked for. */
  readonly people: number;
  /** Whom it concerns, of those whose facts are here and may be told. */
  readonly concerned: number;
}

/** @param asked only its last day and departments count: who read it before, or in another role, has read it */
export function coverageOf(cube: Cube, playbook: Playbook | null, asked: Asked): Coverage[] {
  if (!playbook) return [];
  const { to = "9999", departments } = asked;
  const atoms = atomsWithin(cube.atoms, { to, departments });
  const countOf = (name: string) =>
    sum(atoms.map(({ counts }) => (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0)));
  const concernedBy = (item: Change | Training) =>
    sum(
      Object.entries(cube.members).flatMap(([name, people]) => {
        const department = name === "" ? null : name;
        const isAsked = departments === undefined || departments.includes(department);
        return isAsked && concerns(playbook, item, department) ? [people] : [];
      }),
    );
  const covered = (
    kind: Coverage["kind"],
    item: Change | Training,
    rest: Pick<Coverage, "name" | "since">,
  ) => {
    const concerned = concernedBy(item);
    const word = kind === "change" ? "acknowledged" : "trained";
    // Who moved to another department, or read it in two browsers, is no more than the whole.
    return {
      kind,
      id: item.id,
      ...rest,
      concerned,
      people: Math.min(concerned, countOf(`${word}/${item.id}`)),
    };
  };
  return [
    ...playbook.changes
      .filter(({ since }) => since <= to)
      .toSorted((a, b) => b.since.localeCompare(a.since))
      .map((change) => covered("change", change, { name: change.now, since: change.since })),
    ...playbook.training.map((training) =>
      covered("training", training, { name: training.title, since: null }),
    ),
  ];
}
