import { differingPart } from "../differing-part";
import type { Parted } from "../differing-part";

/** Where two names differ, as they are written; what differs only in case or width is not marked. */
export function markedNames(one: string, other: string): readonly [Parted, Parted] {
  const [left, right] = differingPart(folded(one), folded(other));
  return [asWritten(one, left), asWritten(other, right)];
}

/** As many characters as before, so that a place in it is a place in the text. */
function folded(text: string): string {
  return Array.from(text, (character) => {
    const plain = character.normalize("NFKC").toLowerCase();
    return Array.from(plain).length === 1 ? plain : character;
  }).join("");
}

function asWritten(text: string, { before, part, after }: Parted): Parted {
  const written = Array.from(text);
  const start = Array.from(before).length;
  const end = written.length - Array.from(after).length;
  // Of two texts with little in common, marking everything says nothing.
  if (before === "" && after === "" && part !== "") return { before: text, part: "", after: "" };
  return {
    before: written.slice(0, start).join(""),
    part: written.slice(start, end).join(""),
    after: written.slice(end).join(""),
  };
}
