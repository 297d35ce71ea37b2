/** What is meant by what happens on a page: the engine, prompts and the panel must not differ in it. */
import type { Process } from "../playbook/process";
import type { CaseBoard, OpenCase } from "./case";
import type { ShownPage } from "./decide";
import type { Place } from "./find-run";
import { findOpen, findRun } from "./find-run";
import type { TabState } from "./tab-state";

interface Tab {
  readonly board: CaseBoard;
  readonly tab: TabState;
}

/**
 * Where something of a process happens. A page without a record is about a form that was begun in this
 * tab, or else about the record that the tab showed last, where a run of the process is open for it.
 *
 * @param pages where it is done, of those that are shown.
 */
export function placeOf(
  { board, tab }: Tab,
  process: Process,
  pages: readonly string[],
  shown: readonly ShownPage[],
  at: number,
): Place {
  const own = shown.find(({ page }) => pages.includes(page));
  const record = own ? own.record : recordOf(shown);
  return aboutRecord({ board, tab }, process, { record, tab: tab.tab, visitAt: tab.visitAt, at });
}

/** A page without a record is about the form of its tab, or else about the record that the tab showed last. */
export function aboutRecord({ board, tab }: Tab, process: Process, place: Place): Place {
  if (place.record !== null || tab.record === null) return place;
  const last: Place = { ...place, record: tab.record };
  const isForm = findRun(board, process, place) !== undefined;
  const run = findRun(board, process, last);
  // Late news of a time at which the run was still open.
  const wasOpen = run?.state === "ended" && place.at <= run.found.endedAt;
  return !isForm && (run?.state === "open" || wasOpen) ? last : place;
}

/** The open case that tells by which edition a process goes on these pages; see `placeOf`. */
export function caseOfPages(
  { board, tab }: Tab,
  process: string,
  shown: readonly ShownPage[],
): OpenCase | undefined {
  const record = recordOf(shown);
  const found = findOpen(board, process, { record, tab: tab.tab });
  if (found || record !== null) return found;
  return findOpen(board, process, { record: tab.record, tab: tab.tab });
}

/** The record that pages show, whichever of them. */
export function recordOf(shown: readonly ShownPage[]): string | null {
  return shown.find(({ record }) => record !== null)?.record ?? null;
}
