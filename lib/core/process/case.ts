/**
 * A case is one run of a process on one record. The board of cases is folded from the trace; it is what
 * the engine decides on, so it must be the same wherever and however often it is folded.
 *
 * Two tabs tell what happened in them independently, and late. So a case keeps *when* things happened,
 * not in which order they were told, and runs that have ended are kept for a while: what is told of them
 * afterwards must not begin a run of its own.
 */
import type { Decided, EventData } from "../event/event";

export interface ConditionSeen {
  readonly holds: boolean;
  readonly at: number;
}

export interface OpenCase {
  readonly id: string;
  readonly process: string;
  /** The edition that it goes by until it ends. */
  readonly playbook: { readonly id: string; readonly version: number };
  /** Salted hash of the record's identity; `null` while the record does not exist yet. */
  readonly record: string | null;
  /** The tab it began in, which tells forms for new records apart; `null` when it is not known. */
  readonly tab: number | null;
  readonly startedAt: number;
  /** When something last happened in it. */
  readonly touchedAt: number;
  /** Step id → when it was completed. */
  readonly done: Readonly<Record<string, number>>;
  /** Step id → when it was last taken back. */
  readonly takenBack: Readonly<Record<string, number>>;
  /** Step id → when its conditions were seen to begin and to cease to hold, in order of time. */
  readonly conditions: Readonly<Record<string, readonly ConditionSeen[]>>;
  /** Step id → when its prompt was first shown in this case, as a hint and in full. */
  readonly prompted: Readonly<Record<string, { readonly hint?: number; readonly full?: number }>>;
  /** Steps that were done after they were due. */
  readonly late: readonly string[];
}

export interface EndedCase extends OpenCase {
  readonly outcome: "completed" | "stopped";
  /** When its last step was done, or when the person gave it up. */
  readonly endedAt: number;
  /** The tab in which it ended. */
  readonly endedIn: number | null;
  /** Of a completed case: what it was counted with. Whatever is learned of it later changes no count. */
  readonly counted?: Counted;
}

interface Counted {
  readonly durationMs: number;
  readonly late: boolean;
}

export interface CaseBoard {
  readonly open: readonly OpenCase[];
  /** Cases of records that expired: they go on when their record is worked on again. */
  readonly dormant: readonly OpenCase[];
  /** Newest first: so that a person sees that they are done, and late news finds its case. */
  readonly ended: readonly EndedCase[];
}

export const emptyBoard: CaseBoard = { open: [], dormant: [], ended: [] };

/** More nobody comes back to. */
const KEEP_DORMANT = 100;
/** Late news is minutes late; whoever ends more cases than this in that time is no person. */
const KEEP_ENDED = 40;

export function isDone({ done, takenBack }: OpenCase, step: string): boolean {
  if (!Object.hasOwn(done, step)) return false;
  return !Object.hasOwn(takenBack, step) || (done[step] ?? 0) > (takenBack[step] ?? 0);
}

/** Whether the conditions of a step held at a time, as far as was seen. */
export function heldAt(
  { conditions }: Pick<OpenCase, "conditions">,
  step: string,
  at: number,
): boolean {
  if (!Object.hasOwn(conditions, step)) return false;
  return conditions[step]?.findLast((seen) => seen.at <= at)?.holds ?? false;
}

/** @param event a fact, stored or about to be. */
export function evolveBoard(board: CaseBoard, event: Decided & { readonly at: number }): CaseBoard {
  switch (event.type) {
    case "CaseStarted":
      return start(board, event.data, event.at);
    case "StepFoundEarlier": {
      const { data, at } = event;
      return change(board, data.caseId, (found) => foundEarlier(found, data, at));
    }
    case "CaseRecordKnown": {
      const { caseId, record } = event.data;
      return change(board, caseId, (found) => ({ ...found, record }));
    }
    case "StepCompleted": {
      const { caseId, step, late = false } = event.data;
      return change(board, caseId, (found) => {
        const others = found.late.filter((other) => other !== step);
        return {
          ...found,
          startedAt: Math.min(found.startedAt, event.at),
          touchedAt: Math.max(found.touchedAt, event.at),
          done: { ...found.done, [step]: event.at },
          late: late ? [...others, step] : others,
        };
      });
    }
    case "StepTakenBack": {
      const { caseId, step } = event.data;
      return change(reopen(board, caseId), caseId, (found) => ({
        ...found,
        takenBack: { ...found.takenBack, [step]: event.at },
      }));
    }
    case "StepConditionSeen": {
      const { caseId, step, holds, seenAt: at = event.at, reopens = false } = event.data;
      return change(reopens ? reopen(board, caseId) : board, caseId, (found) =>
        withCondition(found, step, { holds, at }),
      );
    }
    case "PromptShown": {
      const { process, step, level = "full", caseId } = event.data;
      return markPrompted(board, { process, step, level, caseId, at: event.at });
    }
    case "CaseCompleted": {
      const { caseId, completedAt = event.at, tab = null, durationMs, late = false } = event.data;
      return end(board, caseId, {
        outcome: "completed",
        endedAt: completedAt,
        endedIn: tab,
        counted: { durationMs, late },
      });
    }
    case "CaseAbandoned": {
      const { caseId, reason } = event.data;
      return reason === "stopped"
        ? end(board, caseId, { outcome: "stopped", endedAt: event.at, endedIn: null })
        : expire(board, caseId);
    }
    case "CaseResumed": {
      const found = board.dormant.find(({ id }) => id === event.data.caseId);
      if (!found) return board;
      return {
        ...board,
        dormant: board.dormant.filter((other) => other !== found),
        open: [...board.open, { ...found, touchedAt: Math.max(found.touchedAt, event.at) }],
      };
    }
    case "CaseMoved": {
      const { caseId, playbook } = event.data;
      return change(board, caseId, (found) => ({ ...found, playbook }));
    }
    case "TraceErased":
      return emptyBoard;
    default:
      return board;
  }
}

