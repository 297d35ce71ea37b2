import { browser } from "wxt/browser";
import type { LedgerNotice, Notice, PageNotice } from "@/lib/messages/notices";
import { grantedPatterns } from "./sites/granted";

/** Tells pages and our own pages that something changed. Nobody listening is no error. */
export interface Notify {
  /** @returns whether a frame of the tab says that it did what the notice asks for. */
  readonly tab: (tab: number, notice: PageNotice) => Promise<boolean>;
  /** @returns what a frame that a run reads answers; `undefined` where none does. */
  readonly ledger: (tab: number, notice: LedgerNotice) => Promise<unknown>;
  /** Every tab there is, also those of sites that were just withdrawn. */
  readonly allTabs: (notice: PageNotice) => Promise<void>;
  /** Every tab in which a content script may run. */
  readonly everyTab: (notice: PageNotice) => Promise<void>;
  readonly views: () => void;
}

/** Commits this close together are one change to whoever looks. */
const GATHER_MS = 50;

export function browserNotify(): Notify {
  let isDue = false;
  const tell = async (tab: number, notice: Notice): Promise<boolean> =>
    (await browser.tabs.sendMessage(tab, notice).catch(() => false)) === true;
  const tellEvery = async (notice: Notice): Promise<void> => {
    const patterns = await grantedPatterns();
    const tabs = patterns.length > 0 ? await browser.tabs.query({ url: patterns }) : [];
    await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, notice)])));
  };
  return {
    tab: tell,
    ledger: (tab, notice) => browser.tabs.sendMessage(tab, notice).catch(() => undefined),
    allTabs: async (notice) => {
      const tabs = await browser.tabs.query({});
      await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [tell(id, notice)])));
    },
    everyTab: tellEvery,
    views: () => {
      if (isDue) return;
      isDue = true;
      // One notice per burst of commits.
      setTimeout(() => {
        isDue = false;
        const notice: Notice = { notice: "views-changed" };
        void browser.runtime.sendMessage(notice).catch(() => undefined);
        // Firefox (153) tells our pages in tabs of their own by that, but not the panel in a CRM's page.
        if (import.meta.env.FIREFOX) void tellEvery(notice);
      }, GATHER_MS);
    },
  };
}
