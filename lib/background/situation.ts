/** What is known when something is decided for a tab: folded from the trace, and what the tab shows. */
import type { Masteries } from "@/lib/core/projection/mastery";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import type { ShownPage } from "@/lib/core/process/decide";
import type { Editions } from "@/lib/core/process/editions";
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
  /** Only of the records that the situation was made for. */
  readonly isFinished: (process: string, record: string) => boolean;
}

/** @param shown every page that will be asked about. */
export async function readSituation(
  database: HandrailDatabase,
  views: ViewRows,
  tab: number,
  shown: readonly ShownPage[],
): Promise<Situation> {
  const [row, ofNone] = await database.tabs.bulkGet([tab, NO_TAB]);
  const now = tabRowOf(tab, row);
  const shared = ofAllTabs(ofNone);
  await views.loadFinished(recordsOf(now, shared, shown));
  return situationOf(views, now, shared);
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
    isFinished: (process, record) => views.isFinished(process, record),
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

/** Every record that something may turn out to be about: saves and steps tell of pages that are gone. */
function recordsOf(
  tab: TabRow,
  { unclaimed, looks }: OfAllTabs,
  shown: readonly ShownPage[],
): string[] {
  const pages = [...shown, ...unclaimed.flatMap((seen) => seen.shown)];
  const about = [tab, ...tab.pendingSaves, ...looks, ...unclaimed.map((seen) => seen.tab)];
  const records = [...pages, ...about].flatMap(({ record }) => record ?? []);
  return [...new Set(records)];
}
