import { languages } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";
import type { Text } from "@/lib/core/playbook/text";

/** A sentence of the playbook that says something else now. */
export interface WordChange {
  /** Key of the part that it is, e.g. `title`; of a prompt, `prompt`. */
  readonly part: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** Sentences that differ between two states of a process or a step, language by language. */
export function wordChanges(before: object, after: object): WordChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([part, value]) => {
    const [was, is] = [textIn(old.get(part)), textIn(value)];
    if (!was || !is) return [];
    return languages
      .filter((language) => was[language] !== is[language])
      .map((language) => ({ part, language, before: was[language], after: is[language] }));
  });
}

/** A sentence, or something that has one, as a prompt. */
function textIn(value: unknown): Text | null {
  if (typeof value !== "object" || value === null) return null;
  if ("en" in value && "zh-CN" in value) return value as Text;
  return "text" in value ? textIn(value.text) : null;
}
