import type { PanelView, ProcessView } from "@/lib/messages/panel";

/** Every process that a view shows. */
export type Processes = Pick<PanelView, "current" | "others">;

/**
 * Titles of the steps that became done between two views, for readers who cannot see the tick appear.
 * Another record's case that merely comes into view is no news.
 *
 * @param seenAt when the earlier view came (ms since 1970).
 */
export function newlyDone(before: Processes, after: Processes, seenAt: number): string[] {
  const earlier = new Map(processesOf(before).map((process) => [process.caseId, process]));
  return processesOf(after).flatMap(({ caseId, startedAt, steps }) => {
    if (caseId === null) return [];
    const known = earlier.get(caseId);
    if (!known && (startedAt ?? 0) < seenAt) return [];
    const done = new Set(known?.steps.filter((step) => step.done).map(({ id }) => id));
    return steps.filter((step) => step.done && !done.has(step.id)).map(({ title }) => title);
  });
}

function processesOf({ current, others }: Processes): ProcessView[] {
  return current ? [current, ...others] : [...others];
}
