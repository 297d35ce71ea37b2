/**
 * Departments and their key users while somebody edits them. What is written is kept as it was typed, and what
 * is wrong with it is said beside it; only the playbook made of it is strict.
 */
import { inBoth, isUnwritten } from "../authoring/texts";
import { languages } from "../language";
import { readContact, writtenContact } from "./contact";
import { departmentPlaces } from "./department-places";
import type { Playbook } from "./playbook";
import type { Text } from "./text";

export const MAX_DEPARTMENTS = 50;
export const MAX_KEY_USERS = 10;

export interface KeyUserEdit {
  /** Told from the others of its department, while they are edited. */
  readonly key: string;
  readonly name: string;
  /** A mail address or a link, as typed. */
  readonly contact: string;
}

export interface DepartmentEdit {
  /** Its id; a new one, which gets its id when it is made, has a key that is no id. */
  readonly key: string;
  readonly name: Text;
  readonly keyUsers: readonly KeyUserEdit[];
  /** Set where it goes out of the playbook. */
  readonly leaving: Leaving | null;
}

interface Leaving {
  /** Key of the department that is named in its place; `null`: none; `undefined`: nobody has said yet. */
  readonly inItsPlace: string | null | undefined;
}

export type DepartmentProblem =
  | { readonly code: "no-name" | "same-name" | "nothing-in-its-place"; readonly key: string }
  | {
      readonly code: "person-no-name" | "person-twice" | "contact";
      readonly key: string;
      readonly person: string;
    }
  /** Nobody would be left. */
  | { readonly code: "none-left" };

/** The departments of a playbook, to be edited. */
export function departmentEdits({ departments }: Pick<Playbook, "departments">): DepartmentEdit[] {
  return departments.map(({ id, name, keyUsers }) => ({
    key: id,
    name,
    leaving: null,
    keyUsers: keyUsers.map((person, index) => ({
      key: String(index),
      name: person.name,
      contact: writtenContact(person.contact),
    })),
  }));
}

/** One more, with nothing written yet. */
export function newDepartment(edits: readonly DepartmentEdit[]): DepartmentEdit {
  const key = unusedKey(edits, NEW);
  return { key, name: { en: "", "zh-CN": "" }, keyUsers: [newKeyUser([])], leaving: null };
}

export function newKeyUser(keyUsers: readonly KeyUserEdit[]): KeyUserEdit {
  return { key: unusedKey(keyUsers, ""), name: "", contact: "" };
}

/** No id has such a character. */
const NEW = "+";

export function isNewDepartment({ key }: DepartmentEdit): boolean {
  return key.startsWith(NEW);
}

export function staying(edits: readonly DepartmentEdit[]): DepartmentEdit[] {
  return edits.filter(({ leaving }) => leaving === null);
}

/** A line that was added and never written on is no key user. */
export function isBlank({ name, contact }: KeyUserEdit): boolean {
  return name.trim() === "" && contact.trim() === "";
}

/** What has to be mended before a playbook can be made of it, in the order in which it stands. */
export function departmentProblems(
  playbook: Playbook,
  edits: readonly DepartmentEdit[],
): DepartmentProblem[] {
  const stay = staying(edits);
  if (stay.length === 0) return [{ code: "none-left" }];
  return edits.flatMap((edit): DepartmentProblem[] => {
    const { key, name, keyUsers, leaving } = edit;
    if (leaving) {
      const isAnswered =
        leaving.inItsPlace === null || stay.some((each) => each.key === leaving.inItsPlace);
      const isNamed = departmentPlaces(playbook, key).length > 0;
      return isNamed && !isAnswered ? [{ code: "nothing-in-its-place", key }] : [];
    }
    const others = stay.filter((each) => each.key !== key);
    const people = keyUsers.filter((person) => !isBlank(person));
    return [
      ...(isUnwritten(name) ? [{ code: "no-name", key } as const] : []),
      ...(others.some((other) => isSameName(other.name, name))
        ? [{ code: "same-name", key } as const]
        : []),
      ...people.flatMap((person, index): DepartmentProblem[] => {
        const at = { key, person: person.key };
        const before = people.slice(0, index).map((each) => folded(each.name));
        return [
          ...(person.name.trim() === "" ? [{ code: "person-no-name", ...at } as const] : []),
          ...(before.includes(folded(person.name))
            ? [{ code: "person-twice", ...at } as const]
            : []),
          ...(readContact(person.contact) === null ? [{ code: "contact", ...at } as const] : []),
        ];
      }),
    ];
  });
}

/** Nobody could tell them apart, in one of the languages. */
function isSameName(one: Text, other: Text): boolean {
  if (isUnwritten(one) || isUnwritten(other)) return false;
  const [left, right] = [inBoth(one), inBoth(other)];
  return languages.some((language) => folded(left[language]) === folded(right[language]));
}

function folded(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

function unusedKey(known: readonly { readonly key: string }[], prefix: string): string {
  let number = known.length;
  while (known.some(({ key }) => key === `${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}
