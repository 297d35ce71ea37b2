/** Which step of which edition an observation is about, and of which record. */
import type { OpenCase } from "./case";
import type { Known, ShownPage } from "./decide";
import { editionOf } from "./editions";
import type { Place } from "./find-run";
import { findRun } from "./find-run";
import { aboutRecord, placeOf } from "./place";
import type { Target } from "./process-index";
import { indexOf, isDoneBy } from "./process-index";
import type { TabState } from "./tab-state";
import { splitWatchId, watchId } from "./watch-id";

type Standing = Pick<Known, "editions" | "board" | "department" | "tab">;

/**
 * The step that a watch stands for in the case that something is about, if this person's department does
 * it. A case goes by its own edition also for a while after it was completed: news of it may be late.
 */
export function findTarget(
  known: Standing,
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

export function here({ tab: { tab, visitAt } }: Standing, at: number): Omit<Place, "record"> {
  return { tab, visitAt, at };
}

/** The case that the person speaks of; else what the pages are about. */
export function placeFor(
  known: Known,
  { process, step }: Target,
  shown: readonly ShownPage[],
  at: number,
  said?: OpenCase,
): Place {
  if (!said) return placeOf(known, process, [step.page], shown, at);
  const { record, tab } = said;
  return { ...here(known, at), record, ...(tab === null ? {} : { tab }) };
}

/** The step that a save was for: of the case of the record where it was pressed, whatever shows now. */
export function targetOfSave(
  standing: Standing,
  { watch, record }: TabState["pendingSaves"][number],
  at: number,
): Target | undefined {
  return findTarget(standing, watch, record, at);
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
