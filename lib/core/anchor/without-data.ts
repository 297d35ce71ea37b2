import { describe } from "./describe";
import type { Descriptor } from "./descriptor";
import type { PageView } from "./page-view";
import { withoutTexts } from "./stored-texts";

/** Which texts of a page are a record's; all plain. */
export interface CustomerData {
  /** Names of records and whatever was typed: nothing that mentions one is kept. */
  readonly names: ReadonlySet<string>;
  /** Names, and what is chosen in lists: nothing that says just this is kept. */
  readonly all: ReadonlySet<string>;
}

/** Whether a plain text tells something of a record. */
export type IsData = (text: string) => boolean;

/** Shorter ones stand in other words by chance. */
const MIN_LETTERS = 6;
const MIN_HAN = 2;
const HAN = /\p{Script=Han}/gu;

/**
 * “Note for Anja Weber” tells of a record as much as “Anja Weber” does, and so do the id `row-anja-weber`
 * and the text of a list in which her name is stuck to the next one. What is chosen in lists counts only
 * alone: those are words of the CRM, which stand in its labels, too.
 */
export function dataCheck({ names, all }: CustomerData): IsData {
  const telling = new Set([...names].flatMap(partsOfName).filter(isTelling).map(compact));
  return (text) => {
    if (all.has(text)) return true;
    const letters = compact(text);
    for (const name of telling) if (letters.includes(name)) return true;
    return false;
  };
}

/** The descriptor without texts that tell of a record; a field that is left with none goes. */
export function withoutData(descriptor: Descriptor, isData: IsData): Descriptor {
  return withoutTexts(descriptor, ({ text }) => isData(text));
}

/** Describes an element of a page of which is known what of it is a record's. */
export function describeWithout(data: CustomerData, view: PageView, index: number): Descriptor {
  return withoutData(describe(view, index, { data: data.all }), dataCheck(data));
}

/** “Filling line, Chengdu” may stand somewhere without its place. */
function partsOfName(name: string): string[] {
  return [name, ...name.split(/[,;()[\]、；]+/).map((part) => part.trim())];
}

/** Two words, a long one, or two signs: what is unlikely to stand in a word of the CRM. */
function isTelling(text: string): boolean {
  if ((text.match(HAN)?.length ?? 0) >= MIN_HAN) return true;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{L}/u.test(word));
  return compact(text).length >= MIN_LETTERS && words.length > 0;
}

/** Letters and digits alone: ids are written without spaces. */
function compact(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
