/** What follows when a step was done, taken back, or turned out to be part of a case or not. */
import type { Decided, EvidenceKind } from "../event/event";
import type { Aid } from "../mastery/mastery";
import type { Process, Step } from "../playbook/process";
import { aidOf, openPromptOf, stepMemory } from "../prompting/memory";
import type { PromptMemory } from "../prompting/memory";
import type { CaseBoard, ConditionSeen, EndedCase, OpenCase } from "./case";
import { evolveBoard, heldAt, isDone, withCondition } from "./case";
import { completedAt } from "./completion";
import { dueAt } from "./due";
import type { Place, Run } from "./find-run";
import { findOpen, findRun, isAt, NO_TAB } from "./find-run";
import type { Look } from "./looks";
import { hadSeen, newsFor } from "./looks";
import type { Target } from "./process-index";
import { definitionOf } from "./process-index";
import type { TabState } from "./tab-state";
import { watchId } from "./watch-id";

export interface Doing {
  readonly board: CaseBoard;
  readonly prompts: PromptMemory;
  readonly tab: TabState;
  /** Of all tabs. */
  readonly looks: readonly Look[];
  readonly newCaseId: () => string;
  /** Minutes east of UTC where the person is. */
  readonly utcOffsetMinutes: number;
}

export interface Evidence {
  readonly kind: EvidenceKind;
  /** The page showed it before this person could have done anything: it is done, but not by them. */
  readonly isOld?: boolean;
  /** `false`: when it was told it began nothing, so it does not begin a case afterwards either. */
  readonly begins?: boolean;
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
    !evidence.isOld &&
    evidence.begins !== false &&
    mayBegin(process, step, evidence.kind) &&
    isPartHere(doing, target, place);
  if (run) {
    const { found, state } = run;
    // Late news of what happened before the case began, and did not begin it.
    if (place.at < found.startedAt && !begins) return null;
    if ((found.takenBack[step.id] ?? -1) >= place.at) return [];
    if (state === "ended" && found.outcome === "stopped") return [];
    if (isDone(found, step.id)) {
      if (place.at >= (found.done[step.id] ?? 0)) return [];
      const facts = collect(doing.board, place.at);
      facts.add(foundEarlier(run, process, step, place.at));
      finish(facts, process, found.id, place.tab);
      return facts.all;
    }
  } else if (!begins) return null;

  const facts = collect(doing.board, place.at);
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
  if (run?.state !== "ended") finish(facts, process, found.id, place.tab);
  // What is told late may show that it was complete before the page no longer asked for the step.
  else if (isCompleteBefore(run.found, process, step, place.at)) {
    facts.add(foundEarlier(run, process, step, place.at));
  }
  return facts.all;
}

function isCompleteBefore(found: EndedCase, process: Process, step: Step, at: number): boolean {
  const known = { ...found, done: { ...found.done, [step.id]: at } };
  return (completedAt(process, known) ?? Infinity) < found.endedAt;
}

function foundEarlier({ state, found }: Run, process: Process, step: Step, at: number): Decided {
  const { id: caseId, playbook } = found;
  const earlier = { ...found, done: { ...found.done, [step.id]: at } };
  const endedAt = state === "ended" ? (completedAt(process, earlier) ?? found.endedAt) : undefined;
  const data = { caseId, process: process.id, playbook, step: step.id };
  return {
    type: "StepFoundEarlier",
    data: endedAt === undefined ? data : { ...data, endedAt },
  };
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
  return [{ type: "StepTakenBack", data: { ...data, ...undoneOf(run.found) } }];
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

/**
 * A condition was looked at; the look is one of `doing.looks` already. One that is told late may show that
 * a completed case was not: then it is open again.
 *
 * @returns nothing while there is no case: the looks are remembered for when it begins.
 */
export function seeCondition(doing: Doing, { process, step }: Target, place: Place): Decided[] {
  const facts = collect(doing.board, place.at);
  // It may be older than several runs: what was seen before a case began holds for it, too.
  const ended = doing.board.ended.filter(
    (found) => found.process === process.id && isAt(found, place),
  );
  const open = findOpen(doing.board, process.id, place);
  const newsOf = (found: OpenCase) =>
    newsFor(found, step.id, doing.looks, watchId(process.id, step.id), place);
  const learn = (found: OpenCase, isEnded: boolean) => {
    for (const [index, seen] of newsOf(found).entries()) {
      facts.add(conditionSeen(found, step.id, seen, isEnded && index === 0));
    }
    finish(facts, process, found.id, place.tab);
  };
  for (const found of ended) {
    if (isUndoneBy(newsOf(found), found, process, step)) learn(found, true);
  }
  if (open) learn(open, false);
  return facts.all;
}

/** Whether a case that was completed turns out to have been so at another time, or not at all. */
function isUndoneBy(
  news: readonly ConditionSeen[],
  found: EndedCase,
  process: Process,
  step: Step,
): boolean {
  if (found.outcome === "stopped") return false;
  const known = news.reduce((then, seen) => withCondition(then, step.id, seen), found);
  return completedAt(process, known) !== completedAt(process, found);
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
  return step.onlyIf.length === 0 || heldAt({ conditions }, step.id, Infinity);
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
  for (const { id: step } of process.steps) {
    for (const seen of newsFor(started, step, doing.looks, watchId(process.id, step), place)) {
      facts.add(conditionSeen(started, step, seen));
    }
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
  const endedAt = found ? completedAt(process, found) : null;
  if (!found || endedAt === null) return;
  const { playbook, startedAt, record } = found;
  const late = found.late.some((step) => isDone(found, step));
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
      ...(late ? { late } : {}),
    },
  });
}

function conditionSeen(
  found: OpenCase,
  step: string,
  { holds, at: seenAt }: ConditionSeen,
  reopens = false,
): Decided {
  const { id: caseId, process, playbook, record } = found;
  const data = { caseId, process, playbook, step, holds, seenAt };
  const reopened = { ...data, record, reopens, ...undoneOf(found) };
  return { type: "StepConditionSeen", data: reopens ? reopened : data };
}

/** Figures take back what they have counted, so they have to be told what that was. */
function undoneOf(found: OpenCase | EndedCase) {
  return "counted" in found && found.counted ? { undone: found.counted } : {};
}

/** Passing by a page, or finding something done, is no decision to begin a process; acting is. */
function mayBegin(process: Process, step: Step, evidence: EvidenceKind): boolean {
  const isPassingBy = evidence === "page-reached";
  return !step.optional && (process.steps[0] === step || !isPassingBy);
}

/** Whether a step is part of a case that would begin here: with conditions, where its tab saw them hold. */
function isPartHere({ looks }: Doing, { process, step }: Target, place: Place): boolean {
  return step.onlyIf.length === 0 || hadSeen(looks, watchId(process.id, step.id), place);
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
    .filter(({ optional }) => !optional)
    .filter(({ id, onlyIf }) => onlyIf.length === 0 || heldAt(found, id, at))
    .every(({ id }) => isDone(found, id) && (found.done[id] ?? 0) <= at);
}
