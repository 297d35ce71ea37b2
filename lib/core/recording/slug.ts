/** Ids for what is proposed: readable where the name has Latin letters, numbered where it has not. */

const MAX_LENGTH = 48;

/** @returns `""` when nothing of the text can stand in an id */
export function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, "");
}

/** Gives each id once; the second of the same gets a number. */
export function uniqueIds(taken: Iterable<string>): (wanted: string, otherwise: string) => string {
  const known = new Set(taken);
  return (wanted, otherwise) => {
    const base = wanted === "" ? otherwise : wanted;
    let id = base;
    for (let number = 2; known.has(id); number++) id = `${base}-${number}`;
    known.add(id);
    return id;
  };
}
