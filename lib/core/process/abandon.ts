/** Cases that end without being completed. */
import type { Decided } from "../event/event";
import type { CaseBoard, OpenCase } from "./case";
import { openSteps } from "./complete";
import type { Editions } from "./editions";
import { editionOf } from "./editions";

/** Open cases without progress for as long as their process allows are abandoned. */
export function expireCases(editions: Editions, board: CaseBoard, now: number): Decided[] {
  return board.open.flatMap((found) => {
    // A process that the playbook no longer has cannot be finished any more.
    const process = editionOf(editions, found).process(found.process);
    const minutes = process?.abandonAfterMinutes ?? 0;
    return now - found.touchedAt > minutes * 60_000 ? [abandon(editions, found, "expired")] : [];
  });
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
