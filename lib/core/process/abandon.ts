/** Cases that end without being completed. */
import type { Decided } from "../event/event";
import type { CaseBoard, OpenCase } from "./case";
import { duesOf } from "./case-progress";
import { openSteps } from "./complete";
import { dueAt } from "./due";
import type { Editions } from "./editions";
import { editionOf } from "./editions";

const A_BUSINESS_DAY = { within: 1, unit: "business-days" } as const;

/**
 * Open cases without progress for as long as their process allows are abandoned, but none before a step
 * that is open in it has been overdue for a business day: else nobody would hear that it is.
 *
 * @param now ms since 1970.
 * @param utcOffsetMinutes minutes east of UTC where the person is.
 */
export function expireCases(
  editions: Editions,
  board: CaseBoard,
  now: number,
  utcOffsetMinutes: number,
): Decided[] {
  return board.open.flatMap((found) =>
    isExpired(editions, found, now, utcOffsetMinutes) ? [abandon(editions, found, "expired")] : [],
  );
}

function isExpired(
  editions: Editions,
  found: OpenCase,
  now: number,
  utcOffsetMinutes: number,
): boolean {
  const index = editionOf(editions, found);
  const process = index.process(found.process);
  // Its own edition is not kept, and the one in force has no such process: nothing could finish it.
  const minutes = process?.abandonAfterMinutes ?? 0;
  if (now - found.touchedAt <= minutes * 60_000) return false;
  if (!process) return true;
  const { calendar } = index.playbook;
  return duesOf(process, found, calendar, utcOffsetMinutes).every(
    (due) => now > dueAt(A_BUSINESS_DAY, due, calendar, utcOffsetMinutes),
  );
}

export function abandon(
  editions: Editions,
  found: OpenCase,
  reason: "stopped" | "expired",
): Decided {
  const { id: caseId, process, playbook } = found;
  const definition = editionOf(editions, found).process(process);
  const open = definition ? openSteps(definition, found).map(({ id }) => id) : [];
  return { type: "CaseAbandoned", data: { caseId, process, playbook, reason, open } };
}
