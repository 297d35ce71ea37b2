/**
 * The answer to a question about adoption: for a period, departments, processes, roles and versions, the
 * figures of all, of each process and step, department, role and version, and over time. Everything is added
 * up from the atoms of a cube, so no answer, and no difference of two, tells of fewer people than its k.
 */
import type { Asked } from "../anonymity/atoms";
import { atomsTouching, atomsWithin, spanOf } from "../anonymity/atoms";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import { sum } from "../sum";
import type { DayPicture } from "../discrepancy/daily-picture";
import type { Coverage } from "./coverage";
import { coverageOf } from "./coverage";
import type { CrmShare } from "./crm-share";
import { crmSharesOf } from "./crm-share";
import type { Cube, ToldAtom } from "./cube";
import type { Figures } from "./figures";
import { figuresOf } from "./figures";
import { onlyCertainNoughts } from "./noughts";
import type { StepFigures } from "./step-figures";
import { stepFiguresOf } from "./step-figures";
import type { Sums } from "./sums";
import { summing } from "./sums";

type Grain = "day" | "week" | "month";

export interface Question extends Asked {
  /** First and last day, both included. */
  readonly from: string;
  readonly to: string;
  /** How long each piece of the series is. */
  readonly grain: Grain;
}

interface Piece {
  /** The day itself, the Monday of the week, or the first of the month. */
  readonly start: string;
  readonly figures: Figures;
}

export interface OfStep {
  readonly step: string;
  /** `null`: the playbook in force has no such step. */
  readonly title: Text | null;
  readonly figures: StepFigures;
}

export interface OfProcess {
  readonly process: string;
  readonly title: Text | null;
  readonly figures: Figures;
  readonly steps: readonly OfStep[];
}

/** Figures of a department, role or version; `"mixed"`: of several that cannot be told apart. */
export interface OfGroup<Value> {
  readonly of: { readonly is: Value } | "mixed";
  readonly name: Text | null;
  readonly figures: Figures;
}

/** How often something was said or seen, the most frequent first. */
export interface Part {
  readonly part: string;
  /** `null`: it has none in the playbook in force. */
  readonly name: Text | null;
  readonly count: number;
}

export interface Statistics {
  readonly question: Question;
  readonly k: number;
  readonly playbook: { readonly id: string; readonly version: number; readonly title: Text } | null;
  readonly total: Figures;
  readonly series: readonly Piece[];
  readonly processes: readonly OfProcess[];
  readonly departments: readonly OfGroup<string | null>[];
  readonly roles: readonly OfGroup<string | null>[];
  readonly versions: readonly OfGroup<number>[];
  /** Signs of the old way by source, and the reasons that were given. */
  readonly oldWay: readonly Part[];
  readonly reasons: readonly Part[];
  /** Who has read what changed, and seen the trainings. */
  readonly coverage: readonly Coverage[];
  /** Of each parallel run whose days are known here. */
  readonly crmShares: readonly CrmShare[];
  /** What the answer could not tell, because too few people stand behind it. */
  readonly untold: {
    /** Pieces of the series lack cases that can only be told of a longer time. */
    readonly series: boolean;
    /** Atoms that reach beyond the period, or mix what was asked for with something else. */
    readonly atoms: number;
    /** Some facts are told nowhere, whatever is asked. */
    readonly facts: boolean;
  };
}

/**
 * @param playbook in force, for names and the order of steps; `null` without one
 * @param pictures of the days of parallel runs
 */
export function statisticsOf(
  cube: Cube,
  playbook: Playbook | null,
  question: Question,
  pictures: readonly DayPicture[] = [],
): Statistics {
  const atoms = atomsWithin(cube.atoms, question);
  const members = askedMembers(cube, question);
  const sumsOf = summing(cube.atoms);
  const sumOf = (some: readonly ToldAtom[]) => sumsOf(some, members);
  const total = sumOf(atoms);
  const within = new Set(atoms);
  const beside = atomsTouching(cube.atoms, question).filter((atom) => !within.has(atom));
  /** @param others what may belong to it, but is told elsewhere */
  const figuresBeside = (sums: Sums, others: readonly ToldAtom[]) =>
    others.length === 0
      ? figuresOf(sums)
      : onlyCertainNoughts(figuresOf(sums), figuresOf(sumsOf(others, 0)));
  const groupsBy = <Name extends GroupName>(
    name: Name,
    membersIn: (of: ToldAtom[Name]) => number,
    nameOf: (of: ToldAtom[Name]) => Text | null,
  ) => {
    const groups = groupsOf(atoms, name);
    const mixed = groups.find(({ of }) => of === "mixed")?.atoms ?? [];
    return groups.map(({ of, atoms: some }) => {
      const others = beside.filter((atom) => mayBe(atom[name], of));
      const sums = sumsOf(some, membersIn(of));
      const figures = figuresBeside(sums, of === "mixed" ? others : [...mixed, ...others]);
      return { of, name: nameOf(of), figures };
    });
  };
  const longer = [...beside, ...atoms.filter((atom) => !isWithinPiece(atom, question.grain))];
  return {
    question,
    k: cube.k,
    playbook: playbook && { id: playbook.id, version: playbook.version, title: playbook.title },
    total: figuresBeside(total, beside),
    series: seriesOf(atoms, question).map(({ start, atoms: some }) => ({
      start,
      figures: figuresBeside(
        sumOf(some),
        longer.filter(({ from, to }) => startOf(from, question.grain) <= start && start <= to),
      ),
    })),
    processes: processesOf(atoms, playbook, sumOf, (sums, process) =>
      figuresBeside(
        sums,
        beside.filter((atom) => atom.process === process),
      ),
    ),
    departments: groupsBy(
      "department",
      (of) => (of === "mixed" ? 0 : membersOf(cube, [of.is])),
      (of) => (of === "mixed" ? null : departmentName(playbook, of.is)),
    ),
    roles: groupsBy("role", none, nameless),
    versions: groupsBy("version", none, nameless),
    oldWay: partsOf(total, "fallback", "fallback-taken-back", []),
    reasons: partsOf(
      total,
      "fallback-reason",
      "reason-taken-back",
      playbook?.fallbackReasons ?? [],
    ),
    coverage: coverageOf(cube, playbook, question),
    crmShares: crmSharesOf(pictures, playbook, question),
    untold: {
      series: atoms.some((atom) => !isWithinPiece(atom, question.grain)),
      atoms: beside.length,
      facts: cube.isPartial,
    },
  };
}

