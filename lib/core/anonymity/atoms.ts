/**
 * Which figures may be told to others without telling of one person. Cells (a day, a department, a role, a
 * version of the playbook, a process) with fewer people than k are put together with their neighbours until
 * there are k, in one way that depends on the data alone and never on what is asked for. Every figure that
 * leaves is a sum of such atoms; so is the difference of two of them, and nobody can subtract one answer from
 * another to see fewer people than k. What stays below k in the end is left out of totals, too: a total that
 * held it would tell it.
 *
 * Source: Sweeney, k-Anonymity (2002), with one fixed generalisation instead of one for each question.
 */
import { mondayOf } from "../day";

/** What is counted. */
export interface Cell {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly department: string | null;
  readonly role: string | null;
  readonly version: number;
  readonly process: string;
  /** Those of whom it tells. */
  readonly people: readonly string[];
  /** Those of them who did something of their own. How many they are is a figure, so they are none or k. */
  readonly active: Iterable<string>;
}

/** What is told together with its neighbours has no value of its own. */
type Own<Value> = { readonly is: Value } | "mixed";

/** Cells that are told together. */
export interface Atom<Told extends Cell> {
  /** What it spans: what is left of a week once days with k people are told alone, and so on. */
  readonly span: Span;
  /** First and last day that stand in it. */
  readonly from: string;
  readonly to: string;
  readonly process: string;
  readonly department: Own<string | null>;
  readonly role: Own<string | null>;
  readonly version: Own<number>;
  readonly cells: readonly Told[];
}

export interface Atoms<Told extends Cell> {
  readonly atoms: readonly Atom<Told>[];
  /** Cells that are told nowhere. */
  readonly leftOut: readonly Told[];
}

const spans = ["day", "week", "month", "all"] as const;
type Span = (typeof spans)[number];

type Kept = "department" | "role" | "version";

/** What is told apart, from the finest to the coarsest; what has no k people goes on to the next. */
const ladder: readonly (readonly [Span, ...Kept[]])[] = [
  ["day", "department", "role", "version"],
  ["day", "department", "role"],
  ["day", "department"],
  ["week", "department"],
  ["month", "department"],
  ["all", "department"],
  ["day"],
  ["week"],
  ["month"],
  ["all"],
];

/** What is told of a group that is told together: where it lies, whatever is counted in it. */
export type Place = Pick<Atom<Cell>, "span" | "from" | "process" | Kept>;

/**
 * Atoms put together further, until each has what is asked: for files that go to more people. Every group
 * holds whole atoms, so that what differs between a file and the screen is a sum of atoms, too.
 *
 * @param isEnough of atoms that would be told together
 * @returns groups with what they span; what is never enough is told nowhere
 */
export function coarser<Told extends Place>(
  atoms: readonly Told[],
  isEnough: (group: readonly Told[]) => boolean,
): { readonly place: Omit<Place, "from">; readonly atoms: readonly Told[] }[] {
  const groups: { readonly place: Omit<Place, "from">; readonly atoms: readonly Told[] }[] = [];
  let rest: readonly Told[] = atoms;
  for (const [span, ...kept] of ladder) {
    const still: Told[] = [];
    const isFine = (atom: Told) =>
      spans.indexOf(atom.span) <= spans.indexOf(span) &&
      kept.every((name) => atom[name] !== "mixed");
    const place = (atom: Told) =>
      JSON.stringify([atom.process, spanOf(atom.from, span), ...kept.map((name) => atom[name])]);
    for (const group of grouped(rest.filter(isFine), place)) {
      const [first] = group as [Told, ...Told[]];
      const own = <Name extends Kept>(name: Name): Told[Name] | "mixed" =>
        kept.includes(name) ? first[name] : "mixed";
      if (isEnough(group)) {
        const spanned = { span, process: first.process, department: own("department") };
        groups.push({
          place: { ...spanned, role: own("role"), version: own("version") },
          atoms: group,
        });
      } else still.push(...group);
    }
    rest = [...still, ...rest.filter((atom) => !isFine(atom))];
  }
  return groups;
}

