import type { StoredText, TextField } from "@/lib/core/anchor/stored-texts";

/** What programmers named is one group: to the person, it is all the same. */
export type TextGroup = TextField | "code";

const CODE: readonly string[] = ["id", "name", "under", "href", "keys", "classes"];

/** The texts by what they are to the element, each once in its group. */
export function groupTexts(
  texts: readonly StoredText[],
): readonly (readonly [TextGroup, readonly string[]])[] {
  const groups = new Map<TextGroup, Set<string>>();
  for (const { field, text } of texts) {
    const group = CODE.includes(field) ? "code" : (field as TextField);
    groups.set(group, (groups.get(group) ?? new Set()).add(text));
  }
  return [...groups].map(([group, own]) => [group, [...own]]);
}
