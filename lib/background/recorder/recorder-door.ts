/** The way to the recorder of a tab, and what it has recorded. */
import { browser } from "wxt/browser";
import type { RecorderNotice } from "@/lib/messages/notices";
import type { RecorderState } from "./recorder-state";

/** Kept in storage.session: it survives a restart of the service worker and is closed to pages. */
export interface RecorderDoor {
  readonly read: (tab: number) => Promise<RecorderState | undefined>;
  /** Recordings of all tabs, also of closed ones. */
  readonly all: () => Promise<readonly (readonly [tab: number, state: RecorderState])[]>;
  /**
   * One change after the other, in the order in which they were asked for: that is the order of the steps.
   *
   * @param change `undefined` ends the recording
   */
  readonly change: (
    tab: number,
    change: (
      state: RecorderState | undefined,
    ) => RecorderState | undefined | Promise<RecorderState | undefined>,
  ) => Promise<RecorderState | undefined>;
  /** Puts the recorder into all frames of the tab. @returns whether the browser let it in. */
  readonly start: (tab: number) => Promise<boolean>;
  readonly tell: (tab: number, notice: RecorderNotice) => Promise<void>;
}

const FILE = "/recorder.js";
const KEY = "recording-in-tab-";

export function sessionRecorderDoor(): RecorderDoor {
  let last: Promise<unknown> = Promise.resolve();
  const keyOf = (tab: number) => `${KEY}${tab}`;
  const read = async (tab: number) =>
    (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as RecorderState | undefined;

  return {
    read,
    all: async () =>
      Object.entries(await browser.storage.session.get(null)).flatMap(([key, state]) =>
        key.startsWith(KEY) ? [[Number(key.slice(KEY.length)), state as RecorderState]] : [],
      ),
    change: (tab, change) => {
      const turn = last.then(async () => {
        const before = await read(tab);
        const state = await change(before);
        if (state) await browser.storage.session.set({ [keyOf(tab)]: state });
        else if (before) await browser.storage.session.remove(keyOf(tab));
        return state;
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
