/** What follows when a step was done, taken back, or turned out to be part of a case or not. */
import type { Decided, EvidenceKind } from "../event/event";
import type { Aid } from "../mastery/mastery";
import type { Process, Step } from "../playbook/process";
import { aidOf, openPromptOf, stepMemory } from "../prompting/memory";
import type { PromptMemory } from "../prompting/memory";
import type { CaseBoard, OpenCase } from "./case";
import { evolveBoard, isDone } from "./case";
import { dueAt } from "./due";
import type { Place, Run } from "./find-run";
import { findRun, NO_TAB } from "./find-run";
import type { Target } from "./process-index";
import { definitionOf } from "./process-index";
import type { TabState } from "./tab-state";
import { watchId } from "./watch-id";

export interface Doing {
  readonly board: CaseBoard;
  readonly prompts: PromptMemory;
  readonly tab: TabState;
  readonly newCaseId: () => string;
  /** Minutes east of UTC where the person is. */
  readonly utcOffsetMinutes: number;
}

export interface Evidence {
  readonly kind: EvidenceKind;
  /** The page showed it before this person could have done anything: it is done, but not by them. */
  readonly isOld?: boolean;
}

/** @returns `null` when there is no case that it could belong to, and it begins none. */
export function completeStep(
  doing: Doing,
  target: Target,
  place: Place,
  evidence: Evidence,
): Decided[] | null {
  const { process, step } = target;
  const run = findRun(doing.board, process, place);
  const begins =
    !evidence.isOld && mayBegin(process, step, evidence.kind) && isPartHere(doing, target, place);
  if (run) {
    const { found, state } = run;
    // Late news of what happened before the case began, and did not begin it.
    if (place.at < found.startedAt && !begins) return null;
    if ((found.takenBack[step.id] ?? -1) >= place.at) return [];
    if (state === "ended" && found.outcome === "stopped") return [];
    if (isDone(found, step.id)) {
      if (place.at >= (found.done[step.id] ?? 0)) return [];
      const { id: caseId, playbook } = found;
      const earlier = { ...found, done: { ...found.done, [step.id]: place.at } };
      const endedAt = state === "ended" ? { endedAt: completedAt(process, earlier) } : {};
      const data = { caseId, process: process.id, playbook, step: step.id, ...endedAt };
      return [{ type: "StepFoundEarlier", data }];
    }
  } else if (!begins) return null;

  const facts = collect(doing.board, place.at);
  const isEnded = run?.state === "ended";
  const found = run ? goOn(facts, run.found, run.state, place) : begin(facts, doing, target, place);
  const shared = { caseId: found.id, process: process.id, playbook: found.playbook };
  const memory = stepMemory(doing.prompts, watchId(process.id, step.id));
  const about = { caseId: found.id, record: found.record };
  const prompt = openPromptOf(memory, about, place.at);
  // What invites to begin is shown before there is a case to note it.
  const aid = mostOf(promptedBy(found, step.id, place.at), aidOf(memory, about, place.at));
  const late = isLate(doing, target, found, place.at);
  facts.add({
    type: "StepCompleted",
    data: {
      ...shared,
      step: step.id,
      evidence: evidence.kind,
      aided: aid !== "none",
      aid,
      definition: definitionOf(step),
      ...(late ? { late } : {}),
      ...(evidence.isOld ? {} : { correct: !late && isInOrder(process, step, found, place.at) }),
    },
  });
  if (prompt !== null) {
    const data = { ...shared, prompt, step: step.id };
    facts.add({ type: "PromptAnswered", data: { ...data, answer: "followed" } });
  }
  if (!isEnded) finish(facts, process, found.id, place.tab);
  return facts.all;
}

/**
 * The person says that it is not done after all.
 *
 * @param said the case that they speak of; without it, the run that the place belongs to.
 */
