/** Which process a page is the place for, as the panel shows it first. */
import type { Process } from "../playbook/process";
import type { EndedCase, OpenCase } from "./case";
import { lastTouched } from "./case";
import { editionOf } from "./editions";
import { findOpen } from "./find-run";
import { placeOf } from "./place";
import { indexOf, isDoneBy } from "./process-index";
import { processesHere, stepsOnPage } from "./steps-on-page";
import type { PageSituation } from "./steps-on-page";

/**
 * The process to go on with or to begin on this page, or that was just done there; else the one whose case
 * is about the record, else one that leads to the page. What is open elsewhere is not this page's business.
 */
export function processOfPage(here: PageSituation): Process | null {
  const next = stepsOnPage(here)[0];
  if (next) return next.process;
  const done = processesHere(here).find(({ run }) => run && isJustCompleted(run.found, here.at));
  if (done) return done.process;
  const ofRecord = lastTouched(here.board.open.filter((found) => isOfRecord(found, here)));
  const process = ofRecord && editionOf(here.editions, ofRecord).process(ofRecord.process);
  if (process && isDoneBy(process, here.department)) return process;
  const named = indexOf(here.editions.current).playbook.processes.filter(
    (each) => isDoneBy(each, here.department) && belongsToPage(each, here),
  );
  return named.find((each) => caseHere(here, each)) ?? named[0] ?? null;
}

/** Whether the process has a step on a page that the tab shows, begins there or ends there. */
export function belongsToPage(
  { startsOn, steps }: Process,
  { shown }: Pick<PageSituation, "shown">,
): boolean {
  const pages = new Set(shown.map(({ page }) => page));
  if (startsOn !== undefined && pages.has(startsOn)) return true;
  return steps.some(({ page, doneWhen }) => {
    if (pages.has(page)) return true;
    if (doneWhen.kind === "page-reached") return pages.has(doneWhen.page);
    return (
      doneWhen.kind === "record-saved" &&
      doneWhen.evidence.kind === "page-reached" &&
      pages.has(doneWhen.evidence.page)
    );
  });
}

/**
 * The case of a process that what the tab shows is about: of its record, of a form in this tab, or just
 * completed there, so that the person sees that it is done.
 */
export function caseHere(here: PageSituation, process: Process): OpenCase | EndedCase | undefined {
  const { board, shown, tab, at } = here;
  if (!belongsToPage(process, here)) {
    return board.open.find((found) => found.process === process.id && isOfRecord(found, here));
  }
  const pages = process.steps.map(({ page }) => page);
  const place = placeOf(here, process, pages, shown, at);
  const open = findOpen(board, process.id, place);
  if (open) return open;
  const { record } = place;
  return board.ended.find(
    (ended) =>
      ended.process === process.id &&
      ended.record === record &&
      (record !== null || ended.tab === tab.tab || ended.tab === null) &&
      isJustCompleted(ended, at),
  );
}

function isOfRecord({ record }: OpenCase, { shown }: Pick<PageSituation, "shown">): boolean {
  return record !== null && shown.some((page) => page.record === record);
}

/** A case just completed stays in view this long, so that the person sees it is done. */
const SHOW_COMPLETED_MS = 5 * 60_000;

function isJustCompleted(found: OpenCase | EndedCase, at: number): boolean {
  return (
    "endedAt" in found && found.outcome === "completed" && at - found.endedAt < SHOW_COMPLETED_MS
  );
}
