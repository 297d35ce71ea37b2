import { differingParts } from "@/components/discrepancy/differing-parts";
import type { Part } from "@/components/discrepancy/differing-parts";

/** Where two names differ, as they are written; what differs only in case or width is not marked. */
export function markedNames(one: string, other: string): readonly [Part[], Part[]] {
  const { left, right } = differingParts(folded(one), folded(other));
  return [asWritten(one, left), asWritten(other, right)];
}

/** As many characters as before, so that a place in it is a place in the text. */
function folded(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize("NFKC").toLowerCase();
    return Array.from(plain).length === 1 ? plain : character;
  }).join("");
}

function asWritten(text: string, parts: readonly Part[]): Part[] {
  // Of two texts with nothing in common, marking everything says nothing.
  if (parts.every(({ differs }) => differs)) return text === "" ? [] : [{ text, differs: false }];
  const written = Array.from(text);
  let from = 0;
  return parts.map((part) => {
    const to = from + Array.from(part.text).length;
    const own = written.slice(from, to).join("");
    from = to;
    return { text: own, differs: part.differs };
  });
}