export function takeBackStep(
  doing: Doing,
  { process, step }: Target,
  place: Place,
  said?: OpenCase,
): Decided[] {
  const run = endedRun(doing.board, said) ?? findRun(doing.board, process, place);
  if (!run || run.state === "dormant" || !isDone(run.found, step.id)) return [];
  if (run.state === "ended" && run.found.outcome === "stopped") return [];
  if ((run.found.done[step.id] ?? 0) > place.at) return [];
  const { id: caseId, playbook, record } = run.found;
  const reopens = run.state === "ended";
  const data = { caseId, process: process.id, playbook, step: step.id, record, reopens };
  return [{ type: "StepTakenBack", data }];
}

/** An ended case that may be opened again: its record has begun no other run since. */
function endedRun({ open, ended }: CaseBoard, said: OpenCase | undefined): Run | undefined {
  const found = ended.find(({ id }) => id === said?.id);
  const isSucceeded = open.some(
    ({ process, record, tab }) =>
      process === found?.process &&
      record === found.record &&
      (record !== null || tab === found.tab),
  );
  return found && !isSucceeded ? { state: "ended", found } : undefined;
}

/** A condition was looked at. @returns nothing while no case is open there: the tab remembers it. */
export function seeCondition(
  doing: Doing,
  { process, step }: Target,
  place: Place,
  holds: boolean,
): Decided[] {
  const run = findRun(doing.board, process, place);
  const before = run?.found.conditions[step.id];
  if (run?.state !== "open" || (before?.at ?? 0) > place.at) return [];
  if ((before?.holds ?? false) === holds) return [];
  const facts = collect(doing.board, place.at);
  facts.add(conditionSeen(run.found, step.id, holds));
  finish(facts, process, run.found.id, place.tab);
  return facts.all;
}

export function startCase(
  doing: Doing,
  target: Pick<Target, "playbook" | "process">,
  place: Place,
): Decided[] {
  const facts = collect(doing.board, place.at);
  begin(facts, doing, target, place);
  return facts.all;
}

/** A case goes over to another edition; where it lacks nothing of that, it is completed. */
export function moveCase(
  board: CaseBoard,
  process: Process,
  found: OpenCase,
  playbook: OpenCase["playbook"],
  at: number,
): Decided[] {
  const facts = collect(board, at);
  facts.add({ type: "CaseMoved", data: { caseId: found.id, process: process.id, playbook } });
  finish(facts, process, found.id, found.tab ?? NO_TAB);
  return facts.all;
}

/** Required steps that a case lacks. */
export function openSteps(process: Process, found: OpenCase): Step[] {
  return process.steps.filter(
    (step) => !step.optional && appliesIn(step, found) && !isDone(found, step.id),
  );
}

/** Whether a step is part of a case: without conditions always, with them once they were seen to hold. */
export function appliesIn(step: Step, { conditions }: Pick<OpenCase, "conditions">): boolean {
  return step.onlyIf.length === 0 || conditions[step.id]?.holds === true;
}

// ── Facts of one decision, with the board that they lead to ────────────────────────────────────────

interface Facts {
  readonly all: Decided[];
  readonly add: (fact: Decided) => void;
  readonly caseOf: (id: string) => OpenCase | undefined;
}

function collect(board: CaseBoard, at: number): Facts {
  let now = board;
  const all: Decided[] = [];
  return {
    all,
    add: (fact) => {
      all.push(fact);
      now = evolveBoard(now, { ...fact, at });
    },
    caseOf: (id) => now.open.find((found) => found.id === id),
  };
}

function begin(
  facts: Facts,
  doing: Doing,
  { playbook, process }: Pick<Target, "playbook" | "process">,
  place: Place,
): OpenCase {
  const { id, version } = playbook;
  const caseId = doing.newCaseId();
  const { record, tab } = place;
  facts.add({
    type: "CaseStarted",
    data: { caseId, process: process.id, playbook: { id, version }, record, tab },
  });
  const started = facts.caseOf(caseId) as OpenCase;
  for (const step of process.steps) {
    const seen = doing.tab.conditions[watchId(process.id, step.id)];
    if (seen?.holds && seen.record === record) facts.add(conditionSeen(started, step.id, true));
  }
  return facts.caseOf(caseId) ?? started;
}

