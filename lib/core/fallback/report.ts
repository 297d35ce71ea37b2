/** Why people go back to the old way, over a period: for the console and its export. */
import { mondayOf } from "../day";
import type { FallbackSource } from "../event/event";
import type { Playbook } from "../playbook/playbook";
import type { Text } from "../playbook/text";
import { watchId } from "../process/watch-id";
import type { FallbackRow } from "../projection/fallback";
import type { SettledReason } from "../projection/settled-reasons";
import { sum } from "../sum";
import { issuesOf } from "./issues";
import type { IssueFigures } from "./issues";

export interface FallbackFigures {
  /** Times it showed; an old tool counts once a day. */
  readonly noticed: number;
  readonly asked: number;
  /** Times a reason was given. */
  readonly explained: number;
  /** Times the person went on in the CRM instead. */
  readonly stepOpened: number;
  readonly closed: number;
}

/** One bar of the Pareto. */
export interface ReasonFigures {
  readonly reason: string;
  /** `null` for a reason that the playbook in force no longer has. */
  readonly text: Text | null;
  readonly count: number;
  /** Of all reasons given, 0 to 1; and together with the more frequent ones. */
  readonly share: number;
  readonly cumulative: number;
}

/** Where people fell back from, and to what. */
export interface PlaceFigures extends FallbackFigures {
  readonly source: FallbackSource;
  readonly tool: string | null;
  readonly toolName: Text | null;
  readonly process: string | null;
  readonly processTitle: Text | null;
  /** The reason given most. */
  readonly mainReason: ReasonFigures | null;
}

export interface WeekFigures {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly noticed: number;
  readonly explained: number;
}

export interface FallbackScope {
  readonly from: string;
  readonly to: string;
  readonly department: string | null;
  /** Only this process, only this old tool; `null` for all. */
  readonly process: string | null;
  readonly tool: string | null;
  readonly generatedAt: number;
  readonly timeZone: string;
}

/** What one can choose between, in the playbook's order; then what only the trace knows. */
interface Choice {
  readonly id: string;
  readonly name: Text | null;
}

export interface FallbackReport extends FallbackScope {
  readonly total: FallbackFigures;
  /** Most frequent first. */
  readonly reasons: readonly ReasonFigures[];
  readonly issues: readonly IssueFigures[];
  /** Most frequent first. */
  readonly places: readonly PlaceFigures[];
  /** Every week of the period, also those in which nothing was noticed. */
  readonly weeks: readonly WeekFigures[];
  readonly processes: readonly Choice[];
  readonly tools: readonly Choice[];
  /** What an export says of each day. */
  readonly details: readonly FallbackRow[];
}

export function fallbackReport(
  rows: readonly FallbackRow[],
  settled: readonly SettledReason[],
  playbook: Playbook | null,
  scope: FallbackScope,
): FallbackReport {
  const { from, to, department, process, tool } = scope;
  const inPeriod = rows.filter(
    (row) =>
      row.day >= from &&
      row.day <= to &&
      (department === null || row.department === department) &&
      countsAnything(row),
  );
  const inScope = inPeriod.filter(
    (row) => (process === null || row.process === process) && (tool === null || row.tool === tool),
  );
  const names = {
    processes: new Map((playbook?.processes ?? []).map(({ id, title }) => [id, title])),
    tools: new Map((playbook?.oldTools ?? []).map(({ id, name }) => [id, name])),
    reasons: new Map((playbook?.fallbackReasons ?? []).map(({ id, text }) => [id, text])),
    steps: new Map(
      (playbook?.processes ?? []).flatMap(({ id, steps }) =>
        steps.map((step) => [watchId(id, step.id), step.title] as const),
      ),
    ),
  };
  return {
    ...scope,
    total: figuresOf(inScope),
    reasons: pareto(inScope, names.reasons),
    issues: issuesOf(inScope, settled, names),
    places: placesOf(inScope, names),
    weeks: weeksOf(inScope, from, to),
    processes: choices(
      names.processes,
      inPeriod.map((row) => row.process),
    ),
    tools: choices(
      names.tools,
      inPeriod.map((row) => row.tool),
    ),
    details: inScope.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
  };
}

/** What was taken back leaves a row that counts nothing. */
function countsAnything({ noticed, asked, stepOpened, closed, reasons }: FallbackRow): boolean {
  return noticed + asked + stepOpened + closed !== 0 || Object.keys(reasons).length > 0;
}

type Names = ReadonlyMap<string, Text>;

/** Most frequent first, with what they make together: the few reasons behind most of it come first. */
function pareto(rows: readonly Pick<FallbackRow, "reasons">[], texts: Names): ReasonFigures[] {
  const counts = new Map<string, number>();
  for (const { reasons } of rows) {
    for (const [reason, count] of Object.entries(reasons)) {
      counts.set(reason, (counts.get(reason) ?? 0) + count);
    }
  }
  const total = sum([...counts.values()]);
  let before = 0;
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .map(([reason, count]) => {
      before += count;
      const text = texts.get(reason) ?? null;
      return { reason, text, count, share: count / total, cumulative: before / total };
    });
}

function placesOf(
  rows: readonly FallbackRow[],
  names: { readonly processes: Names; readonly tools: Names; readonly reasons: Names },
): PlaceFigures[] {
  const groups = new Map<string, FallbackRow[]>();
  for (const row of rows) {
    const key = [row.source, row.tool ?? "", row.process ?? ""].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { source, tool, process } = first;
      return {
        source,
        tool,
        toolName: names.tools.get(tool ?? "") ?? null,
        process,
        processTitle: names.processes.get(process ?? "") ?? null,
        ...figuresOf(group),
        mainReason: pareto(group, names.reasons)[0] ?? null,
      };
    })
    .sort((a, b) => b.noticed - a.noticed);
}

function figuresOf(rows: readonly FallbackRow[]): FallbackFigures {
  return {
    noticed: sum(rows.map(({ noticed }) => noticed)),
    asked: sum(rows.map(({ asked }) => asked)),
    explained: sum(rows.flatMap(({ reasons }) => Object.values(reasons))),
    stepOpened: sum(rows.map(({ stepOpened }) => stepOpened)),
    closed: sum(rows.map(({ closed }) => closed)),
  };
}

const DAY_MS = 86_400_000;

function weeksOf(rows: readonly FallbackRow[], from: string, to: string): WeekFigures[] {
  const byWeek = new Map<string, FallbackRow[]>();
  for (const row of rows) {
    const week = mondayOf(row.day);
    byWeek.set(week, [...(byWeek.get(week) ?? []), row]);
  }
  const weeks: WeekFigures[] = [];
  for (let at = Date.parse(mondayOf(from)); at <= Date.parse(to); at += 7 * DAY_MS) {
    const week = dayText(at);
    const { noticed, explained } = figuresOf(byWeek.get(week) ?? []);
    weeks.push({ week, noticed, explained });
  }
  return weeks;
}

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function choices(names: Names, seen: readonly (string | null)[]): Choice[] {
  const ids = new Set([...names.keys(), ...seen.filter((id) => id !== null)]);
  return [...ids].map((id) => ({ id, name: names.get(id) ?? null }));
}
