/** Where a playbook names a department: all of it that means other people once the department is gone. */
import type { Text } from "./text";
import type { Playbook } from "./playbook";

/** Something that says for whom it is. */
export interface DepartmentPlace {
  readonly kind: "process" | "change" | "training" | "oldTool";
  readonly id: string;
  readonly title: Text;
  /** It names no other department. Without any, it is everybody's. */
  readonly isOnly: boolean;
}

interface ForDepartments {
  readonly id: string;
  readonly departments: readonly string[];
}

export function departmentPlaces(playbook: Playbook, department: string): DepartmentPlace[] {
  const places = <Item extends ForDepartments>(
    kind: DepartmentPlace["kind"],
    items: readonly Item[],
    titleOf: (item: Item) => Text,
  ): DepartmentPlace[] =>
    items
      .filter(({ departments }) => departments.includes(department))
      .map((item) => ({
        kind,
        id: item.id,
        title: titleOf(item),
        isOnly: item.departments.every((each) => each === department),
      }));
  return [
    ...places("process", playbook.processes, ({ title }) => title),
    ...places("change", playbook.changes, ({ now }) => now),
    ...places("training", playbook.training, ({ title }) => title),
    ...places("oldTool", playbook.oldTools, ({ name }) => name),
  ];
}

/**
 * The playbook naming other departments; the departments themselves stay as they are.
 *
 * @param others what is named in the place of a department, by its id; `null`: nothing
 */
export function withOtherDepartments(
  playbook: Playbook,
  others: ReadonlyMap<string, string | null>,
): Playbook {
  const named = <Item extends { departments: string[] }>(item: Item): Item => {
    const departments = item.departments.flatMap((id) => {
      const other = others.get(id);
      return other === undefined ? [id] : other === null ? [] : [other];
    });
    return { ...item, departments: [...new Set(departments)] };
  };
  return {
    ...playbook,
    processes: playbook.processes.map(named),
    changes: playbook.changes.map(named),
    training: playbook.training.map(named),
    oldTools: playbook.oldTools.map(named),
  };
}
