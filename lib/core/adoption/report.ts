/**
 * Adoption over a period, for the dashboard and every export. All figures are sums of the rows it
 * carries, except people, who are counted once however often they appear.
 */
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import type { AdoptionRow } from "../projection/adoption";

export interface Figures {
  readonly people: number;
  readonly started: number;
  readonly completed: number;
  readonly abandoned: number;
  readonly promptsShown: number;
  readonly promptsFollowed: number;
  readonly promptsClosed: number;
  readonly promptsSnoozed: number;
  readonly helpRequests: number;
  /** Mean time from start to completion in ms; `null` when nothing was completed. */
  readonly meanDurationMs: number | null;
}

export interface StepFigures {
  readonly step: string;
  readonly title: Text | null;
  readonly completed: number;
  /** Completed without a prompt. */
  readonly unaided: number;
}

export interface ProcessFigures extends Figures {
  readonly process: string;
  /** `null` for a process that the playbook in force no longer has. */
  readonly title: Text | null;
  readonly steps: readonly StepFigures[];
}

export interface DepartmentFigures extends Figures {
  /** `null`: people who have not named one. */
  readonly department: string | null;
  readonly name: Text | null;
}

export interface DayFigures extends Figures {
  readonly day: string;
}

/** The finest grain, one per day, process and department. */
interface DetailFigures extends Figures {
  readonly day: string;
  readonly process: string;
  readonly department: string | null;
  readonly steps: readonly StepFigures[];
}

export interface AdoptionReport {
  readonly from: string;
  readonly to: string;
  /** Only this department; `null` for all. */
  readonly department: string | null;
  readonly generatedAt: number;
  readonly timeZone: string;
  readonly playbook: { readonly id: string; readonly version: number; readonly title: Text } | null;
  readonly total: Figures;
  readonly processes: readonly ProcessFigures[];
  readonly departments: readonly DepartmentFigures[];
  /**
   * Every day of the period, also those on which nothing happened; of a period of more than three years
   * only the days on which something did.
   */
  readonly days: readonly DayFigures[];
  readonly details: readonly DetailFigures[];
}

export interface ReportScope {
  readonly from: string;
  readonly to: string;
  readonly department: string | null;
  readonly generatedAt: number;
  readonly timeZone: string;
}

export function adoptionReport(
  rows: readonly AdoptionRow[],
  playbook: Playbook | null,
  scope: ReportScope,
): AdoptionReport {
  const inScope = rows.filter(
    (row) =>
      row.day >= scope.from &&
      row.day <= scope.to &&
      (scope.department === null || row.department === scope.department),
  );
  // A request for help outside any process counts in the total, but is no process of its own.
  const ofProcess = inScope.filter(({ process }) => process !== "");
  const titles = titlesOf(playbook);

  return {
    ...scope,
    playbook: playbook && { id: playbook.id, version: playbook.version, title: playbook.title },
    total: figures(inScope),
    processes: inOrder(groupBy(ofProcess, "process"), playbook?.processes ?? []).map(
      ([process, group]) => ({
        process,
        title: titles.processes.get(process) ?? null,
        ...figures(group),
        steps: stepFigures(process, group, playbook, titles.steps),
      }),
    ),
    departments: [...groupBy(inScope, "department")].map(([department, group]) => ({
      department,
      name: titles.departments.get(department ?? "") ?? null,
      ...figures(group),
    })),
    days: dayFigures(inScope, scope),
    details: details(ofProcess, playbook, titles.steps),
  };
}

/** Longer, and a day per row is neither readable nor quick. */
const MAX_EMPTY_DAYS = 3 * 366;

function dayFigures(rows: readonly AdoptionRow[], { from, to }: ReportScope): DayFigures[] {
  const byDay = groupBy(rows, "day");
  const isLong = (Date.parse(to) - Date.parse(from)) / 86_400_000 > MAX_EMPTY_DAYS;
  const days = isLong ? [...byDay.keys()].sort() : daysBetween(from, to);
  return days.map((day) => ({ day, ...figures(byDay.get(day) ?? []) }));
}

/** Rows of different playbook versions on one day are one detail. */
function details(
  rows: readonly AdoptionRow[],
  playbook: Playbook | null,
  titles: ReadonlyMap<string, Text>,
): DetailFigures[] {
  const groups = new Map<string, AdoptionRow[]>();
  for (const row of rows) {
    const key = [row.day, row.process, row.department ?? ""].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const { day, process, department } = first;
      const steps = stepFigures(process, group, playbook, titles);
      return [{ day, process, department, ...figures(group), steps }];
    });
}

function figures(rows: readonly AdoptionRow[]): Figures {
  const sum = (value: (row: AdoptionRow) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  const completed = sum((row) => row.completed);
  return {
    people: new Set(rows.flatMap((row) => row.people)).size,
    started: sum((row) => row.started),
    completed,
    abandoned: sum((row) => row.abandoned),
    promptsShown: sum((row) => row.prompts.shown),
    promptsFollowed: sum((row) => row.prompts.followed),
    promptsClosed: sum((row) => row.prompts.closed),
    promptsSnoozed: sum((row) => row.prompts.snoozed),
    helpRequests: sum((row) => row.helpRequests),
    meanDurationMs: completed > 0 ? sum((row) => row.completedMs) / completed : null,
  };
}

/** In the playbook's order; steps that it no longer has come last. */
function stepFigures(
  process: string,
  rows: readonly AdoptionRow[],
  playbook: Playbook | null,
  titles: ReadonlyMap<string, Text>,
): StepFigures[] {
  const known =
    playbook?.processes.find(({ id }) => id === process)?.steps.map(({ id }) => id) ?? [];
  const seen = rows.flatMap((row) => Object.keys(row.steps));
  return [...new Set([...known, ...seen])].map((step) => ({
    step,
    title: titles.get(`${process}/${step}`) ?? null,
    completed: sumOfStep(rows, step, "completed"),
    unaided: sumOfStep(rows, step, "unaided"),
  }));
}

function sumOfStep(
  rows: readonly AdoptionRow[],
  step: string,
  figure: "completed" | "unaided",
): number {
  return rows
    .filter((row) => Object.hasOwn(row.steps, step))
    .reduce((total, row) => total + (row.steps[step]?.[figure] ?? 0), 0);
}

function titlesOf(playbook: Playbook | null) {
  const processes = playbook?.processes ?? [];
  return {
    processes: new Map(processes.map(({ id, title }) => [id, title])),
    departments: new Map((playbook?.departments ?? []).map(({ id, name }) => [id, name])),
    steps: new Map(
      processes.flatMap((process) =>
        process.steps.map(({ id, title }) => [`${process.id}/${id}`, title] as const),
      ),
    ),
  };
}

function groupBy<Key extends "process" | "department" | "day">(
  rows: readonly AdoptionRow[],
  key: Key,
): Map<AdoptionRow[Key], AdoptionRow[]> {
  const groups = new Map<AdoptionRow[Key], AdoptionRow[]>();
  for (const row of rows) groups.set(row[key], [...(groups.get(row[key]) ?? []), row]);
  return groups;
}

/** Every process of the playbook, used or not, then those only the trace knows. */
function inOrder(
  groups: ReadonlyMap<string, AdoptionRow[]>,
  processes: Playbook["processes"],
): [string, AdoptionRow[]][] {
  const ids = new Set([...processes.map(({ id }) => id), ...groups.keys()]);
  return [...ids].map((id) => [id, groups.get(id) ?? []]);
}

/** Every calendar day from `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const end = Date.parse(to);
  for (let at = Date.parse(from); at <= end; at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
