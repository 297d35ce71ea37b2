/** Which run of a process something belongs to that happened in a tab at a record. */
import type { Process } from "../playbook/process";
import type { CaseBoard, EndedCase, OpenCase } from "./case";

/**
 * What is told of a record within this time after a run of it was completed belongs to that run, whichever
 * tab tells it: news from another tab is seconds late, and nobody runs through a process twice in a minute.
 */
export const SAME_RUN_MS = 60_000;

/** Where something happened. */
export interface Place {
  /** Salted hash, `null` on a form for a record that does not exist yet and on pages without one. */
  readonly record: string | null;
  readonly tab: number;
  /** When the person came to the page (ms since 1970). */
  readonly visitAt: number;
  readonly at: number;
}

export type Run =
  | { readonly state: "open" | "dormant"; readonly found: OpenCase }
  | { readonly state: "ended"; readonly found: EndedCase };

/** @returns `undefined` when it would be the beginning of a new run. */
export function findRun(board: CaseBoard, process: Process, place: Place): Run | undefined {
  const isOurs = (found: OpenCase) => found.process === process.id && isAt(found, place);
  let ended: EndedCase | undefined;
  for (const found of board.ended) {
    if (!isOurs(found) || !belongsTo(found, process, place)) continue;
    if (!ended || found.endedAt < ended.endedAt) ended = found;
  }
  if (ended) return { state: "ended", found: ended };
  const open = findOpen(board, process.id, place);
  if (open) return { state: "open", found: open };
  // A visit that was never finished is another visit; a deal that was never qualified is the same deal.
  const dormant = process.repeats ? undefined : board.dormant.find(isOurs);
  return dormant && { state: "dormant", found: dormant };
}

/**
 * The open case of a process for a record: the record's own; else one begun in a form of this tab before
 * the record existed.
 */
export function findOpen(
  board: CaseBoard,
  process: string,
  place: Pick<Place, "record" | "tab">,
): OpenCase | undefined {
  let form: OpenCase | undefined;
  for (const found of board.open) {
    if (found.process !== process) continue;
    if (found.record === null) form ??= isOfTab(found, place.tab) ? found : undefined;
    else if (found.record === place.record) return found;
  }
  return form;
}

/** Whether a case is one of this record, or of the forms of this tab. */
export function isAt(found: OpenCase, { record, tab }: Place): boolean {
  return record === null ? found.record === null && isOfTab(found, tab) : found.record === record;
}

/** What was collected after its page had gone comes without its tab. */
export const NO_TAB = -1;

/** Before tabs were kept, a form belonged to whoever asked. */
function isOfTab(found: OpenCase, tab: number): boolean {
  return found.tab === null || tab === NO_TAB || found.tab === tab;
}

function belongsTo(
  { endedAt, endedIn, outcome }: EndedCase,
  { repeats }: Process,
  { record, tab, visitAt, at }: Place,
): boolean {
  if (at <= endedAt) return true;
  if (outcome === "completed" && record !== null && !repeats) return true;
  // The next form in a tab is another record, however quickly it follows; only its own tab tells of it.
  const isNewVisit = record === null && endedIn === tab && visitAt > endedAt;
  return at - endedAt <= SAME_RUN_MS && !isNewVisit;
}
