/** How cases go in the made-up company: what the browser notes of them, and beside it what is true of them. */
import type { Diary } from "./diary";
import { processes, versionOn } from "./processes";
import type { Version } from "./processes";
import { count, countStep } from "./truth";

interface Running {
  readonly caseId: string;
  readonly process: (typeof processes)[number];
  /** The edition that it goes by until it ends. */
  readonly version: Version;
  readonly record: string | null;
  startedAt: number;
  /** Required steps that it lacks, in order. */
  lacks: string[];
  readonly late: Set<string>;
  /** The most that was shown of a step in it. */
  readonly prompted: Map<string, "hint" | "full">;
}

/** Does something on one of the person's next days at work; nothing if there are no more. */
export type Later = (inDays: number, what: () => void) => void;

const PLAYBOOK = "chengdu-filling";
export const playbookOf = (version: Version) => ({ id: PLAYBOOK, version });

const dataOf = ({ caseId, process, version }: Running) => ({
  caseId,
  process: process.id,
  playbook: playbookOf(version),
});

const tallyOf = (diary: Diary, { process, version }: Running) => diary.tally(process.id, version);

export function beginCase(diary: Diary, later: Later, skill: number): void {
  const own = processes.filter(({ departments }) => departments.includes(diary.department()));
  const [first, ...others] = own;
  if (!first) return;
  const process = diary.oneOf(first, ...others);
  const version = versionOn(diary.day());
  const running: Running = {
    caseId: `${diary.person.id}-case-${String(diary.events.length)}`,
    process,
    version,
    record: diary.chance(0.8) ? `record-${String(diary.events.length)}` : null,
    startedAt: 0,
    lacks: [...process.steps[version]],
    late: new Set(),
    prompted: new Map(),
  };
  // A prompt that invites to begin is shown before there is a case.
  const [invited] = running.lacks;
  if (invited !== undefined && diary.chance(0.1)) prompt(diary, running, invited, null);
  running.startedAt = diary.wait();
  const { record } = running;
  diary.write({ type: "CaseStarted", data: { ...dataOf(running), record } });
  const tally = tallyOf(diary, running);
  count(tally, "started");
  tally.active.add(diary.person.id);
  goOn(diary, running, later, skill);
}

/** Steps are done until it is complete, or something comes between. */
function goOn(diary: Diary, running: Running, later: Later, skill: number): void {
  while (running.lacks.length > 0) {
    diary.wait();
    if (diary.chance(0.02)) {
      later(diary.oneOf(1, 2, 3), () => goOn(diary, running, later, skill));
      return;
    }
    if (diary.chance(0.006)) {
      giveUp(diary, running, "stopped");
      return;
    }
    if (diary.chance(0.012)) {
      later(diary.oneOf(2, 5), () => expire(diary, running, later, skill));
      return;
    }
    const done = doStep(diary, running, skill);
    if (diary.chance(0.008)) takeBackOpen(diary, running, done);
  }
  complete(diary, running, later, skill);
}

function doStep(diary: Diary, running: Running, skill: number): string {
  // Out of order now and then.
  const inOrder = running.lacks.length < 2 || diary.chance(0.93);
  const step = running.lacks[inOrder ? 0 : 1] ?? "";
  const wanted = !diary.chance(skill);
  if (wanted) prompt(diary, running, step, running.caseId);
  if (wanted && diary.chance(0.05)) prompt(diary, running, step, running.caseId);
  if (diary.chance(0.02)) askForHelp(diary, running, step);
  diary.wait();
  const aid = running.prompted.get(step) ?? "none";
  const aided = aid !== "none";
  const late = diary.chance(0.05);
  const judged = diary.chance(0.95);
  const data = { ...dataOf(running), step, evidence: "field-filled", aided } as const;
  const tally = tallyOf(diary, running);
  diary.write({
    type: "StepCompleted",
    data: {
      ...data,
      aid,
      ...(late ? { late } : {}),
      ...(judged ? { correct: !late && inOrder } : {}),
    },
  });
  count(tally, "steps");
  countStep(tally, step, "done");
  countStep(tally, step, "everDone");
  tally.active.add(diary.person.id);
  if (!aided) {
    count(tally, "unaided");
    countStep(tally, step, "unaided");
  }
  if (aid === "hint") {
    count(tally, "hinted");
    countStep(tally, step, "hinted");
  }
  if (late) {
    countStep(tally, step, "late");
    running.late.add(step);
  } else running.late.delete(step);
  if (judged) {
    count(tally, "judged");
    if (!aided && !late && inOrder) count(tally, "proficient");
  }
  if (wanted && diary.chance(0.6)) {
    answer(diary, running, step, "followed");
    count(tally, "followed");
  }
  running.lacks = running.lacks.filter((other) => other !== step);
  return step;
}

