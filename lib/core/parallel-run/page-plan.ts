/** What a page has to be read for: only the fields that a run names for exactly this page. */
import type { Anchor } from "../playbook/anchor";
import type { ShownEvidence } from "../playbook/evidence";
import type { Playbook } from "../playbook/playbook";
import type { ParallelRun } from "../playbook/parallel-run";
import type { ShownPage } from "../process/decide";
import { isRunning } from "./run-days";

export interface PlannedField {
  readonly field: string;
  readonly anchor: Anchor;
}

export interface PlannedList {
  readonly cells: readonly { readonly field: string; readonly header: readonly string[] }[];
  /** The control that leads to the list's next page. */
  readonly next: Anchor | null;
}

/** A save that leaves the form as it stands. */
interface PlannedSave {
  readonly control: Anchor;
  readonly evidence: ShownEvidence;
}

/** What one run wants to know of a page. */
export interface LedgerPlan {
  readonly run: string;
  /** A field may be shown by several controls; whichever is there counts. */
  readonly fields: readonly PlannedField[];
  readonly list: PlannedList | null;
  /** Without fields and list on a page where a record only begins: what is typed there is followed. */
  readonly saves: readonly PlannedSave[];
}

/**
 * @param shown the playbook's pages that the address is
 * @param day today, `YYYY-MM-DD`
 * @returns nothing where no run of this department and day names the page
 */
export function ledgerPlans(
  playbook: Pick<Playbook, "sites" | "parallelRuns">,
  shown: readonly Pick<ShownPage, "page">[],
  department: string | null,
  day: string,
): LedgerPlan[] {
  if (playbook.parallelRuns.length === 0 || shown.length === 0) return [];
  const pages = shown.map(({ page }) => page);
  return playbook.parallelRuns
    .filter((run) => isRunning(run, department, day))
    .map((run) => ({
      run: run.id,
      fields: fieldsOn(pagesAbout(playbook, run.recordType, pages), run),
      list: listOn(pages, run),
      saves: savesOn(pages, run),
    }))
    .filter(({ fields, list, saves }) => fields.length > 0 || list !== null || saves.length > 0);
}

/** What a page about something else shows of a record says nothing about which record that is. */
function pagesAbout(
  { sites }: Pick<Playbook, "sites">,
  recordType: string,
  pages: readonly string[],
): string[] {
  return sites
    .flatMap((site) => site.pages)
    .filter(({ id, record }) => pages.includes(id) && record?.type === recordType)
    .map(({ id }) => id);
}

function fieldsOn(pages: readonly string[], { fields }: ParallelRun): PlannedField[] {
  return fields.flatMap(({ id, seen }) =>
    seen
      .filter(({ page }) => pages.includes(page))
      .map(({ control }) => ({ field: id, anchor: control })),
  );
}

function listOn(pages: readonly string[], { lists }: ParallelRun): PlannedList | null {
  const list = lists.find(({ page }) => pages.includes(page));
  return list ? { cells: list.cells, next: list.next ?? null } : null;
}

function savesOn(pages: readonly string[], { saves }: ParallelRun): PlannedSave[] {
  return saves
    .filter(({ page }) => pages.includes(page))
    .map(({ control, evidence }) => ({ control, evidence }));
}
