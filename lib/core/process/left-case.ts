/** What the person goes away from while it is still open. */
import { caseOf } from "./case";
import type { CaseBoard } from "./case";
import type { ShownPage } from "./decide";
import type { TabState } from "./tab-state";

/** A CRM that corrects the address that it has just gone to does so within this time. */
export const REDIRECT_MS = 2_000;

/** The person goes elsewhere from a record, or a form, whose case they worked on in this stay. */
export function leftCase(
  { board, tab }: { readonly board: CaseBoard; readonly tab: TabState },
  shown: readonly ShownPage[],
  at: number,
): TabState["left"] {
  const worked = board.open.find(
    (found) =>
      found.touchedAt >= tab.stayAt &&
      (found.record === null ? found.tab === tab.tab : found.record === tab.record),
  );
  const before = tab.left && at - tab.left.at <= REDIRECT_MS ? tab.left : null;
  if (worked) {
    if (isRecordOf(shown, tab.record)) return null;
    // A corrected address is the same leaving: what is said of it goes on standing.
    return before?.caseId === worked.id ? before : { caseId: worked.id, at };
  }
  const isBack = isRecordOf(shown, caseOf(board, before?.caseId)?.record ?? null);
  return isBack ? null : before;
}

/** Whether the pages show this record; where there is none, they do not. */
export function isRecordOf(shown: readonly ShownPage[], record: string | null): boolean {
  return record !== null && shown.some((page) => page.record === record);
}
