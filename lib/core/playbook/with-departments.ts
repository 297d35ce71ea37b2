/** A playbook whose departments and key users are others. */
import { inBoth } from "../authoring/texts";
import { slug, uniqueIds } from "../recording/slug";
import { readContact } from "./contact";
import { isBlank, isNewDepartment } from "./department-edit";
import type { DepartmentEdit } from "./department-edit";
import { withOtherDepartments } from "./department-places";
import type { Department, Playbook } from "./playbook";

/**
 * The next version with the departments as edited. Ids stay, whatever a department is called now: facts, and
 * what people have said about themselves, refer to them. Departments that are not among the edits stay as they are.
 *
 * @param edits without problems (`departmentProblems`)
 */
export function withDepartments(playbook: Playbook, edits: readonly DepartmentEdit[]): Playbook {
  const newId = uniqueIds(playbook.departments.map(({ id }) => id));
  const ids = new Map(
    edits.map((edit) => [
      edit.key,
      isNewDepartment(edit) ? newId(slug(edit.name.en), "department") : edit.key,
    ]),
  );
  const others = new Map(
    edits.flatMap(({ key, leaving }) =>
      leaving ? [[key, ids.get(leaving.inItsPlace ?? "") ?? null] as const] : [],
    ),
  );
  const unedited = playbook.departments.filter(({ id }) => !ids.has(id));
  return {
    ...withOtherDepartments(playbook, others),
    version: playbook.version + 1,
    departments: [
      ...edits
        .filter(({ leaving }) => leaving === null)
        .map((edit) => departmentOf(ids.get(edit.key) ?? edit.key, edit)),
      ...unedited,
    ],
  };
}

function departmentOf(id: string, { name, keyUsers }: DepartmentEdit): Department {
  return {
    id,
    name: inBoth(name),
    keyUsers: keyUsers
      .filter((person) => !isBlank(person))
      .map((person) => {
        const contact = readContact(person.contact);
        return { name: person.name.trim(), ...(contact ? { contact } : {}) };
      }),
  };
}
