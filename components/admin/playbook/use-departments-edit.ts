import { useState } from "react";
import { flushSync } from "react-dom";
import {
  departmentEdits,
  departmentProblems,
  isNewDepartment,
  newDepartment,
  newKeyUser,
} from "@/lib/core/playbook/department-edit";
import type { DepartmentEdit, DepartmentProblem } from "@/lib/core/playbook/department-edit";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { withDepartments } from "@/lib/core/playbook/with-departments";
import { sameValue } from "@/lib/core/same-value";
import { goToPlace } from "../drafts/go-to-place";
import { useImport } from "./use-import";

export type DepartmentsEdit = ReturnType<typeof useDepartmentsEdit>;

/** Where in the form something of a department is written. */
export function placeIn(key: string, what: string): string {
  return `department/${key}/${what}`;
}

/** Where departments are added. */
export const ADD_PLACE = "departments/add";

/**
 * Departments and key users as somebody writes them, checked as they type, and then the edition made of them.
 *
 * @param nextVersion of the edition that is made
 */
export function useDepartmentsEdit(
  inForce: Playbook,
  nextVersion: number,
  onPublished: () => void,
) {
  const importer = useImport(onPublished);
  const [edits, setEdits] = useState<readonly DepartmentEdit[]>(() => departmentEdits(inForce));
  const [isAsked, setIsAsked] = useState(false);
  const problems = departmentProblems(inForce, edits);
  const isSame = sameValue(edits, departmentEdits(inForce));

  // What was checked before is no longer what it says.
  const change = (next: readonly DepartmentEdit[]) => {
    importer.cancel();
    setEdits(next);
  };
  /** The keyboard goes on at the place that the change has made. */
  const changeAndGo = (next: readonly DepartmentEdit[], place: string) => {
    flushSync(() => change(next));
    goToPlace(place);
  };
  const put = (edit: DepartmentEdit) => edits.map((each) => (each.key === edit.key ? edit : each));

  const add = () => {
    const edit = newDepartment(edits);
    changeAndGo([...edits, edit], placeIn(edit.key, "name"));
  };
  const remove = (edit: DepartmentEdit) => {
    // What was never published just goes.
    if (isNewDepartment(edit)) {
      changeAndGo(
        edits.filter(({ key }) => key !== edit.key),
        ADD_PLACE,
      );
      return;
    }
    const leaving = { inItsPlace: undefined };
    changeAndGo(put({ ...edit, leaving }), placeIn(edit.key, "leaving"));
  };
  const keep = (edit: DepartmentEdit) =>
    changeAndGo(put({ ...edit, leaving: null }), placeIn(edit.key, "name"));
  const addKeyUser = (edit: DepartmentEdit) => {
    const person = newKeyUser(edit.keyUsers);
    const keyUsers = [...edit.keyUsers, person];
    changeAndGo(put({ ...edit, keyUsers }), placeIn(edit.key, `${person.key}/name`));
  };
  const removeKeyUser = (edit: DepartmentEdit, person: string) => {
    const keyUsers = edit.keyUsers.filter(({ key }) => key !== person);
    changeAndGo(put({ ...edit, keyUsers }), placeIn(edit.key, "add"));
  };

  const check = async () => {
    setIsAsked(true);
    const [first] = problems;
    if (first) return goToPlace(placeOf(first));
    if (isSame) return;
    const next = { ...withDepartments(inForce, edits), version: nextVersion };
    const name = `${next.id}-v${next.version}.json`;
    await importer.check(new File([`${JSON.stringify(next, null, 2)}\n`], name));
  };

  return {
    edits,
    problems,
    isAsked,
    isSame,
    importer,
    write: (edit: DepartmentEdit) => change(put(edit)),
    add,
    remove,
    keep,
    addKeyUser,
    removeKeyUser,
    check,
  };
}

function placeOf(problem: DepartmentProblem): string {
  switch (problem.code) {
    case "none-left":
      return ADD_PLACE;
    case "no-name":
    case "same-name":
      return placeIn(problem.key, "name");
    case "nothing-in-its-place":
      return placeIn(problem.key, "in-its-place");
    case "person-no-name":
    case "person-twice":
      return placeIn(problem.key, `${problem.person}/name`);
    case "contact":
      return placeIn(problem.key, `${problem.person}/contact`);
  }
}
