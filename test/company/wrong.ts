/** Every figure of an answer beside the truth. */
import type { Atom } from "@/lib/core/anonymity/atoms";
import { atomsTouching, atomsWithin } from "@/lib/core/anonymity/atoms";
import type { Figures } from "@/lib/core/statistics/figures";
import { metrics } from "@/lib/core/statistics/metrics";
import type { OfGroup, Question, Statistics } from "@/lib/core/statistics/report";
import { stepMetrics } from "@/lib/core/statistics/step-metrics";
import { expectedFigures, expectedStep, isDuration } from "./expected";
import type { Tally, TruthCell } from "./truth";
import { together } from "./truth";

export type TruthAtom = Omit<Atom<TruthCell>, "span">;

/** Each cell told by itself: nothing is put together. */
export function alone(cells: readonly TruthCell[]): TruthAtom[] {
  return cells.map((cell) => ({
    from: cell.day,
    to: cell.day,
    process: cell.process,
    department: { is: cell.department },
    role: { is: cell.role },
    version: { is: cell.version },
    cells: [cell],
  }));
}

interface Checked {
  /** How many figures were looked at. */
  readonly figures: number;
  /** One sentence for each that is wrong. */
  readonly wrong: readonly string[];
}

/**
 * @param truth all that may be told, whatever is asked
 * @param members how many people belong to these departments; of all without any
 */
export function wrongIn(
  told: Statistics,
  truth: readonly TruthAtom[],
  members: (departments?: readonly (string | null)[]) => number,
): Checked {
  const atoms = atomsWithin(truth, told.question);
  const beside = atomsTouching(truth, told.question).filter((atom) => !atoms.includes(atom));
  let figures = 0;
  const wrong: string[] = [];
  const tallyOf = (some: readonly TruthAtom[]) => together(some.flatMap(({ cells }) => cells));
  const same = (where: string, seen: unknown, truth: unknown) => {
    figures += 1;
    if (seen !== truth) wrong.push(`${where}: told ${String(seen)}, true ${String(truth)}`);
  };
  /** @param others what may belong to it, but is told elsewhere: no nought may be told then */
  const check = (
    where: string,
    seen: Figures,
    tally: Tally,
    of: number,
    others: readonly TruthAtom[],
  ) => {
    const expected: Record<string, number | null> = { ...expectedFigures(tally, of) };
    const elsewhere = expectedFigures(tallyOf(others), 0);
    for (const [id, value] of Object.entries(expected)) {
      if (value === 0 && (elsewhere[id] ?? 0) > 0) expected[id] = null;
    }
    for (const { id } of metrics) {
      const part = { duration_median_ms: 0.5, duration_p90_ms: 0.9 }[id as string];
      const waits = { durations: tally.waits, undone: [] };
      if (id === "help_wait_median_ms")
        same(`${where} ${id} ${String(seen[id])}`, isDuration(seen[id], waits, 0.5), true);
      else if (part === undefined) same(`${where} ${id}`, seen[id], expected[id]);
      else same(`${where} ${id} ${String(seen[id])}`, isDuration(seen[id], tally, part), true);
    }
  };

  const { question } = told;
  // Of whoever has a role, only what they did is known: reach has no whole then.
  const isWhole = question.roles === undefined && question.versions === undefined;
  const asked = isWhole ? members(question.departments) : 0;
  const all = tallyOf(atoms);
  check("total", told.total, all, asked, beside);
  for (const { start, figures: seen } of told.series) {
    const own = atoms.filter(({ from, to }) =>
      [from, to].every((day) => startOf(day, question) === start),
    );
    const others = [...atoms, ...beside].filter((atom) => {
      const [first, last] = [startOf(atom.from, question), startOf(atom.to, question)];
      return first <= start && start <= last && !own.includes(atom);
    });
    check(start, seen, tallyOf(own), asked, others);
  }
  for (const { process, figures: seen, steps } of told.processes) {
    const tally = tallyOf(atoms.filter((atom) => atom.process === process));
    const others = beside.filter((atom) => atom.process === process);
    check(process, seen, tally, asked, others);
    same(
      `${process} steps`,
      steps
        .map(({ step }) => step)
        .toSorted()
        .join(),
      knownSteps(tally),
    );
    for (const { step, figures: ofStep } of steps) {
      const expected = expectedStep(tally, step);
      for (const { id } of stepMetrics) same(`${process}/${step} ${id}`, ofStep[id], expected[id]);
    }
  }
  const groups = <Name extends "department" | "role" | "version">(
    name: Name,
    seen: readonly OfGroup<unknown>[],
    of: (group: OfGroup<unknown>["of"]) => number,
  ) => {
    const key = (group: unknown) => JSON.stringify(group);
    const names = [...new Set(atoms.map((atom) => key(atom[name])))].toSorted();
    same(
      `${name}s`,
      seen
        .map((each) => key(each.of))
        .toSorted()
        .join(),
      names.join(),
    );
    for (const each of seen) {
      const own = atoms.filter((atom) => key(atom[name]) === key(each.of));
      const isMixed = each.of === "mixed";
      const others = [...(isMixed ? [] : atoms), ...beside].filter(
        (atom) =>
          !own.includes(atom) &&
          (isMixed || atom[name] === "mixed" || key(atom[name]) === key(each.of)),
      );
      check(`${name} ${key(each.of)}`, each.figures, tallyOf(own), of(each.of), others);
    }
  };
  groups("department", told.departments, (of) =>
    of === "mixed" ? 0 : members([of.is as string | null]),
  );
  groups("role", told.roles, () => 0);
  groups("version", told.versions, () => 0);
  const parts = (some: readonly { readonly part: string; readonly count: number }[]) =>
    some
      .map(({ part, count }) => `${part} ${String(count)}`)
      .toSorted()
      .join();
  same("old way", parts(told.oldWay), parts(partsOf(all.oldWay)));
  same("reasons", parts(told.reasons), parts(partsOf(all.reasons)));
  return { figures, wrong };
}

const partsOf = (parts: ReadonlyMap<string, number>) =>
  [...parts].flatMap(([part, count]) => (count > 0 ? [{ part, count }] : []));

/** Of a step that was only prompted for, nothing is said: it is none of the playbook's, which is not given. */
function knownSteps({ steps }: Tally): string {
  return [...steps]
    .flatMap(([step, { everDone, givenUp }]) => (everDone > 0 || givenUp > 0 ? [step] : []))
    .toSorted()
    .join();
}

function startOf(day: string, { grain }: Question): string {
  if (grain === "day") return day;
  if (grain === "month") return `${day.slice(0, 7)}-01`;
  const at = new Date(day);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}
