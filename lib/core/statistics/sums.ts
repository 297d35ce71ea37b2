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

/** Adds up some of the atoms that were given. */
export type Summing = (some: readonly ToldAtom[], members: number) => Sums;

/**
 * One answer adds up the same atoms many times: of all, of each piece of time, of each group. So their names
 * are looked up once and are numbers from then on.
 */
export function summing(atoms: readonly ToldAtom[]): Summing {
  const places = new Map<string, number>();
  const numbered = new Map(
    atoms.map(({ counts }) => {
      const names = Object.keys(counts);
      const at = Uint32Array.from(names, (name) => {
        const place = places.get(name) ?? places.size;
        places.set(name, place);
        return place;
      });
      return [counts, { at, by: Float64Array.from(names, (name) => counts[name] ?? 0) }] as const;
    }),
  );
  const parts = partPlaces(places);
  return (some, members) => {
    const totals = new Float64Array(places.size);
    const people = new Set<number>();
    for (const { counts, active } of some) {
      for (const person of active) people.add(person);
      const { at, by } = numbered.get(counts) ?? none;
      for (let nth = 0; nth < at.length; nth += 1) {
        const place = at[nth] ?? 0;
        totals[place] = (totals[place] ?? 0) + (by[nth] ?? 0);
      }
    }
    const partsOf = (word: string) => {
      const counted = (parts.get(word) ?? []).map(([part, at]) => [part, totals[at] ?? 0] as const);
      return new Map(counted.filter(([, count]) => count > 0));
    };
    return {
      people: people.size,
      members,
      of: (name) => totals[places.get(name) ?? -1] ?? 0,
      allOf: (word) =>
        (parts.get(word) ?? []).reduce((total, [, at]) => total + (totals[at] ?? 0), 0),
      partsOf,
      duration: (share) => quantile(binsOf(partsOf("duration"), partsOf("undone")), share),
    };
  };
}

const none = { at: new Uint32Array(), by: new Float64Array() };

/** Word → its parts, each with the place of its name. */
function partPlaces(
  places: ReadonlyMap<string, number>,
): Map<string, (readonly [string, number])[]> {
  const parts = new Map<string, (readonly [string, number])[]>();
  for (const [name, place] of places) {
    const slash = name.indexOf("/");
    if (slash < 0) continue;
    const word = name.slice(0, slash);
    const of = parts.get(word) ?? [];
    of.push([name.slice(slash + 1), place]);
    parts.set(word, of);
  }
  return parts;
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
