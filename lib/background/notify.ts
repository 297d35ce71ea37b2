import { browser } from "wxt/browser";
import type { Notice, PageNotice } from "@/lib/messages/notices";

/** Tells pages and our own pages that something changed. Nobody listening is no error. */
export interface Notify {
  readonly tab: (tab: number, notice: PageNotice) => Promise<void>;
  readonly views: () => void;
}

export function browserNotify(): Notify {
  let isDue = false;
  return {
    tab: async (tab, notice) => {
      await browser.tabs.sendMessage(tab, notice).catch(() => undefined);
    },
    views: () => {
      if (isDue) return;
      isDue = true;
      // One notice per burst of commits.
      queueMicrotask(() => {
        isDue = false;
        const notice: Notice = { notice: "views-changed" };
        void browser.runtime.sendMessage(notice).catch(() => undefined);
      });
    },
  };
}
