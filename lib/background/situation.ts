/** What is known when something is decided for a tab: folded from the trace, and what the tab shows. */
import { finishedKey } from "@/lib/core/projection/finished-runs";
import type { Masteries } from "@/lib/core/projection/mastery";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import type { ShownPage } from "@/lib/core/process/decide";
import type { Editions } from "@/lib/core/process/editions";
import { indexOf } from "@/lib/core/process/process-index";
import { NO_TAB } from "@/lib/core/process/find-run";
import type { Look } from "@/lib/core/process/looks";
import { newTabState } from "@/lib/core/process/tab-state";
import type { Unclaimed } from "@/lib/core/process/unclaimed";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import type { HandrailDatabase, TabRow } from "./store/database";
import type { Known } from "./store/unit";
import type { ViewRows } from "./store/view-rows";

export type OfAllTabs = Pick<Situation, "unclaimed" | "looks">;

export interface Situation {
  readonly board: CaseBoard;
  readonly prompts: PromptMemory;
  readonly mastery: Masteries;
  readonly tab: TabRow;
  /** Of all tabs. */
  readonly unclaimed: readonly Unclaimed[];
  /** Of all tabs. */
  readonly looks: readonly Look[];
  /** Only for the pages that the situation was made for. */
  readonly isFinished: (process: string, record: string) => boolean;
}

/** @param shown every page that will be asked about. */
export async function readSituation(
  database: HandrailDatabase,
  views: ViewRows,
  { playbook }: Known,
  tab: number,
  shown: readonly ShownPage[],
): Promise<Situation> {
  if (playbook) await views.loadFinished(finishedKeys(playbook, shown));
  const [row, ofNone] = await database.tabs.bulkGet([tab, NO_TAB]);
  return situationOf(views, tabRowOf(tab, row), ofAllTabs(ofNone));
}

/** The same from what has been read already. */
export function situationOf(
  views: ViewRows,
  tab: TabRow,
  { unclaimed, looks }: OfAllTabs,
): Situation {
  return {
    board: views.openCases,
    prompts: views.promptMemory,
    mastery: views.mastery,
    tab,
    unclaimed,
    looks,
    isFinished: (process, record) => views.isFinished(finishedKey(process, record)),
  };
}

/** What the tab shows; a row that an earlier version wrote lacks what that version did not know. */
export async function tabRow({ tabs }: HandrailDatabase, tab: number): Promise<TabRow> {
  return tabRowOf(tab, await tabs.get(tab));
}

function ofAllTabs(row: TabRow | undefined): OfAllTabs {
  return { unclaimed: row?.unclaimed ?? [], looks: row?.looks ?? [] };
}

function tabRowOf(tab: number, row: TabRow | undefined): TabRow {
  return { ...newTabState(tab), frames: {}, ...row };
}

export function editionsOf({ earlier }: Known, current: Playbook): Editions {
  return { current, earlier };
}

/** Processes that a record goes through only once, with the records of these pages. */
function finishedKeys(playbook: Playbook, shown: readonly ShownPage[]): string[] {
  const index = indexOf(playbook);
  const keys = shown.flatMap(({ page, record }) =>
    record === null
      ? []
      : [...index.doneOn(page).map(({ process }) => process), ...index.startingOn(page)]
          .filter(({ repeats }) => !repeats)
          .map(({ id }) => finishedKey(id, record)),
  );
  return [...new Set(keys)];
}
