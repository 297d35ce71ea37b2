/** What the person goes away from while it is still open. */
import { caseOf } from "./case";
import type { CaseBoard, OpenCase } from "./case";
import { openSteps } from "./complete";
import type { ShownPage } from "./decide";
import type { Editions } from "./editions";
import { editionOf } from "./editions";
import type { TabState } from "./tab-state";

/** A CRM that corrects the address that it has just gone to does so within this time. */
export const REDIRECT_MS = 2_000;

interface Stay {
  readonly editions: Editions;
  readonly board: CaseBoard;
  readonly tab: TabState;
}

/**
 * The person goes elsewhere from a record, or a form, whose case they worked on in this stay, or where
 * they had before them what is to be done next in it.
 */
export function leftCase(stay: Stay, shown: readonly ShownPage[], at: number): TabState["left"] {
  const { board, tab } = stay;
  const here = board.open.filter((found) =>
    found.record === null ? found.tab === tab.tab : found.record === tab.record,
  );
  const worked =
    here.find((found) => found.touchedAt >= tab.stayAt) ??
    here.find((found) => at - tab.visitAt > REDIRECT_MS && sawNextStep(stay, found));
  const before = tab.left && at - tab.left.at <= REDIRECT_MS ? tab.left : null;
  if (worked) {
    if (isRecordOf(shown, tab.record)) return null;
    // A corrected address is the same leaving: what is said of it goes on standing.
    return before?.caseId === worked.id ? before : { caseId: worked.id, at };
  }
  const isBack = isRecordOf(shown, caseOf(board, before?.caseId)?.record ?? null);
  return isBack ? null : before;
}

function sawNextStep({ editions, tab }: Stay, found: OpenCase): boolean {
  const process = editionOf(editions, found).process(found.process);
  const next = process && openSteps(process, found)[0];
  return next !== undefined && tab.seen.includes(next.page);
}

/** Whether the pages show this record; where there is none, they do not. */
export function isRecordOf(shown: readonly ShownPage[], record: string | null): boolean {
  return record !== null && shown.some((page) => page.record === record);
}
