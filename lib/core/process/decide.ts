/**
 * The process engine: given what is known and one observation, which facts follow. Pure; the caller
 * stores what comes back. A step is completed only by what the person did *and* what the page shows.
 */
import type { Decided, EventData } from "../event/event";
import type { Observation } from "../event/observation";
import type { Playbook } from "../playbook/playbook";
import { findProcess, findStep, processesFor } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { CaseBoard, OpenCase } from "./case";
import { evolveBoard, findCase } from "./case";
import type { PromptHistory } from "./prompt-history";
import { stepPrompts } from "./prompt-history";
import { splitWatchId, watchId } from "./watch-id";

/** How long after using a “save” control the page may take to show that it was saved. */
export const SAVE_EVIDENCE_MS = 15_000;

/** A page of the playbook that a frame shows now; `record` is hashed already. */
export interface ShownPage {
  readonly page: string;
  readonly record: string | null;
}

/** The person used a save control in this tab; the page has not shown yet that it worked. */
export interface PendingSave {
  readonly watch: string;
  readonly record: string | null;
  readonly at: number;
}

export interface Known {
  readonly playbook: Playbook;
  readonly department: string | null;
  readonly board: CaseBoard;
  readonly prompts: PromptHistory;
  /** Of the tab that the observation comes from. */
  readonly pendingSaves: readonly PendingSave[];
  /** Makes the id of a new case. */
  readonly newCaseId: () => string;
}

export interface Decision {
  readonly events: readonly Decided[];
  readonly pendingSaves: readonly PendingSave[];
}

/** @param shown the playbook's pages that the observation's address is. */
export function decide(
  known: Known,
  observation: Observation,
  shown: readonly ShownPage[],
): Decision {
  const fresh = known.pendingSaves.filter(({ at }) => observation.at - at <= SAVE_EVIDENCE_MS);
  const unchanged = (events: readonly Decided[]): Decision => ({ events, pendingSaves: fresh });

  switch (observation.kind) {
    case "page-entered":
      return enterPage({ ...known, pendingSaves: fresh }, observation, shown);
    case "field-filled": {
      const target = findTarget(known, observation.watch);
      if (target?.step.doneWhen.kind !== "field-filled") return unchanged([]);
      return unchanged(
        complete(known, target, recordOf(target.step, shown), "field-filled", observation.at),
      );
    }
    case "control-used": {
      const target = findTarget(known, observation.watch);
      if (target?.step.doneWhen.kind !== "record-saved") return unchanged([]);
      const { watch, at } = observation;
      const pending = { watch, at, record: recordOf(target.step, shown) };
      return {
        events: [],
        pendingSaves: [...fresh.filter((save) => save.watch !== watch), pending],
      };
    }
    case "save-withdrawn":
      return {
        events: [],
        pendingSaves: fresh.filter(({ watch }) => watch !== observation.watch),
      };
    case "evidence-seen": {
      const target = findTarget(known, observation.watch);
      const save = fresh.find(({ watch }) => watch === observation.watch);
      // Whether an address was reached is matched here; a page cannot claim it.
      const isPagesToSee =
        target?.step.doneWhen.kind === "record-saved" &&
        target.step.doneWhen.evidence.kind !== "page-reached";
      if (!target || !save || !isPagesToSee) return unchanged([]);
      return {
        events: complete(known, target, save.record, "record-saved", observation.at),
        pendingSaves: fresh.filter((other) => other !== save),
      };
    }
    case "prompt-shown":
    case "prompt-answered":
      return unchanged(notePrompt(known, observation));
    case "anchor-looked":
      return unchanged([]); // about the CRM, not about anybody's work
  }
}

/** Open cases without progress for as long as their process allows are abandoned. */
export function expireCases(playbook: Playbook, board: CaseBoard, now: number): Decided[] {
  return board.open.flatMap((found) => {
    // A process that the playbook no longer has cannot be finished any more.
    const minutes = findProcess(playbook, found.process)?.abandonAfterMinutes ?? 0;
    return now - found.touchedAt > minutes * 60_000 ? [abandon(found, "expired")] : [];
  });
}

export function abandon(found: OpenCase, reason: "stopped" | "expired"): Decided {
  const { id: caseId, process, playbook } = found;
  return { type: "CaseAbandoned", data: { caseId, process, playbook, reason } };
}