function goOn(facts: Facts, found: OpenCase, state: string, { record }: Place): OpenCase {
  const { id: caseId, process, playbook } = found;
  if (state === "dormant") facts.add({ type: "CaseResumed", data: { caseId, process, playbook } });
  if (state === "open" && found.record === null && record !== null) {
    facts.add({ type: "CaseRecordKnown", data: { caseId, process, playbook, record } });
  }
  return facts.caseOf(caseId) ?? found;
}

function finish(facts: Facts, process: Process, caseId: string, tab: number): void {
  const found = facts.caseOf(caseId);
  // Where nothing of it was done, or what was done is no step any more, nothing is completed.
  if (!found || !process.steps.some(({ id }) => isDone(found, id))) return;
  if (openSteps(process, found).length > 0) return;
  const endedAt = completedAt(process, found);
  const { playbook, startedAt, record } = found;
  facts.add({
    type: "CaseCompleted",
    data: {
      caseId,
      process: process.id,
      playbook,
      durationMs: Math.max(0, endedAt - startedAt),
      completedAt: endedAt,
      record,
      tab,
    },
  });
}

/** When the last of its required steps was done; of a process without any, the last of all. */
function completedAt(process: Process, found: OpenCase): number {
  const required = process.steps.filter((step) => !step.optional && appliesIn(step, found));
  const steps = required.length > 0 ? required : process.steps;
  return Math.max(...steps.flatMap(({ id }) => (isDone(found, id) ? (found.done[id] ?? []) : [])));
}

function conditionSeen(found: OpenCase, step: string, holds: boolean): Decided {
  const { id: caseId, process, playbook } = found;
  return { type: "StepConditionSeen", data: { caseId, process, playbook, step, holds } };
}

/** Passing by a page, or finding something done, is no decision to begin a process; acting is. */
function mayBegin(process: Process, step: Step, evidence: EvidenceKind): boolean {
  const isPassingBy = evidence === "page-reached";
  return !step.optional && (process.steps[0] === step || !isPassingBy);
}

/** Whether a step is part of a case that would begin here: with conditions, where they were seen to hold. */
function isPartHere({ tab }: Doing, { process, step }: Target, { record }: Place): boolean {
  if (step.onlyIf.length === 0) return true;
  const seen = tab.conditions[watchId(process.id, step.id)];
  return seen?.holds === true && seen.record === record;
}

/** The most that had been shown of a step's prompt in its case by then. */
function promptedBy({ prompted }: OpenCase, step: string, at: number): "hint" | "full" | null {
  const shown = Object.hasOwn(prompted, step) ? prompted[step] : undefined;
  if (shown?.full !== undefined && shown.full <= at) return "full";
  return shown?.hint !== undefined && shown.hint <= at ? "hint" : null;
}

function mostOf(...aids: readonly ("hint" | "full" | null | undefined)[]): Aid {
  if (aids.includes("full")) return "full";
  return aids.includes("hint") ? "hint" : "none";
}

function isLate(
  { utcOffsetMinutes }: Doing,
  { playbook, step: { due } }: Target,
  found: OpenCase,
  at: number,
): boolean {
  return due !== undefined && at > dueAt(due, found.startedAt, playbook.calendar, utcOffsetMinutes);
}

function isInOrder({ order, steps }: Process, step: Step, found: OpenCase, at: number): boolean {
  if (order === "any") return true;
  return steps
    .slice(0, steps.indexOf(step))
    .filter((earlier) => !earlier.optional && appliesIn(earlier, found))
    .every(({ id }) => isDone(found, id) && (found.done[id] ?? 0) <= at);
}