/** Which role somebody has or by which edition they work is known of what they did alone: there is no whole of it. */
function askedMembers(cube: Cube, { departments, roles, versions }: Question): number {
  return roles === undefined && versions === undefined ? membersOf(cube, departments) : 0;
}

function membersOf({ members, people }: Cube, departments: Question["departments"]): number {
  if (departments === undefined) return people;
  return departments.reduce((total, department) => {
    const name = department ?? "";
    return total + (Object.hasOwn(members, name) ? (members[name] ?? 0) : 0);
  }, 0);
}

// ── Over time ──────────────────────────────────────────────────────────────────────────────────────

/** Every piece of the period, also those in which nothing happened; atoms longer than a piece are in none. */
function seriesOf(atoms: readonly ToldAtom[], { from, to, grain }: Question) {
  const byStart = new Map<string, ToldAtom[]>();
  for (const start of startsOf(from, to, grain)) byStart.set(start, []);
  for (const atom of atoms) {
    if (isWithinPiece(atom, grain)) byStart.get(startOf(atom.from, grain))?.push(atom);
  }
  return [...byStart].map(([start, some]) => ({ start, atoms: some }));
}

function isWithinPiece({ from, to }: ToldAtom, grain: Grain): boolean {
  return from === to || startOf(from, grain) === startOf(to, grain);
}

function startOf(day: string, grain: Grain): string {
  const place = spanOf(day, grain);
  return grain === "month" ? `${place}-01` : place;
}

/** More pieces nobody reads, and nothing draws. */
const MAX_PIECES = 1200;

function startsOf(from: string, to: string, grain: Grain): string[] {
  const starts = new Set<string>();
  const end = Date.parse(to);
  for (let at = Date.parse(from); at <= end && starts.size < MAX_PIECES; at += 86_400_000) {
    starts.add(startOf(new Date(at).toISOString().slice(0, 10), grain));
  }
  return [...starts];
}

const none = () => 0;
const nameless = () => null;

// ── By process, department, role, version ──────────────────────────────────────────────────────────

function processesOf(
  atoms: readonly ToldAtom[],
  playbook: Playbook | null,
  sumOf: (atoms: readonly ToldAtom[]) => Sums,
  figuresIn: (sums: Sums, process: string) => Figures,
): OfProcess[] {
  const known = playbook?.processes ?? [];
  // What happened in no process counts in the total alone.
  const seen = atoms.flatMap(({ process }) => (process === "" ? [] : [process]));
  return [...new Set([...known.map(({ id }) => id), ...seen])].map((process) => {
    const sums = sumOf(atoms.filter((atom) => atom.process === process));
    const inForce = known.find(({ id }) => id === process);
    const steps = new Set([
      ...(inForce?.steps.map(({ id }) => id) ?? []),
      ...sums.partsOf("step").keys(),
      ...sums.partsOf("lacked").keys(),
    ]);
    return {
      process,
      title: inForce?.title ?? null,
      figures: figuresIn(sums, process),
      steps: [...steps].map((step) => ({
        step,
        title: inForce?.steps.find(({ id }) => id === step)?.title ?? null,
        figures: stepFiguresOf(sums, step),
      })),
    };
  });
}

type GroupName = "department" | "role" | "version";

/** Whether something of a group may stand in an atom. */
function mayBe(own: ToldAtom[GroupName], of: ToldAtom[GroupName]): boolean {
  return own === "mixed" || of === "mixed" || own.is === of.is;
}

/** The largest group first; what cannot be told apart comes last. */
function groupsOf<Name extends GroupName>(
  atoms: readonly ToldAtom[],
  name: Name,
): { readonly of: ToldAtom[Name]; readonly atoms: ToldAtom[] }[] {
  const groups = new Map<string, { of: ToldAtom[Name]; atoms: ToldAtom[] }>();
  for (const atom of atoms) {
    const key = JSON.stringify(atom[name]);
    const group = groups.get(key) ?? { of: atom[name], atoms: [] };
    group.atoms.push(atom);
    groups.set(key, group);
  }
  const startedIn = ({ of, atoms: some }: { of: ToldAtom[Name]; atoms: ToldAtom[] }) =>
    of === "mixed" ? -1 : sum(some.map(({ counts }) => counts["started"] ?? 0));
  return [...groups.values()]
    .map((group) => ({ group, started: startedIn(group) }))
    .sort((a, b) => b.started - a.started)
    .map(({ group }) => group);
}

function departmentName(playbook: Playbook | null, department: string | null): Text | null {
  return playbook?.departments.find(({ id }) => id === department)?.name ?? null;
}

function partsOf(
  sums: Sums,
  word: string,
  takenBack: string,
  names: readonly { readonly id: string; readonly text: Text }[],
): Part[] {
  const back = sums.partsOf(takenBack);
  return [...sums.partsOf(word)]
    .map(([part, count]) => ({
      part,
      name: names.find(({ id }) => id === part)?.text ?? null,
      count: count - (back.get(part) ?? 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.part < b.part ? -1 : 1));
}
