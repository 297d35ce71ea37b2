/**
 * The process engine: given what is known and one observation, which facts follow. Pure; the caller
 * stores what comes back. A step is completed only by what the person did *and* what the page shows.
 */
import type { Decided } from "../event/event";
import type { Observation, Statement } from "../event/observation";
import { noteFallback } from "../fallback/note";
import { caseOf, evolveBoard } from "./case";
import type { CaseBoard } from "./case";
import { completeStep, seeCondition, startCase, takeBackStep } from "./complete";
import type { Doing, Evidence } from "./complete";
import type { Editions } from "./editions";
import { isRecordOf, leftCase, REDIRECT_MS } from "./left-case";
import type { Place } from "./find-run";
import { findRun } from "./find-run";
import { notePrompt } from "../prompting/note-prompt";
import { findTarget, here, placeFor, reachedSteps, targetOfSave } from "./find-target";
import type { Look } from "./looks";
import { withLook } from "./looks";
import { recordOf } from "./place";
import type { Target } from "./process-index";
import { indexOf, isDoneBy } from "./process-index";
import type { TabState } from "./tab-state";
import type { Unclaimed } from "./unclaimed";
import { withUnclaimed } from "./unclaimed";
import { watchId } from "./watch-id";

/** How long after using a “save” control the page may take to show that it was saved. */
export const SAVE_EVIDENCE_MS = 15_000;

/** A page of the playbook that a frame shows now; `record` is hashed already. */
export interface ShownPage {
  readonly page: string;
  readonly record: string | null;
}

export interface Known extends Doing {
  readonly editions: Editions;
  readonly department: string | null;
  /** Whether a process that a record goes through only once has been completed for it, ever. */
  readonly isFinished: (process: string, record: string) => boolean;
  /** Of all tabs. */
  readonly unclaimed: readonly Unclaimed[];
}

export interface Decision {
  readonly events: readonly Decided[];
  /** What was seen a moment ago and turns out to belong to a case; each with its own time. */
  readonly claimed: readonly { readonly at: number; readonly events: readonly Decided[] }[];
  readonly tab: TabState;
  readonly looks: readonly Look[];
  readonly unclaimed: readonly Unclaimed[];
}

/** @param shown the playbook's pages that the observation's address is. */
export function decide(
  before: Known,
  observation: Observation | Statement,
  shown: readonly ShownPage[],
): Decision {
  const nobodys: Unclaimed[] = [];
  const {
    events,
    tab,
    looks = before.looks,
  } = decideOn(before, observation, shown, (seen) => nobodys.push(seen));
  if (events.length + nobodys.length === 0) {
    return { events, claimed: [], tab, looks, unclaimed: before.unclaimed };
  }
  const unclaimed = nobodys.reduce(withUnclaimed, before.unclaimed);
  const board = evolved(before.board, events, observation.at);
  const isNews = events.some(({ type }) => claimable.has(type));
  const claims =
    isNews && unclaimed.length > 0
      ? claim({ ...before, board, looks }, unclaimed)
      : { claimed: [], left: unclaimed };
  return { events, tab, looks, claimed: claims.claimed, unclaimed: claims.left };
}

/** Facts after which something may turn out to belong to a case. */
const claimable: ReadonlySet<Decided["type"]> = new Set([
  "CaseStarted",
  "StepCompleted",
  "StepFoundEarlier",
  "StepConditionSeen",
]);

/** Gives cases what turns out to be theirs. */
function claim(
  before: Known,
  unclaimed: readonly Unclaimed[],
): { readonly claimed: Decision["claimed"]; readonly left: readonly Unclaimed[] } {
  let known = before;
  const claimed: { at: number; events: readonly Decided[] }[] = [];
  const left = unclaimed.filter(({ watch, evidence, shown, tab, at }) => {
    const then: Known = { ...known, tab: { ...known.tab, ...tab } };
    const target = findTarget(then, watch, recordOf(shown), at);
    const events = target && complete(then, target, shown, at, { ...evidence, begins: false });
    if (!events) return true;
    claimed.push({ at, events });
    known = { ...known, board: evolved(known.board, events, at) };
    return false;
  });
  return { claimed: claimed.filter(({ events }) => events.length > 0), left };
}

