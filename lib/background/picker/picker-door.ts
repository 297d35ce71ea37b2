/** The way to the picker of a tab, and what is known of its picking. */
import { browser } from "wxt/browser";
import type { PickerNotice } from "@/lib/messages/notices";
import type { Pick } from "./pick";

/** Kept in storage.session: it survives a restart of the service worker and is closed to pages. */
export interface PickerDoor {
  readonly read: (tab: number) => Promise<Pick | undefined>;
  /**
   * One change after the other: frames answer at the same time.
   *
   * @param change `undefined` ends the picking
   */
  readonly change: (
    tab: number,
    change: (pick: Pick | undefined) => Pick | undefined,
  ) => Promise<Pick | undefined>;
  /** Puts the picker into all frames of the tab. @returns whether the browser let it in. */
  readonly start: (tab: number) => Promise<boolean>;
  readonly tell: (tab: number, notice: PickerNotice) => Promise<void>;
}

const FILE = "/picker.js";

export function sessionPickerDoor(): PickerDoor {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (tab: number) =>
    (await browser.storage.session.get(key(tab)))[key(tab)] as Pick | undefined;

  return {
    read,
    change: (tab, change) => {
      const turn = last.then(async () => {
        const pick = change(await read(tab));
        if (pick) await browser.storage.session.set({ [key(tab)]: pick });
        else await browser.storage.session.remove(key(tab));
        return pick;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    start: (tab) =>
      browser.scripting
        .executeScript({ target: { tabId: tab, allFrames: true }, files: [FILE] })
        // An error page, or a site that was withdrawn meanwhile.
        .then(
          () => true,
          () => false,
        ),
    tell: async (tab, notice) => {
      await browser.tabs.sendMessage(tab, notice).catch(() => undefined);
    },
  };
}

function key(tab: number): string {
  return `pick-in-tab-${tab}`;
}