/** @param k at least so many people in each atom */
export function atomsOf<Told extends Cell>(cells: readonly Told[], k: number): Atoms<Told> {
  const atoms: Atom<Told>[] = [];
  let rest = cells;
  for (const [span, ...kept] of ladder) {
    const still: Told[] = [];
    const place = (cell: Told) =>
      JSON.stringify([cell.process, spanOf(cell.day, span), ...kept.map((name) => cell[name])]);
    for (const group of grouped(rest, place)) {
      if (mayBeTold(group, k)) atoms.push(atomOf(group, span, kept));
      else still.push(...group);
    }
    rest = still;
  }
  return { atoms, leftOut: rest };
}

function atomOf<Told extends Cell>(
  cells: readonly Told[],
  span: Span,
  kept: readonly Kept[],
): Atom<Told> {
  const [first] = cells as readonly [Told, ...Told[]];
  const days = cells.map(({ day }) => day);
  const own = <Name extends Kept>(name: Name): Own<Told[Name]> =>
    kept.includes(name) ? { is: first[name] } : "mixed";
  return {
    span,
    from: days.reduce((a, b) => (a < b ? a : b)),
    to: days.reduce((a, b) => (a > b ? a : b)),
    process: first.process,
    department: own("department"),
    role: own("role"),
    version: own("version"),
    cells,
  };
}

/** What is asked for. Left out: whichever. */
export interface Asked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly departments?: readonly (string | null)[] | undefined;
  readonly roles?: readonly (string | null)[] | undefined;
  readonly versions?: readonly number[] | undefined;
  readonly processes?: readonly string[] | undefined;
}

/** The atoms that lie wholly within what is asked for; of the others nothing can be told. */
export function atomsWithin<Told extends Pick<Atom<Cell>, "from" | "to" | "process" | Kept>>(
  atoms: readonly Told[],
  { from = "", to = "9999", departments, roles, versions, processes }: Asked,
): Told[] {
  return atoms.filter(
    (each) =>
      each.from >= from &&
      each.to <= to &&
      isAmong(each.department, departments) &&
      isAmong(each.role, roles) &&
      isAmong(each.version, versions) &&
      (processes === undefined || processes.includes(each.process)),
  );
}

/** The atoms in which something of what is asked for may stand: beside it, or mixed with other things. */
export function atomsTouching<Told extends Pick<Atom<Cell>, "from" | "to" | "process" | Kept>>(
  atoms: readonly Told[],
  { from = "", to = "9999", departments, roles, versions, processes }: Asked,
): Told[] {
  return atoms.filter(
    (each) =>
      each.to >= from &&
      each.from <= to &&
      mayBeAmong(each.department, departments) &&
      mayBeAmong(each.role, roles) &&
      mayBeAmong(each.version, versions) &&
      (processes === undefined || processes.includes(each.process)),
  );
}

function isAmong<Value>(own: Own<Value>, asked: readonly Value[] | undefined): boolean {
  return asked === undefined || (own !== "mixed" && asked.includes(own.is));
}

function mayBeAmong<Value>(own: Own<Value>, asked: readonly Value[] | undefined): boolean {
  return own === "mixed" || isAmong(own, asked);
}

function mayBeTold(cells: readonly Cell[], k: number): boolean {
  const people = new Set<string>();
  const active = new Set<string>();
  for (const cell of cells) {
    for (const person of cell.people) people.add(person);
    for (const person of cell.active) active.add(person);
    if (people.size >= k && active.size >= k) return true;
  }
  return people.size >= k && active.size === 0;
}

/** Where a day lies: its own name, its Monday, its month, or `""`. */
export function spanOf(day: string, span: Span): string {
  if (span === "day") return day;
  if (span === "month") return day.slice(0, 7);
  return span === "week" ? mondayOf(day) : "";
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = by(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