function evolved(board: CaseBoard, events: readonly Decided[], at: number): CaseBoard {
  return events.reduce((next, event) => evolveBoard(next, { ...event, at }), board);
}

interface Step {
  readonly events: readonly Decided[];
  readonly tab: TabState;
  readonly looks?: readonly Look[];
}

function decideOn(
  before: Known,
  observation: Observation | Statement,
  shown: readonly ShownPage[],
  onNobodys: (seen: Unclaimed) => void,
): Step {
  const { at } = observation;
  const known: Known = { ...before, tab: tabAt(before.tab, shown, at) };
  const fresh = known.tab.pendingSaves;
  const unchanged = (events: readonly Decided[]): Step => ({ events, tab: known.tab });
  const done = (target: Target, evidence: Evidence): Step =>
    unchanged(completeOrKeep(known, target, shown, at, evidence, onNobodys));
  const said = "caseId" in observation ? caseOf(known.board, observation.caseId) : undefined;
  const target =
    "watch" in observation
      ? findTarget(known, observation.watch, recordOf(shown), at, said)
      : undefined;

  switch (observation.kind) {
    case "page-entered":
      return enterPage(
        { ...known, tab: { ...known.tab, record: before.tab.record } },
        observation,
        shown,
        onNobodys,
      );
    case "field-filled":
      if (target?.step.doneWhen.kind !== "field-filled") return unchanged([]);
      return done(target, { kind: "field-filled" });
    case "state-seen": {
      const kind = target?.step.doneWhen.kind;
      if (!target || (kind !== "status-reached" && kind !== "element-appears"))
        return unchanged([]);
      const isOld = observation.how === "already";
      return done(target, { kind, isOld });
    }
    case "confirmed":
      if (target?.step.doneWhen.kind !== "confirmed") return unchanged([]);
      return unchanged(
        completeAt(known, target, placeFor(known, target, shown, at, said), {
          kind: "confirmed",
        }) ?? [],
      );
    case "taken-back":
      if (!target) return unchanged([]);
      return unchanged(takeBackStep(known, target, placeFor(known, target, shown, at, said), said));
    case "condition-seen": {
      if (!target) return unchanged([]);
      const place = placeFor(known, target, shown, at);
      const { holds, watch } = observation;
      const { record, tab } = place;
      const looks = withLook(known.looks, { watch, record, tab, holds, at });
      return { events: seeCondition({ ...known, looks }, target, place), tab: known.tab, looks };
    }
    case "control-used": {
      if (target?.step.doneWhen.kind !== "record-saved") return unchanged([]);
      const { watch } = observation;
      const pending = { watch, at, record: placeFor(known, target, shown, at).record };
      return withSaves(known, [...fresh.filter((save) => save.watch !== watch), pending]);
    }
    case "save-withdrawn":
      return withSaves(
        known,
        fresh.filter(({ watch }) => watch !== observation.watch),
      );
    case "evidence-seen": {
      const save = fresh.find(({ watch }) => watch === observation.watch);
      const saved = save && targetOfSave(known, save, at);
      // Whether an address was reached is matched here; a page cannot claim it.
      const isPagesToSee =
        saved?.step.doneWhen.kind === "record-saved" &&
        saved.step.doneWhen.evidence.kind !== "page-reached";
      if (!saved || !isPagesToSee) return unchanged([]);
      const place = { ...here(known, at), record: save.record };
      const left = fresh.filter((other) => other !== save);
      return {
        events: completeAt(known, saved, place, { kind: "record-saved" }) ?? [],
        tab: withSaves(known, left).tab,
      };
    }
    case "prompt-shown":
    case "prompt-answered":
      return unchanged(notePrompt(known, observation));
    case "fallback":
      return unchanged(noteFallback({ ...known, playbook: known.editions.current }, observation));
    case "anchor-looked":
      return unchanged([]); // about the CRM, not about anybody's work
  }
}

/** The tab when something is told of it: old saves are over, and it may show another record. */
function tabAt(tab: TabState, shown: readonly ShownPage[], at: number): TabState {
  const record = recordOf(shown) ?? tab.record;
  if (record === tab.record && tab.pendingSaves.length === 0) return tab;
  const fresh = tab.pendingSaves.filter((save) => at - save.at <= SAVE_EVIDENCE_MS);
  return { ...tab, pendingSaves: fresh, record };
}

