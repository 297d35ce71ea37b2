/** The open steps that a page is the place for. */
import type { CaseBoard, OpenCase } from "./case";
import { isDone } from "./case";
import { appliesIn } from "./complete";
import type { ShownPage } from "./decide";
import { dueAt } from "./due";
import type { Editions } from "./editions";
import { editionOf } from "./editions";
import { findRun } from "./find-run";
import type { Run } from "./find-run";
import type { Look } from "./looks";
import { lastSeen } from "./looks";
import type { ProcessIndex, Target } from "./process-index";
import { indexOf, isDoneBy } from "./process-index";
import type { TabState } from "./tab-state";
import { watchId } from "./watch-id";
import type { Process } from "../playbook/process";

export interface PageSituation {
  readonly editions: Editions;
  readonly department: string | null;
  readonly board: CaseBoard;
  readonly tab: TabState;
  /** Of all tabs. */
  readonly looks: readonly Look[];
  readonly shown: readonly ShownPage[];
  /** See `decide`. */
  readonly isFinished: (process: string, record: string) => boolean;
  /** Now: milliseconds since 1970. */
  readonly at: number;
  readonly utcOffsetMinutes: number;
}

export interface StepOnPage extends Target {
  /** The case that it is open in; `null`: the process could begin here. */
  readonly openCase: OpenCase | null;
  /** When it is or was due (ms since 1970); `null` where it is not. */
  readonly dueAt: number | null;
}

/** A process as it goes for what the page shows: the edition of its case, and the case. */
export interface ProcessHere {
  readonly index: ProcessIndex;
  readonly process: Process;
  readonly run: Run | undefined;
}

/** Overdue before running before what could begin; in a process in the order of its steps. */
export function stepsOnPage(situation: PageSituation): StepOnPage[] {
  const { shown, at } = situation;
  const pages = new Set(shown.map(({ page }) => page));
  return processesHere(situation)
    .flatMap(({ index, process, run }) => {
      if (run?.state === "ended" || isOver(situation, process)) return [];
      const openCase = run?.found ?? null;
      return process.steps
        .filter((step) => pages.has(step.page))
        .filter((step) => !(openCase && isDone(openCase, step.id)))
        .filter((step) => appliesIn(step, openCase ?? conditionsOf(situation, process)))
        .map((step) => ({
          playbook: index.playbook,
          process,
          step,
          openCase,
          dueAt: dueOf(situation, index, step, openCase),
        }));
    })
    .sort((a, b) => rank(b, at) - rank(a, at));
}

/** The processes that have steps on the page or a case there, by the edition that each case goes by. */
export function processesHere(situation: PageSituation): ProcessHere[] {
  const { editions, board, shown, tab, at, department } = situation;
  const current = indexOf(editions.current);
  const ids = new Set(
    [current, ...editions.earlier.map(indexOf)].flatMap((index) =>
      shown.flatMap(({ page }) => index.doneOn(page).map(({ process }) => process.id)),
    ),
  );
  return [...ids].flatMap((id) => {
    const record = shown.find((page) => page.record !== null)?.record ?? null;
    const place = { record, tab: tab.tab, visitAt: tab.visitAt, at };
    const latest = current.process(id);
    const open = board.open.find((found) => found.process === id && isOf(found, record, tab.tab));
    const index = open ? editionOf(editions, open) : current;
    const process = index.process(id) ?? latest;
    if (!process || !isDoneBy(process, department)) return [];
    return [{ index, process, run: findRun(board, process, place) }];
  });
}

function isOf(found: OpenCase, record: string | null, tab: number): boolean {
  return found.record === null ? found.tab === tab : found.record === record;
}

function isOver(situation: PageSituation, process: Process): boolean {
  if (process.repeats) return false;
  return situation.shown.some(
    ({ record }) => record !== null && situation.isFinished(process.id, record),
  );
}

/** Before a case begins, what tabs have seen of the record tells which of its steps would count. */
export function conditionsOf(
  { looks, tab: { tab }, shown, at }: Pick<PageSituation, "looks" | "tab" | "shown" | "at">,
  process: Process,
): Pick<OpenCase, "conditions"> {
  const record = shown.find((page) => page.record !== null)?.record ?? null;
  const seen = process.steps.map(({ id }) => {
    const holds = lastSeen(looks, watchId(process.id, id), { record, tab });
    return [id, [{ holds, at }]] as const;
  });
  return { conditions: Object.fromEntries(seen) };
}

function dueOf(
  { utcOffsetMinutes }: PageSituation,
  { playbook }: ProcessIndex,
  { due }: Target["step"],
  openCase: OpenCase | null,
): number | null {
  return due && openCase
    ? dueAt(due, openCase.startedAt, playbook.calendar, utcOffsetMinutes)
    : null;
}

function rank({ openCase, dueAt: due }: StepOnPage, at: number): number {
  if (due !== null && due < at) return Number.MAX_SAFE_INTEGER;
  return openCase?.touchedAt ?? 0;
}
