/** The open steps that a page is the place for. */
import type { CaseBoard, OpenCase } from "./case";
import { isDone } from "./case";
import { appliesIn } from "./complete";
import type { ShownPage } from "./decide";
import { dueAt } from "./due";
import type { Editions } from "./editions";
import { editionOf } from "./editions";
import { findRun } from "./find-run";
import type { Place, Run } from "./find-run";
import type { Look } from "./looks";
import { lastSeen } from "./looks";
import { caseOfPages, placeOf } from "./place";
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
  /** Salted hash of the record that it is about; `null` where there is none yet. */
  readonly record: string | null;
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
    .flatMap(({ index, process }) =>
      process.steps
        .filter(({ page }) => pages.has(page))
        .flatMap((step) => stepHere(situation, { index, process, step })),
    )
    .sort((a, b) => rank(b, at) - rank(a, at));
}

function stepHere(
  situation: PageSituation,
  { index, process, step }: Omit<ProcessHere, "run"> & Pick<Target, "step">,
): StepOnPage[] {
  const { board, shown, at } = situation;
  const place = placeOf(situation, process, [step.page], shown, at);
  const run = findRun(board, process, place);
  if (run?.state === "ended" || isOver(situation, process, place)) return [];
  const openCase = run?.found ?? null;
  if (openCase && isDone(openCase, step.id)) return [];
  if (!appliesIn(step, openCase ?? conditionsOf(situation, process))) return [];
  const { playbook } = index;
  const due = dueOf(situation, index, step, openCase);
  return [{ playbook, process, step, openCase, record: place.record, dueAt: due }];
}

/** The processes that have steps on the page or a case there, by the edition that each case goes by. */
export function processesHere(situation: PageSituation): ProcessHere[] {
  const { editions, board, shown, at, department } = situation;
  const current = indexOf(editions.current);
  const ids = new Set(
    [current, ...editions.earlier.map(indexOf)].flatMap((index) =>
      shown.flatMap(({ page }) => index.doneOn(page).map(({ process }) => process.id)),
    ),
  );
  return [...ids].flatMap((id) => {
    const open = caseOfPages(situation, id, shown);
    const index = open ? editionOf(editions, open) : current;
    const process = index.process(id) ?? current.process(id);
    if (!process || !isDoneBy(process, department)) return [];
    const pages = process.steps.map(({ page }) => page);
    const place = placeOf(situation, process, pages, shown, at);
    return [{ index, process, run: findRun(board, process, place) }];
  });
}

function isOver({ isFinished }: PageSituation, { id, repeats }: Process, { record }: Place) {
  return !repeats && record !== null && isFinished(id, record);
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
