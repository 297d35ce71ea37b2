/**
 * What may be told of everybody's day facts: atoms with their sums, small enough to be read at once. Whatever
 * a dashboard or a file shows is added up from these; the day facts themselves stay where they are.
 */
import type { Atom, Cell } from "../anonymity/atoms";
import { atomsOf } from "../anonymity/atoms";
import { sum } from "../sum";
import type { DayFact } from "../team-facts/day-fact";

/** An atom with what is counted in it. */
export interface ToldAtom extends Omit<Atom<Cell>, "cells"> {
  readonly counts: Readonly<Record<string, number>>;
  /** Who did something of their own in it (`isActive`): places in `Cube.people`. */
  readonly active: readonly number[];
}

export interface Cube {
  /** At least so many people stand in each atom; 1: nothing is put together. */
  readonly k: number;
  readonly atoms: readonly ToldAtom[];
  /** How many people there are, active or not; without those who named departments too small to be told. */
  readonly people: number;
  /** Department (`""`: none named) → how many people named it last; none with fewer than k. */
  readonly members: Readonly<Record<string, number>>;
  /** First and last day of all facts; `null` without any. */
  readonly days: { readonly from: string; readonly to: string } | null;
  /** Some facts are told nowhere, because fewer than k people stand behind them. How many would tell of them. */
  readonly isPartial: boolean;
}

interface Counted extends Cell {
  readonly counts: Map<string, number>;
}

/** @param k at least so many people behind every figure */
export function cubeOf(facts: Iterable<DayFact>, k: number): Cube {
  const cells = new Map<
    string,
    Counted & { readonly people: string[]; readonly active: Set<string> }
  >();
  const seen = new Map<string, Seen>();
  for (const fact of facts) {
    const { day, process, department, role, version, person, counts } = fact;
    if (isLater({ day, department }, seen.get(person))) seen.set(person, { day, department });
    // Nobody stands behind a figure to whom it adds nothing.
    if (Object.keys(counts).length === 0) continue;
    const key = [day, process, department ?? "", role ?? "", version].join("|");
    let cell = cells.get(key);
    if (!cell) {
      const place = { day, process, department, role, version };
      cell = { ...place, people: [], counts: new Map(), active: new Set() };
      cells.set(key, cell);
    }
    cell.people.push(person);
    if (isActive(fact)) cell.active.add(person);
    for (const name in counts) {
      cell.counts.set(name, (cell.counts.get(name) ?? 0) + (counts[name] ?? 0));
    }
  }
  // In order of their keys, so that the same facts make the same cube in whatever order they come.
  const inOrder = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  const { atoms, leftOut } = atomsOf(inOrder, k);
  const places = new Map([...seen.keys()].sort().map((person, place) => [person, place]));
  const days = inOrder.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  return {
    k,
    atoms: atoms.map((atom) => told(atom, places)),
    ...membersOf(seen.values(), k),
    days: from !== undefined && to !== undefined ? { from, to } : null,
    isPartial: leftOut.length > 0,
  };
}

function told({ cells, ...atom }: Atom<Counted>, places: ReadonlyMap<string, number>): ToldAtom {
  const counts = new Map<string, number>();
  const active = new Set<number>();
  for (const cell of cells) {
    for (const [name, count] of cell.counts) counts.set(name, (counts.get(name) ?? 0) + count);
    for (const person of cell.active) active.add(places.get(person) ?? -1);
  }
  return {
    ...atom,
    counts: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    active: [...active].sort((a, b) => a - b),
  };
}

interface Seen {
  readonly day: string;
  readonly department: string | null;
}

/** Of two departments on the same day, the same one wins in whatever order they come. */
function isLater(seen: Seen, known: Seen | undefined): boolean {
  if (!known || seen.day !== known.day) return !known || seen.day > known.day;
  return (seen.department ?? "") > (known.department ?? "");
}

/** Being shown a prompt, or a case running out, is nothing that a person did. */
function isActive({ counts }: DayFact): boolean {
  for (const name in counts) {
    if (name === "started" || name === "completed" || name.startsWith("step/")) return true;
  }
  return false;
}

/** What all have more than the named departments is told by subtraction: it has k people, too, or none. */
function membersOf(last: Iterable<Seen>, k: number): Pick<Cube, "people" | "members"> {
  const members = new Map<string, number>();
  for (const { department } of last) {
    members.set(department ?? "", (members.get(department ?? "") ?? 0) + 1);
  }
  const told = [...members]
    .filter(([, people]) => people >= k)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const others = sum([...members.values()].filter((people) => people < k));
  return {
    people: sum(told.map(([, people]) => people)) + (others >= k ? others : 0),
    members: Object.fromEntries(told),
  };
}
