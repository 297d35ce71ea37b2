/**
 * Which figures may be told to others without telling of one person. Cells (a day, a department, a process)
 * with fewer people than k are put together with their neighbours until there are k, in one way that depends
 * on the data alone and never on what is asked for. Every figure that leaves is a sum of such atoms; so is
 * the difference of two of them, and nobody can subtract one answer from another to see fewer people than k.
 * What stays below k in the end is left out of totals, too: a total that held it would tell it.
 *
 * Source: Sweeney, k-Anonymity (2002), with one fixed generalisation instead of one for each question.
 */

/** What is counted: of one day, department and process. */
export interface Cell {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly department: string | null;
  readonly process: string;
  /** Pseudonyms of those whose doing it is. */
  readonly people: readonly string[];
}

/** Cells that are told together. */
export interface Atom<Own extends Cell> {
  /** `day`: one day. `week`, `month`, `all`: what is left of it once days with k people are told alone. */
  readonly span: "day" | "week" | "month" | "all";
  /** First and last day that stand in it. */
  readonly from: string;
  readonly to: string;
  /** `others`: of departments that are told together. */
  readonly department: { readonly id: string | null } | "others";
  readonly process: string;
  readonly cells: readonly Own[];
}

export interface Atoms<Own extends Cell> {
  readonly atoms: readonly Atom<Own>[];
  /** Cells that are told nowhere. */
  readonly leftOut: number;
}

const spans = ["day", "week", "month", "all"] as const;
type Span = (typeof spans)[number];

/** @param k at least so many people in each atom */
export function atomsOf<Own extends Cell>(cells: readonly Own[], k: number): Atoms<Own> {
  const atoms: Atom<Own>[] = [];
  let leftOut = 0;
  for (const ofProcess of grouped(cells, ({ process }) => process)) {
    const rest: Own[] = [];
    for (const ofDepartment of grouped(ofProcess, ({ department }) => JSON.stringify(department))) {
      const [{ department: id } = { department: null }] = ofDepartment;
      const told = inSpans(ofDepartment, k, { id });
      atoms.push(...told.atoms);
      rest.push(...told.rest);
    }
    const others = inSpans(rest, k, "others");
    atoms.push(...others.atoms);
    leftOut += others.rest.length;
  }
  return { atoms, leftOut };
}

/** Days alone, then weeks of what is left, then months, then everything. */
function inSpans<Own extends Cell>(
  cells: readonly Own[],
  k: number,
  department: Atom<Own>["department"],
): { readonly atoms: Atom<Own>[]; readonly rest: readonly Own[] } {
  const atoms: Atom<Own>[] = [];
  let rest = cells;
  for (const span of spans) {
    const still: Own[] = [];
    for (const group of grouped(rest, ({ day }) => spanOf(day, span))) {
      if (countOf(group) >= k) atoms.push(atom(group, span, department));
      else still.push(...group);
    }
    rest = still;
  }
  return { atoms, rest };
}

function atom<Own extends Cell>(
  cells: readonly Own[],
  span: Span,
  department: Atom<Own>["department"],
): Atom<Own> {
  const days = cells.map(({ day }) => day).toSorted();
  const [from = "", to = ""] = [days[0], days.at(-1)];
  return { span, from, to, department, process: cells[0]?.process ?? "", cells };
}

/** What is asked for. Left out: whichever. */
export interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly departments?: readonly (string | null)[];
  readonly processes?: readonly string[];
}

/** The atoms that lie wholly within what is asked for; of the others nothing can be told. */
export function atomsWithin<Own extends Cell>(
  atoms: readonly Atom<Own>[],
  { from = "", to = "9999", departments, processes }: Asked,
): Atom<Own>[] {
  return atoms.filter(
    (each) =>
      each.from >= from &&
      each.to <= to &&
      (departments === undefined ||
        (each.department !== "others" && departments.includes(each.department.id))) &&
      (processes === undefined || processes.includes(each.process)),
  );
}

function countOf(cells: readonly Cell[]): number {
  return new Set(cells.flatMap(({ people }) => people)).size;
}

function spanOf(day: string, span: Span): string {
  if (span === "day") return day;
  if (span === "month") return day.slice(0, 7);
  return span === "week" ? mondayOf(day) : "";
}

/** Weeks begin on Monday (ISO 8601). */
function mondayOf(day: string): string {
  const at = Date.parse(day);
  const since = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - since * 86_400_000).toISOString().slice(0, 10);
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
