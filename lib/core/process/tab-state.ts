/**
 * What the engine remembers of a tab: which record the person works on in it, and what is still open. It
 * is forgotten when the tab closes or the browser restarts.
 */

/** The person used a save control in this tab; the page has not shown yet that it worked. */
interface PendingSave {
  readonly watch: string;
  readonly record: string | null;
  readonly at: number;
}

export interface TabState {
  /** The browser's number of the tab. */
  readonly tab: number;
  readonly pendingSaves: readonly PendingSave[];
  /** When the person came to the page that the tab shows (ms since 1970). */
  readonly visitAt: number;
  /** When they came to the record that it shows, whichever of its pages; without one as `visitAt`. */
  readonly stayAt: number;
  /** Pages of that record that the person has been on since. */
  readonly seen: readonly string[];
  /** The record that it last showed: what pages without a record are about. */
  readonly record: string | null;
  /** The case of the record that was shown before, if it was left unfinished. */
  readonly left: { readonly caseId: string; readonly at: number } | null;
}

export function newTabState(tab: number): TabState {
  return { tab, pendingSaves: [], visitAt: 0, stayAt: 0, seen: [], record: null, left: null };
}
