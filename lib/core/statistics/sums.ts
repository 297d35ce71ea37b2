/** Counts of several atoms added up, as metrics ask for them. */
import type { CountName } from "../team-facts/count-name";
import { quantile } from "../team-facts/duration-bins";
import type { ToldAtom } from "./cube";

export interface Sums {
  /** People who did something of their own, each once. */
  readonly people: number;
  /** People who might have: of the departments that are looked at. */
  readonly members: number;
  readonly of: (name: CountName) => number;
  /** Of all parts of a word: `allOf("step")`. */
  readonly allOf: (word: string) => number;
  /** Part → count. */
  readonly partsOf: (word: string) => ReadonlyMap<string, number>;
  /** Of the time from start to completion, in ms; `null` without any. */
  readonly duration: (share: number) => number | null;
}

export function sumsOf(atoms: readonly ToldAtom[], members: number): Sums {
  const counts = new Map<string, number>();
  const parts = new Map<string, Map<string, number>>();
  const people = new Set<number>();
  for (const atom of atoms) {
    for (const person of atom.active) people.add(person);
    for (const name in atom.counts) {
      counts.set(name, (counts.get(name) ?? 0) + (atom.counts[name] ?? 0));
    }
  }
  for (const [name, count] of counts) {
    const slash = name.indexOf("/");
    if (slash < 0) continue;
    const word = name.slice(0, slash);
    const of = parts.get(word) ?? new Map<string, number>();
    parts.set(word, of.set(name.slice(slash + 1), count));
  }
  const partsOf = (word: string) => parts.get(word) ?? new Map<string, number>();
  return {
    people: people.size,
    members,
    of: (name) => counts.get(name) ?? 0,
    allOf: (word) => [...partsOf(word).values()].reduce((total, count) => total + count, 0),
    partsOf,
    duration: (share) => quantile(binsOf(partsOf("duration"), partsOf("undone")), share),
  };
}

/** Of cases that were opened again, the time does not count: they may be completed once more. */
function binsOf(
  counted: ReadonlyMap<string, number>,
  undone: ReadonlyMap<string, number>,
): Map<number, number> {
  const bins = new Map<number, number>();
  for (const [bin, count] of counted) {
    bins.set(Number(bin), Math.max(0, count - (undone.get(bin) ?? 0)));
  }
  return bins;
}
