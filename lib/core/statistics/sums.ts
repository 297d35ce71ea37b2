/** Counts of several atoms added up, as metrics ask for them. */
import type { CountName } from "../team-facts/count-name";
import type { CountedBin } from "../team-facts/duration-bins";
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
  readonly atoms: ReadonlyMap<ToldAtom, AtomNumbers>;
  readonly durations: readonly BinPlace[];
  readonly waits: readonly BinPlace[];
  /** By person: the last sum that they were counted in. Far quicker than a set of them for each sum. */
  readonly countedIn: Uint32Array;
}

interface BinPlace {
  readonly bin: number;
  readonly at: number;
  /** -1: nothing of it was undone. */
  readonly undone: number;
}

interface AtomNumbers {
  readonly at: Uint32Array;
  readonly by: Float64Array;
  readonly active: Uint32Array;
}

/** Sums so far, so that each has a number of its own. */
let turns = 0;

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
    const by = Float64Array.from(names, (name) => atom.counts[name] ?? 0);
    return [atom, { at, by, active: Uint32Array.from(atom.active) }] as const;
  });
  const last = atoms.reduce(
    (found, { active }) => active.reduce((a, b) => Math.max(a, b), found),
    -1,
  );
  const parts = partPlaces(places);
  return {
    places,
    parts,
    durations: binPlaces(parts, places, "duration", "undone"),
    waits: binPlaces(parts, places, "answer-wait"),
    atoms: new Map(counted),
    countedIn: new Uint32Array(last + 1),
  };
}

/** @param atoms all of a cube: the same array for every question, so that their names are looked up once */
export function summing(atoms: readonly ToldAtom[]): Summing {
  const numbered = known.get(atoms) ?? numberedOf(atoms);
  known.set(atoms, numbered);
  const { places, parts } = numbered;
  return (some, members) => {
    const totals = new Float64Array(places.size);
    const turn = (turns += 1);
    let people = 0;
    for (const atom of some) {
      const { at, by, active } = numbered.atoms.get(atom) ?? none;
      for (const person of active) {
        if (numbered.countedIn[person] === turn) continue;
        numbered.countedIn[person] = turn;
        people += 1;
      }
      for (let nth = 0; nth < at.length; nth += 1) {
        const place = at[nth] ?? 0;
        totals[place] = (totals[place] ?? 0) + (by[nth] ?? 0);
      }
    }
    const partsOf = (word: string) => {
      const counted = (parts.get(word) ?? []).map(([part, at]) => [part, totals[at] ?? 0] as const);
      return new Map(counted.filter(([, count]) => count > 0));
    };
    const counted = (bins: readonly BinPlace[]) =>
      bins.map(({ bin, at, undone }): CountedBin => {
        return [bin, Math.max(0, (totals[at] ?? 0) - (totals[undone] ?? 0))];
      });
    return {
      people,
      members,
      of: (name) => totals[places.get(name) ?? -1] ?? 0,
      allOf: (word) =>
        (parts.get(word) ?? []).reduce((total, [, at]) => total + (totals[at] ?? 0), 0),
      partsOf,
      duration: (share) => quantile(counted(numbered.durations), share),
      wait: (share) => quantile(counted(numbered.waits), share),
    };
  };
}

const none: AtomNumbers = {
  at: new Uint32Array(),
  by: new Float64Array(),
  active: new Uint32Array(),
};

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

/**
 * Where the bins of a word are counted, ascending. Of cases that were opened again the time does not count: they
 * may be completed once more.
 */
function binPlaces(
  parts: Numbered["parts"],
  places: Numbered["places"],
  word: string,
  undoneWord?: string,
): BinPlace[] {
  return (parts.get(word) ?? [])
    .map(([part, at]) => ({
      bin: Number(part),
      at,
      undone: undoneWord === undefined ? -1 : (places.get(`${undoneWord}/${part}`) ?? -1),
    }))
    .sort((a, b) => a.bin - b.bin);
}