function enterPage(
  before: Known,
  { how, at }: Extract<Observation, { kind: "page-entered" }>,
  shown: readonly ShownPage[],
  onNobodys: (seen: Unclaimed) => void,
): Step {
  const isArrival = how === "arrived";
  // Another tab of the record, or its address as the CRM likes it better, is the same stay.
  const isStay = isRecordOf(shown, before.tab.record) || at - before.tab.stayAt <= REDIRECT_MS;
  const left = isArrival ? leftCase(before, shown, at) : before.tab.left;
  const record = recordOf(shown) ?? before.tab.record;
  const pages = shown.map(({ page }) => page);
  const isSameRecord = !isArrival || isRecordOf(shown, before.tab.record);
  const seen = isSameRecord ? [...new Set([...before.tab.seen, ...pages])] : pages;
  let known: Known = {
    ...before,
    tab: {
      ...before.tab,
      record,
      left,
      seen,
      ...(isArrival ? { visitAt: at } : {}),
      ...(isArrival && !isStay ? { stayAt: at } : {}),
    },
  };
  const events: Decided[] = [];
  const append = (more: readonly Decided[]) => {
    events.push(...more);
    known = { ...known, board: evolved(known.board, more, at) };
  };

  for (const { page, record: shownRecord } of isArrival ? shown : []) {
    for (const process of indexOf(known.editions.current).startingOn(page)) {
      const place = { ...here(known, at), record: shownRecord };
      if (!isDoneBy(process, known.department) || findRun(known.board, process, place)) continue;
      if (isOver(known, { process }, place)) continue;
      append(startCase(known, { playbook: known.editions.current, process }, place));
    }
  }

  const confirmed = known.tab.pendingSaves.filter((save) => {
    const doneWhen = targetOfSave(known, save, at)?.step.doneWhen;
    return (
      doneWhen?.kind === "record-saved" &&
      doneWhen.evidence.kind === "page-reached" &&
      shows(shown, doneWhen.evidence.page)
    );
  });
  for (const save of confirmed) {
    const target = targetOfSave(known, save, at);
    const place = { ...here(known, at), record: save.record, visitAt: before.tab.visitAt };
    if (target) append(completeAt(known, target, place, { kind: "record-saved" }) ?? []);
  }

  for (const { page } of isArrival ? shown : []) {
    for (const target of reachedSteps(known, page, recordOf(shown), at)) {
      append(completeOrKeep(known, target, shown, at, { kind: "page-reached" }, onNobodys));
    }
  }
  const pendingSaves = known.tab.pendingSaves.filter((save) => !confirmed.includes(save));
  return { events, tab: { ...known.tab, pendingSaves } };
}

/** What belongs to no case is kept for a while: its case may be late news. */
function completeOrKeep(
  known: Known,
  target: Target,
  shown: readonly ShownPage[],
  at: number,
  evidence: Evidence,
  onNobodys: (seen: Unclaimed) => void,
): readonly Decided[] {
  const events = complete(known, target, shown, at, evidence);
  if (events) return events;
  const { tab, visitAt, record } = known.tab;
  const watch = watchId(target.process.id, target.step.id);
  onNobodys({ watch, evidence, shown, tab: { tab, visitAt, record }, at });
  return [];
}

function complete(
  known: Known,
  target: Target,
  shown: readonly ShownPage[],
  at: number,
  evidence: Evidence,
): Decided[] | null {
  return completeAt(known, target, placeFor(known, target, shown, at), evidence);
}

function completeAt(
  known: Known,
  target: Target,
  place: Place,
  evidence: Evidence,
): Decided[] | null {
  if (isOver(known, target, place)) return [];
  return completeStep(known, target, place, evidence);
}

/** A process that a record goes through once, and has. */
function isOver(known: Known, { process }: Pick<Target, "process">, { record }: Place): boolean {
  if (process.repeats || record === null) return false;
  const isRunning = [...known.board.open, ...known.board.ended].some(
    (found) => found.process === process.id && found.record === record,
  );
  return !isRunning && known.isFinished(process.id, record);
}

function shows(shown: readonly ShownPage[], page: string): boolean {
  return shown.some((other) => other.page === page);
}

function withSaves(known: Known, pendingSaves: TabState["pendingSaves"]): Step {
  return { events: [], tab: { ...known.tab, pendingSaves } };
}
