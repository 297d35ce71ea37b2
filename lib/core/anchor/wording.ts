/** The words on an element: plain, without data, never what a person entered. */
import { masked } from "./customer-data";
import type { ElementFacts } from "./facts";
import type { Kind } from "./kind";
import { plain } from "./words";

const MAX_HINT = 100;

export function wordsOf(facts: ElementFacts, kind: Kind, isInControl: boolean): string {
  if (isInControl || kind === "field" || kind === "choice" || kind === "toggle") return "";
  if (kind === "button" && facts.value) return plain(masked(facts.value));
  // The text of a larger box is that of what stands in it.
  const text = facts.ownText && facts.text.length > 80 ? facts.ownText : facts.text;
  return text.length > 80 && !facts.ownText ? "" : clean(text);
}

/** A box has the words of what stands in it, and lists say the same in every row. */
const cleaned = new Map<string, string>();
const MAX_CLEANED = 5000;

function clean(text: string): string {
  let words = cleaned.get(text);
  if (words === undefined) {
    words = plain(masked(text));
    if (cleaned.size >= MAX_CLEANED) cleaned.clear();
    cleaned.set(text, words);
  }
  return words;
}

/** Without letters, or with a single one, it labels nothing: “x”, “*”, “›”. */
export function isWording(text: string): boolean {
  return /\p{L}.*[\p{L}\p{N}]|\p{Script=Han}/u.test(text);
}

export function isIcon({ tag, w, h, ownText, text }: ElementFacts): boolean {
  return tag !== "div" && ownText === "" && text === "" && w <= 64 && h <= 64;
}

export function isColumnHeader({ tag, role }: ElementFacts): boolean {
  return tag === "th" || role === "columnheader";
}

export function shortText({ ownText, text }: ElementFacts): string {
  return text.length > 80 ? ownText.slice(0, 80) : text;
}

const NONE: readonly string[] = [];

export function hintsOf({ ariaLabel, title, alt, placeholder }: ElementFacts): readonly string[] {
  if (!ariaLabel && !title && !alt && !placeholder) return NONE;
  const hints: string[] = [];
  for (const hint of [ariaLabel, placeholder, title, alt]) {
    // Tooltips with markup or whole sentences show records.
    if (hint.length > MAX_HINT || hint.includes("<")) continue;
    const text = plain(masked(hint));
    if (text && !hints.includes(text)) hints.push(text);
  }
  return hints;
}
