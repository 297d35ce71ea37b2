/** The texts of a descriptor: what a person should see before a playbook carries it. */
import type { Descriptor } from "./descriptor";

export const textFields = [
  "words",
  "labels",
  "hints",
  "before",
  "after",
  "peersBefore",
  "peersAfter",
  "headings",
] as const;
export type TextField = (typeof textFields)[number];

/** Names that programmers gave it; a CRM may have put a record into them, too. */
export const codeFields = ["id", "name", "under", "href", "keys", "classes"] as const;
export type CodeField = (typeof codeFields)[number];

export interface StoredText {
  readonly field: TextField | CodeField;
  readonly text: string;
}

/** Every text that would be stored, in the order of the fields. */
export function storedTexts(descriptor: Descriptor): StoredText[] {
  return [...textFields, ...codeFields].flatMap((field) => {
    const value = descriptor[field] ?? [];
    const texts = typeof value === "string" ? [value] : value;
    return texts.map((text) => ({ field, text }));
  });
}

/** The descriptor without the texts that nobody wants in it. A field that loses all is left out. */
export function withoutTexts(
  descriptor: Descriptor,
  isUnwanted: (stored: StoredText) => boolean,
): Descriptor {
  const kept: Record<string, unknown> = { ...descriptor };
  for (const field of [...textFields, ...codeFields]) {
    const value = descriptor[field];
    if (value === undefined) continue;
    const texts = typeof value === "string" ? [value] : value;
    const left = texts.filter((text) => !isUnwanted({ field, text }));
    if (left.length === texts.length) continue;
    if (left.length === 0) delete kept[field];
    else kept[field] = left;
  }
  return kept as unknown as Descriptor;
}