function start(
  board: CaseBoard,
  data: Extract<Decided, { type: "CaseStarted" }>["data"],
  at: number,
): CaseBoard {
  const { caseId: id, process, playbook, record, tab = null } = data;
  if (board.open.some((other) => other.id === id)) return board;
  const started: OpenCase = {
    id,
    process,
    playbook,
    record,
    tab,
    startedAt: at,
    touchedAt: at,
    done: {},
    takenBack: {},
    conditions: {},
    prompted: {},
    late: [],
  };
  return { ...board, open: [...board.open, started] };
}

function end(
  board: CaseBoard,
  caseId: string,
  how: Pick<EndedCase, "outcome" | "endedAt" | "endedIn" | "counted">,
): CaseBoard {
  const found = board.open.find(({ id }) => id === caseId);
  if (!found) return board;
  return {
    ...board,
    open: board.open.filter((other) => other !== found),
    ended: [{ ...found, ...how }, ...board.ended].slice(0, KEEP_ENDED),
  };
}

/** A form that was left can never be finished; a record can. */
function expire(board: CaseBoard, caseId: string): CaseBoard {
  const found = board.open.find(({ id }) => id === caseId);
  if (!found) return board;
  return {
    ...board,
    open: board.open.filter((other) => other !== found),
    dormant:
      found.record === null ? board.dormant : [found, ...board.dormant].slice(0, KEEP_DORMANT),
  };
}

/** A completed case of which a step is taken back is not completed. */
function reopen(board: CaseBoard, caseId: string): CaseBoard {
  const found = board.ended.find(({ id }) => id === caseId);
  if (!found) return board;
  const { outcome: _1, endedAt: _2, endedIn: _3, counted: _4, ...open } = found;
  return {
    ...board,
    ended: board.ended.filter((other) => other !== found),
    open: [...board.open, open],
  };
}

/** Facts that do not name the case are about the one that the person worked on: the one last touched. */
function markPrompted(
  board: CaseBoard,
  shown: {
    readonly process: string;
    readonly step: string;
    readonly level: "hint" | "full";
    readonly caseId: string | null | undefined;
    readonly at: number;
  },
): CaseBoard {
  const { process, step, level, caseId, at } = shown;
  const worked =
    caseId === undefined
      ? lastTouched(board.open.filter((found) => found.process === process))
      : board.open.find(({ id }) => id === caseId);
  const before = worked && Object.hasOwn(worked.prompted, step) ? worked.prompted[step] : {};
  if (!worked || (before?.[level] ?? Infinity) <= at) return board;
  return change(board, worked.id, (found) => ({
    ...found,
    prompted: { ...found.prompted, [step]: { ...before, [level]: at } },
  }));
}

function foundEarlier<Found extends OpenCase>(
  found: Found,
  { step, endedAt }: EventData<"StepFoundEarlier">,
  at: number,
): Found {
  const done = { ...found.done, [step]: at };
  const earlier = { ...found, done, startedAt: Math.min(found.startedAt, at) };
  return endedAt === undefined ? earlier : { ...earlier, endedAt };
}

function change(
  board: CaseBoard,
  caseId: string,
  to: <Found extends OpenCase>(found: Found) => Found,
): CaseBoard {
  const inOpen = board.open.findIndex(({ id }) => id === caseId);
  const found = board.open[inOpen];
  if (found) return { ...board, open: board.open.with(inOpen, to(found)) };
  const inDormant = board.dormant.findIndex(({ id }) => id === caseId);
  const asleep = board.dormant[inDormant];
  if (asleep) return { ...board, dormant: board.dormant.with(inDormant, to(asleep)) };
  const inEnded = board.ended.findIndex(({ id }) => id === caseId);
  const ended = board.ended[inEnded];
  return ended ? { ...board, ended: board.ended.with(inEnded, to(ended)) } : board;
}

export function lastTouched(cases: readonly OpenCase[]): OpenCase | undefined {
  return cases.reduce<OpenCase | undefined>(
    (latest, found) => (latest && latest.touchedAt >= found.touchedAt ? latest : found),
    undefined,
  );
}

/** A case after its step's conditions were seen, whenever that was. */
export function withCondition<Found extends Pick<OpenCase, "conditions">>(
  found: Found,
  step: string,
  seen: ConditionSeen,
): Found {
  const before = Object.hasOwn(found.conditions, step) ? (found.conditions[step] ?? []) : [];
  const changes = [...before.filter(({ at }) => at !== seen.at), seen].sort((a, b) => a.at - b.at);
  return { ...found, conditions: { ...found.conditions, [step]: changes } };
}

export function caseOf(
  { open, ended }: CaseBoard,
  id: string | null | undefined,
): OpenCase | undefined {
  return open.find((found) => found.id === id) ?? ended.find((found) => found.id === id);
}
