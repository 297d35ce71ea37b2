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
  /** Of the time from a question to its answer, in ms; `null` without any. */
  readonly wait: (share: number) => number | null;
}

/** Adds up some of the atoms that were given. */
export type Summing = (some: readonly ToldAtom[], members: number) => Sums;

/** The names of what atoms count, as numbers, and what each atom counts of them. */
interface Numbered {
  readonly places: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, readonly (readonly [string, number])[]>;
  readonly atoms: ReadonlyMap<ToldAtom, { readonly at: Uint32Array; readonly by: Float64Array }>;
}

/** One cube is asked many questions, and one answer adds up the same atoms many times: of all, by week, by group. */
const known = new WeakMap<readonly ToldAtom[], Numbered>();

function numberedOf(atoms: readonly ToldAtom[]): Numbered {
  const places = new Map<string, number>();
  const counted = atoms.map((atom) => {
    const names = Object.keys(atom.counts);
    const at = Uint32Array.from(names, (name) => {
      const place = places.get(name) ?? places.size;
      places.set(name, place);
      return place;
    });
    return [atom, { at, by: Float64Array.from(names, (name) => atom.counts[name] ?? 0) }] as const;
  });
  return { places, parts: partPlaces(places), atoms: new Map(counted) };
}

/** @param atoms all of a cube: the same array for every question, so that their names are looked up once */
export function summing(atoms: readonly ToldAtom[]): Summing {
  const numbered = known.get(atoms) ?? numberedOf(atoms);
  known.set(atoms, numbered);
  const { places, parts } = numbered;
  return (some, members) => {
    const totals = new Float64Array(places.size);
    const people = new Set<number>();
    for (const atom of some) {
      for (const person of atom.active) people.add(person);
      const { at, by } = numbered.atoms.get(atom) ?? none;
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
      wait: (share) => quantile(binsOf(partsOf("answer-wait"), new Map()), share),
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
