/** Which step of which edition an observation is about, and of which record. */
import type { Process } from "../playbook/process";
import type { OpenCase } from "./case";
import type { Known, ShownPage } from "./decide";
import { editionOf } from "./editions";
import type { Place } from "./find-run";
import { findRun } from "./find-run";
import type { Target } from "./process-index";
import { indexOf, isDoneBy } from "./process-index";
import { splitWatchId, watchId } from "./watch-id";

/**
 * The step that a watch stands for in the case that something is about, if this person's department does
 * it. A case goes by its own edition also for a while after it was completed: news of it may be late.
 */
export function findTarget(
  known: Known,
  watch: string,
  record: string | null,
  at: number,
  said?: OpenCase,
): Target | undefined {
  const { current, earlier } = known.editions;
  const { processId } = splitWatchId(watch);
  const process = [current, ...earlier]
    .map((edition) => indexOf(edition).process(processId))
    .find((each) => each !== undefined);
  if (!process) return undefined;
  const place = aboutRecord(known, process, { ...here(known, at), record });
  const found = said ?? findRun(known.board, process, place)?.found;
  const index = found ? editionOf(known.editions, found) : indexOf(current);
  const target = index.target(watch);
  return target && isDoneBy(target.process, known.department) ? target : undefined;
}

export function recordOf(shown: readonly ShownPage[]): string | null {
  return shown.find((page) => page.record !== null)?.record ?? null;
}

export function here({ tab: { tab, visitAt } }: Known, at: number): Omit<Place, "record"> {
  return { tab, visitAt, at };
}

/** The record of the case that the person speaks of; else the one that the step's page shows. */
export function placeOf(
  known: Known,
  { process, step }: Target,
  shown: readonly ShownPage[],
  at: number,
  said?: OpenCase,
): Place {
  if (said) {
    const { record, tab } = said;
    return { ...here(known, at), record, ...(tab === null ? {} : { tab }) };
  }
  const own = shown.find(({ page }) => page === step.page) ?? shown[0];
  return aboutRecord(known, process, { ...here(known, at), record: own?.record ?? null });
}

/** A page without a record is about the form of its tab, or else about the record that the tab showed last. */
function aboutRecord(known: Known, process: Process, place: Place): Place {
  if (place.record !== null || known.tab.record === null) return place;
  const last: Place = { ...place, record: known.tab.record };
  const isForm = findRun(known.board, process, place) !== undefined;
  const run = findRun(known.board, process, last);
  // Late news of a time at which the run was still open.
  const wasOpen = run?.state === "ended" && place.at <= run.found.endedAt;
  return !isForm && (run?.state === "open" || wasOpen) ? last : place;
}

/** The steps that reaching a page completes, by the edition that each case goes by. */
export function reachedSteps(
  known: Known,
  page: string,
  record: string | null,
  at: number,
): readonly Target[] {
  const { current, earlier } = known.editions;
  const watches = [current, ...earlier].flatMap((edition) =>
    indexOf(edition)
      .reachedOn(page)
      .map(({ process, step }) => watchId(process.id, step.id)),
  );
  return [...new Set(watches)].flatMap((watch) => {
    const target = findTarget(known, watch, record, at);
    const doneWhen = target?.step.doneWhen;
    return target && doneWhen?.kind === "page-reached" && doneWhen.page === page ? [target] : [];
  });
}