function prompt(diary: Diary, running: Running, step: string, caseId: string | null): void {
  diary.wait();
  const { process, playbook } = dataOf(running);
  const level = diary.chance(0.35) ? "hint" : "full";
  const data = { prompt: `prompt-${step}`, process, playbook, step, level } as const;
  diary.write({ type: "PromptShown", data: { ...data, caseId } });
  running.prompted.set(step, running.prompted.get(step) === "full" ? "full" : level);
  const tally = tallyOf(diary, running);
  count(tally, "shown");
  countStep(tally, step, "shown");
  if (!diary.chance(0.2)) return;
  diary.wait();
  const said = diary.oneOf("closed", "snoozed", "declined", "wanted", "closed");
  answer(diary, running, step, said);
  if (said === "snoozed") count(tally, "snoozed");
  else if (said !== "wanted") count(tally, "closed");
}

type Answer = "followed" | "closed" | "snoozed" | "declined" | "wanted";

function answer(diary: Diary, running: Running, step: string, said: Answer): void {
  const { process, playbook } = dataOf(running);
  const data = { prompt: `prompt-${step}`, process, playbook, step, answer: said };
  diary.write({ type: "PromptAnswered", data });
}

function askForHelp(diary: Diary, running: Running, step: string): void {
  const { process, playbook } = dataOf(running);
  // Some ask about the process, not about a step of it.
  const about = diary.chance(0.8) ? step : null;
  diary.write({ type: "HelpRequested", data: { process, playbook, step: about } });
  const tally = tallyOf(diary, running);
  count(tally, "help");
  if (about !== null) countStep(tally, about, "help");
}

/** In a case that is still open: it has to be done again. */
function takeBackOpen(diary: Diary, running: Running, step: string): void {
  diary.wait();
  const { record } = running;
  diary.write({
    type: "StepTakenBack",
    data: { ...dataOf(running), step, record, reopens: false },
  });
  countStep(tallyOf(diary, running), step, "done", -1);
  running.lacks = [step, ...running.lacks];
  running.late.delete(step);
}

function giveUp(diary: Diary, running: Running, reason: "stopped" | "expired"): void {
  const open = [...running.lacks];
  diary.write({ type: "CaseAbandoned", data: { ...dataOf(running), reason, open } });
  const tally = tallyOf(diary, running);
  count(tally, reason);
  const [first] = open;
  if (first !== undefined) countStep(tally, first, "givenUp");
}

function expire(diary: Diary, running: Running, later: Later, skill: number): void {
  diary.wait();
  giveUp(diary, running, "expired");
  if (running.record === null || !diary.chance(0.5)) return;
  later(diary.oneOf(0, 1, 4), () => {
    diary.wait();
    diary.write({ type: "CaseResumed", data: dataOf(running) });
    count(tallyOf(diary, running), "expired", -1);
    goOn(diary, running, later, skill);
  });
}

function complete(diary: Diary, running: Running, later: Later, skill: number): void {
  const durationMs = diary.wait() - running.startedAt;
  const late = running.late.size > 0;
  const { record } = running;
  diary.write({
    type: "CaseCompleted",
    data: { ...dataOf(running), durationMs, record, ...(late ? { late } : {}) },
  });
  const tally = tallyOf(diary, running);
  count(tally, "completed");
  if (late) count(tally, "late");
  tally.durations.push(durationMs);
  tally.active.add(diary.person.id);
  if (!diary.chance(0.03)) return;
  later(diary.oneOf(0, 0, 1, 6), () => {
    openAgain(diary, running, { durationMs, late });
    goOn(diary, running, later, skill);
  });
}

function openAgain(
  diary: Diary,
  running: Running,
  undone: { readonly durationMs: number; readonly late: boolean },
): void {
  diary.wait();
  const { process, record } = running;
  const tally = tallyOf(diary, running);
  if (diary.chance(0.7)) {
    const step = process.steps[running.version][1] ?? "";
    const data = { ...dataOf(running), step, record, reopens: true, undone };
    diary.write({ type: "StepTakenBack", data });
    countStep(tally, step, "done", -1);
    running.lacks = [step];
    running.late.delete(step);
  } else {
    const step = process.conditional;
    const data = { ...dataOf(running), step, holds: true, record, reopens: true, undone };
    diary.write({ type: "StepConditionSeen", data });
    running.lacks = [step];
  }
  count(tally, "completed", -1);
  if (undone.late) count(tally, "late", -1);
  tally.undone.push(undone.durationMs);
}
