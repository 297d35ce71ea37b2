/**
 * A case is one run of a process on one record. The board of open cases is folded from the trace; it
 * is what the engine decides on, so it must be the same wherever and however often it is folded.
 */
import type { Decided } from "../event/event";

export interface OpenCase {
  readonly id: string;
  readonly process: string;
  readonly playbook: { readonly id: string; readonly version: number };
  /** Salted hash of the record's identity; `null` while the record does not exist yet. */
  readonly record: string | null;
  readonly startedAt: number;
  /** When something last happened in it. */
  readonly touchedAt: number;
  /** Step id → when it was completed. */
  readonly done: Readonly<Record<string, number>>;
  /** Steps for which a prompt has been shown since the case began. */
  readonly prompted: readonly string[];
}

interface CompletedCase extends OpenCase {
  readonly completedAt: number;
}

export interface CaseBoard {
  readonly open: readonly OpenCase[];
  /** The last few, newest first: so that a person sees that they are done. */
  readonly completed: readonly CompletedCase[];
}

export const emptyBoard: CaseBoard = { open: [], completed: [] };

/** More nobody comes back to. */
const KEEP_COMPLETED = 5;

/** @param event a fact, stored or about to be. */
export function evolveBoard(board: CaseBoard, event: Decided & { readonly at: number }): CaseBoard {
  switch (event.type) {
    case "CaseStarted": {
      const { caseId, process, playbook, record } = event.data;
      if (board.open.some(({ id }) => id === caseId)) return board;
      const started: OpenCase = {
        id: caseId,
        process,
        playbook,
        record,
        startedAt: event.at,
        touchedAt: event.at,
        done: {},
        prompted: [],
      };
      return { ...board, open: [...board.open, started] };
    }
    case "StepCompleted":
      return changeCase(board, event.data.caseId, (found) => ({
        ...found,
        touchedAt: Math.max(found.touchedAt, event.at),
        done: { ...found.done, [event.data.step]: event.at },
      }));
    case "PromptShown":
      return markPrompted(board, event.data.process, event.data.step);
    case "CaseCompleted": {
      const { caseId } = event.data;
      const completed = board.open
        .filter(({ id }) => id === caseId)
        .map((found) => ({ ...found, completedAt: event.at }));
      return {
        open: board.open.filter(({ id }) => id !== caseId),
        completed: [...completed, ...board.completed].slice(0, KEEP_COMPLETED),
      };
    }
    case "CaseAbandoned":
      return { ...board, open: board.open.filter(({ id }) => id !== event.data.caseId) };
    case "TraceErased":
      return emptyBoard;
    default:
      return board;
  }
}

/** A prompt is about the case that the person is working on: the one last touched. */
function markPrompted(board: CaseBoard, process: string, step: string): CaseBoard {
  const worked = findCase(board, process, null);
  if (!worked || worked.prompted.includes(step)) return board;
  return changeCase(board, worked.id, (found) => ({
    ...found,
    prompted: [...found.prompted, step],
  }));
}

function changeCase(
  board: CaseBoard,
  caseId: string,
  change: (found: OpenCase) => OpenCase,
): CaseBoard {
  return {
    ...board,
    open: board.open.map((found) => (found.id === caseId ? change(found) : found)),
  };
}

/**
 * The open case of a process that belongs to a record: the record's own; else one begun before the
 * record existed (a “new deal” form); on a page that shows no record, the one last worked on.
 */
export function findCase(
  board: CaseBoard,
  process: string,
  record: string | null,
): OpenCase | undefined {
  const cases = board.open.filter((found) => found.process === process);
  return (
    cases.find((found) => found.record === record) ??
    (record === null ? lastTouched(cases) : cases.find((found) => found.record === null))
  );
}

export function lastTouched(cases: readonly OpenCase[]): OpenCase | undefined {
  return cases.reduce<OpenCase | undefined>(
    (latest, found) => (latest && latest.touchedAt >= found.touchedAt ? latest : found),
    undefined,
  );
}
