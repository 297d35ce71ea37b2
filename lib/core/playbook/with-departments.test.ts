import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  departmentEdits,
  departmentProblems,
  isNewDepartment,
  newDepartment,
  newKeyUser,
} from "./department-edit";
import type { DepartmentEdit, KeyUserEdit } from "./department-edit";
import { departmentPlaces } from "./department-places";
import { checkPlaybook, parsePlaybook } from "./parse-playbook";
import { withDepartments } from "./with-departments";

const parsed = parsePlaybook(readFileSync("public/playbooks/demo.json", "utf8"));
if (!parsed.ok) throw new Error("The demo playbook is wrong.");
const { playbook } = parsed;
const edits = departmentEdits(playbook);

/** The edits with one department changed. */
const changed = (key: string, change: Partial<DepartmentEdit>) =>
  edits.map((edit) => (edit.key === key ? { ...edit, ...change } : edit));
const gone = (key: string, inItsPlace?: string | null) => changed(key, { leaving: { inItsPlace } });
const added = (change: Partial<DepartmentEdit>, known: readonly DepartmentEdit[] = edits) => [
  ...known,
  { ...newDepartment(known), ...change },
];
const person = (name: string, contact = ""): KeyUserEdit => ({ key: name, name, contact });
const codes = (all: readonly DepartmentEdit[]) =>
  departmentProblems(playbook, all).map(({ code }) => code);

describe("withDepartments", () => {
  it("changes nothing but the version where nothing was edited", () => {
    expect(withDepartments(playbook, edits)).toEqual({
      ...playbook,
      version: playbook.version + 1,
    });
    expect(departmentProblems(playbook, edits)).toEqual([]);
  });

  it("keeps the id of what is renamed", () => {
    const name = { en: "Field sales", "zh-CN": "外勤销售部" };
    const next = withDepartments(playbook, changed("sales", { name }));
    expect(next.departments[0]).toMatchObject({ id: "sales", name });
    expect(next.processes).toEqual(playbook.processes);
  });

  it("makes ids that there are not yet, and fills the language that is empty", () => {
    const named = (en: string, zh: string) => ({ name: { en, "zh-CN": zh }, keyUsers: [] });
    const more = [
      named("Sales!", "大客户部"),
      named("", "财务部"),
      named(" ", "法务部"),
      named("Müller & Söhne", ""),
    ].reduce<readonly DepartmentEdit[]>((known, each) => added(each, known), edits);
    expect(departmentProblems(playbook, more)).toEqual([]);
    expect(withDepartments(playbook, more).departments.slice(edits.length)).toMatchObject([
      { id: "sales-2", name: { en: "Sales!" } },
      { id: "department", name: { en: "财务部", "zh-CN": "财务部" } },
      { id: "department-2" },
      { id: "muller-sohne", name: { "zh-CN": "Müller & Söhne" } },
    ]);
  });

  it("takes key users as people write them", () => {
    const keyUsers = [person(" Wang Fang 王芳 ", "wang.fang@example.test"), person("", " ")];
    const next = withDepartments(playbook, changed("quality", { keyUsers }));
    expect(next.departments[2]?.keyUsers).toEqual([
      { name: "Wang Fang 王芳", contact: "mailto:wang.fang@example.test" },
    ]);
  });

  it("leaves a playbook without a word of the department that goes, wherever it was named", () => {
    for (const { key } of edits) {
      for (const inItsPlace of [null, ...edits.map((edit) => edit.key)]) {
        if (inItsPlace === key) continue;
        const next = withDepartments(playbook, gone(key, inItsPlace));
        expect(checkPlaybook(next)).toMatchObject({ ok: true });
        expect(departmentPlaces(next, key)).toEqual([]);
        expect(next.departments.map(({ id }) => id)).not.toContain(key);
      }
    }
  });

  it("names a department in the place of another, once", () => {
    const { processes, changes } = withDepartments(playbook, gone("sales", "after-sales"));
    expect(processes.map(({ departments }) => departments)).toEqual([
      ["after-sales"],
      ["after-sales"],
      ["after-sales"],
    ]);
    expect(changes[1]?.departments).toEqual(["after-sales"]);
    const withNew = added(
      { name: { en: "Key accounts", "zh-CN": "大客户部" } },
      gone("sales", "+3"),
    );
    expect(withNew.at(-1)?.key).toBe("+3");
    expect(withDepartments(playbook, withNew).processes[1]?.departments).toEqual(["key-accounts"]);
  });

  it("leaves departments alone that came meanwhile", () => {
    const [sales, ...others] = playbook.departments;
    if (!sales) throw new Error("The demo playbook has no department.");
    const before = departmentEdits({ departments: others });
    expect(withDepartments(playbook, before).departments).toContainEqual(sales);
  });
});

describe("departmentPlaces", () => {
  it("says where a department is named, and where it is the only one", () => {
    const places = departmentPlaces(playbook, "sales");
    expect(places.map(({ kind, id, isOnly }) => [kind, id, isOnly])).toEqual([
      ["process", "log-visit", false],
      ["process", "open-opportunity", true],
      ["process", "weekly-forecast", true],
      ["change", "forecast-in-crm", true],
      ["oldTool", "visit-sheet", false],
    ]);
    expect(departmentPlaces(playbook, "quality")).toEqual([]);
  });
});

describe("departmentProblems", () => {
  it("asks for a name, in one language at least, that no other department has", () => {
    expect(codes(added({}))).toEqual(["no-name"]);
    expect(codes(added({ name: { en: "sales ", "zh-CN": "销售二部" } }))).toEqual([
      "same-name",
      "same-name",
    ]);
    expect(codes(added({ name: { en: "", "zh-CN": "销售一部" } }))).toEqual([]);
  });

  it("asks what to name in the place of a department that is named", () => {
    expect(codes(gone("sales"))).toEqual(["nothing-in-its-place"]);
    expect(codes(gone("sales", "not-there"))).toEqual(["nothing-in-its-place"]);
    expect(codes(gone("sales", null))).toEqual([]);
    expect(codes(gone("sales", "quality"))).toEqual([]);
    expect(codes(gone("quality"))).toEqual([]); // nothing names it
  });

  it("wants somebody left", () => {
    expect(codes(edits.map((edit) => ({ ...edit, leaving: { inItsPlace: null } })))).toEqual([
      "none-left",
    ]);
  });

  it("says of a key user what is missing or wrong", () => {
    const keyUsers = [
      person("Li Na"),
      person("li na "),
      { key: "nameless", name: "", contact: "chen.wei@example.test" },
      person("Chen Wei", "138 0013 8000"),
      { key: "blank", name: "", contact: "" },
    ];
    expect(departmentProblems(playbook, changed("sales", { keyUsers }))).toEqual([
      { code: "person-twice", key: "sales", person: "li na " },
      { code: "person-no-name", key: "sales", person: "nameless" },
      { code: "contact", key: "sales", person: "Chen Wei" },
    ]);
  });
});

it("gives what is added a key of its own", () => {
  const two = added({}, added({}));
  expect(new Set(two.map(({ key }) => key)).size).toBe(two.length);
  expect(two.filter(isNewDepartment)).toHaveLength(2);
  const [first] = [newKeyUser([])];
  expect(newKeyUser([{ ...first, key: "1" }]).key).not.toBe("1");
});