function enterPage(
  known: Known,
  { how, at }: Extract<Observation, { kind: "page-entered" }>,
  shown: readonly ShownPage[],
): Decision {
  let board = known.board;
  const events: Decided[] = [];
  const append = (more: readonly Decided[]) => {
    events.push(...more);
    board = more.reduce((next, event) => evolveBoard(next, { ...event, at }), board);
  };

  if (how === "arrived") {
    for (const process of processesFor(known.playbook, known.department)) {
      const start = shown.find(({ page }) => page === process.startsOn);
      if (start && !findCase(board, process.id, start.record)) {
        append([startCase(known, process, start.record)]);
      }
    }
  }

  const confirmed = known.pendingSaves.filter((save) => {
    const doneWhen = findTarget(known, save.watch)?.step.doneWhen;
    return (
      doneWhen?.kind === "record-saved" &&
      doneWhen.evidence.kind === "page-reached" &&
      shows(shown, doneWhen.evidence.page)
    );
  });
  for (const save of confirmed) {
    const target = findTarget(known, save.watch);
    if (target) append(complete({ ...known, board }, target, save.record, "record-saved", at));
  }

  if (how === "arrived") {
    for (const target of targets(known)) {
      const { doneWhen } = target.step;
      if (doneWhen.kind !== "page-reached" || !shows(shown, doneWhen.page)) continue;
      const record = shown.find(({ page }) => page === doneWhen.page)?.record ?? null;
      append(complete({ ...known, board }, target, record, "page-reached", at));
    }
  }
  return { events, pendingSaves: known.pendingSaves.filter((save) => !confirmed.includes(save)) };
}

interface Target {
  readonly process: Process;
  readonly step: Step;
}

/** The step that a watch stands for, if this person's department does it. */
function findTarget(known: Known, watch: string): Target | undefined {
  const { processId, stepId } = splitWatchId(watch);
  const process = processesFor(known.playbook, known.department).find(({ id }) => id === processId);
  const step = process && findStep(process, stepId);
  return process && step && { process, step };
}

function targets(known: Known): Target[] {
  return processesFor(known.playbook, known.department).flatMap((process) =>
    process.steps.map((step) => ({ process, step })),
  );
}

function complete(
  known: Known,
  { process, step }: Target,
  record: string | null,
  evidence: EventData<"StepCompleted">["evidence"],
  at: number,
): Decided[] {
  const existing = findCase(known.board, process.id, record);
  if (existing && Object.hasOwn(existing.done, step.id)) return [];
  if (!existing && !mayBegin(process, step, evidence)) return [];

  const start = startCase(known, process, record);
  const { caseId, playbook } = existing ? { ...existing, caseId: existing.id } : start.data;
  const done = existing?.done ?? {};
  const shared = { caseId, process: process.id, playbook };
  const prompt = openPrompt(known.prompts, watchId(process.id, step.id), at);
  const aided = prompt !== null || (existing?.prompted.includes(step.id) ?? false);
  const isFinished = process.steps.every(
    (other) => other.optional || other.id === step.id || Object.hasOwn(done, other.id),
  );
  const durationMs = Math.max(0, at - (existing?.startedAt ?? at));
  return [
    ...(existing ? [] : [start]),
    { type: "StepCompleted", data: { ...shared, step: step.id, evidence, aided } },
    ...(prompt ? [followed(prompt, process.id, step.id, playbook)] : []),
    ...(isFinished
      ? [{ type: "CaseCompleted", data: { ...shared, durationMs } } satisfies Decided]
      : []),
  ];
}

/** A prompt that was shown long ago and never answered has helped nobody today. */
const PROMPT_HELPS_MS = 8 * 60 * 60_000;

function openPrompt(prompts: PromptHistory, watch: string, at: number): string | null {
  const { open, openedAt } = stepPrompts(prompts, watch);
  return at - openedAt <= PROMPT_HELPS_MS ? open : null;
}

/** Passing by a page is no decision to begin a process; entering data or saving is. */
function mayBegin(process: Process, step: Step, evidence: string): boolean {
  return !step.optional && (process.steps[0] === step || evidence !== "page-reached");
}

function followed(
  prompt: string,
  process: string,
  step: string,
  playbook: EventData<"CaseStarted">["playbook"],
): Decided {
  return { type: "PromptAnswered", data: { prompt, process, step, playbook, answer: "followed" } };
}

function startCase(
  known: Known,
  process: Process,
  record: string | null,
): Extract<Decided, { type: "CaseStarted" }> {
  const { id, version } = known.playbook;
  return {
    type: "CaseStarted",
    data: {
      caseId: known.newCaseId(),
      process: process.id,
      playbook: { id, version },
      record,
    },
  };
}

/** The record that the step's page shows; `null` for a page without one. */
function recordOf(step: Step, shown: readonly ShownPage[]): string | null {
  return (shown.find(({ page }) => page === step.page) ?? shown[0])?.record ?? null;
}

function shows(shown: readonly ShownPage[], page: string): boolean {
  return shown.some((other) => other.page === page);
}

function notePrompt(
  known: Known,
  observation: Extract<Observation, { kind: "prompt-shown" | "prompt-answered" }>,
): Decided[] {
  const target = findTarget(known, observation.watch);
  if (!target) return [];
  const { id, version } = known.playbook;
  const shared = {
    prompt: observation.prompt,
    process: target.process.id,
    step: target.step.id,
    playbook: { id, version },
  };
  return observation.kind === "prompt-shown"
    ? [{ type: "PromptShown", data: shared }]
    : [{ type: "PromptAnswered", data: { ...shared, answer: observation.answer } }];
}
