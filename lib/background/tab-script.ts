/** Scripts that are put into a tab only when somebody asks for them, and what is known of their work there. */
import { browser } from "wxt/browser";
import type { PickerNotice, PreviewNotice, RecorderNotice } from "@/lib/messages/notices";

/** Per tab; kept in storage.session: it survives a restart of the service worker and is closed to pages. */
export interface TabStates<State> {
  readonly read: (tab: number) => Promise<State | undefined>;
  /** Of all tabs, also of closed ones. */
  readonly all: () => Promise<readonly (readonly [tab: number, state: State])[]>;
  /**
   * One change after the other, in the order in which they were asked for: frames answer at the same time.
   *
   * @param change `undefined` ends the work
   */
  readonly change: (
    tab: number,
    change: (state: State | undefined) => State | undefined | Promise<State | undefined>,
  ) => Promise<State | undefined>;
}

/** @param prefix of the keys, before the number of the tab */
export function sessionStates<State>(prefix: string): TabStates<State> {
  let last: Promise<unknown> = Promise.resolve();
  const keyOf = (tab: number) => `${prefix}${tab}`;
  const read = async (tab: number) =>
    (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as State | undefined;
  return {
    read,
    all: async () =>
      Object.entries(await browser.storage.session.get(null)).flatMap(([key, state]) =>
        key.startsWith(prefix) ? [[Number(key.slice(prefix.length)), state as State]] : [],
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
  };
}

/** Puts a script of the extension into all frames of a tab. @returns whether the browser let it in. */
export function startScript(tab: number, file: ScriptFile): Promise<boolean> {
  return browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, files: [file] })
    .then(
      () => true,
      // An error page, or a site that was withdrawn meanwhile.
      () => false,
    );
}

type ScriptFile = "/picker.js" | "/recorder.js" | "/preview.js";

type ScriptNotice = PickerNotice | RecorderNotice | PreviewNotice;

/** All frames of a tab; nobody listening is no error. */
export async function tellTab(tab: number, notice: ScriptNotice): Promise<void> {
  await browser.tabs.sendMessage(tab, notice).catch(() => undefined);
}
