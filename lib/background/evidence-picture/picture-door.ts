/**
 * Pictures of tabs that somebody awaits, and the way to take one. The browser lets us take it only after the
 * toolbar button or a shortcut was pressed (`activeTab`), which a press in the panel does not count as.
 */
import { browser } from "wxt/browser";
import { sessionStates } from "../tab-script";
import type { TabStates } from "../tab-script";

export interface PictureState {
  /** The panel that awaits it. */
  readonly frame: number;
  /** ms since 1970; after that, the button is as ever. */
  readonly until: number;
  /** `data:` address, in the browser's memory only, until the panel has it. */
  readonly taken: string | null;
  readonly hasFailed: boolean;
}

export interface PictureDoor extends TabStates<PictureState> {
  /** What the tab shows, without anything of Handrail. @throws when the browser does not let us. */
  readonly shoot: (tab: number) => Promise<string>;
  /** The keys that open and close the panel; `null` where none are set. */
  readonly shortcut: () => Promise<string | null>;
}

/** A page that does not answer is not waited for. */
const PATIENCE_MS = 1500;

export function sessionPictureDoor(): PictureDoor {
  return {
    ...sessionStates<PictureState>("picture-of-tab-"),
    shoot: async (tab) => {
      try {
        // The panel shows what the ledger says: where it cannot be hidden, there is no picture.
        await inEveryFrame(tab, () => globalThis.handrailUnseen?.hide());
        const { windowId } = await browser.tabs.get(tab);
        const picture = await browser.tabs.captureVisibleTab(windowId, SHARP);
        // Another tab may have come to the front meanwhile.
        const { active } = await browser.tabs.get(tab);
        if (!active) throw new Error("The tab is no longer in front");
        return picture;
      } finally {
        await inEveryFrame(tab, () => globalThis.handrailUnseen?.show()).catch(() => undefined);
      }
    },
    shortcut: async () => {
      const commands = await browser.commands.getAll();
      return commands.find(({ name }) => name === "toggle-panel")?.shortcut || null;
    },
  };
}

/** Small enough for the session's memory, and words stay sharp. */
const SHARP = { format: "jpeg", quality: 95 } as const;

/** Runs in the world of our content scripts, where both know the same name. */
async function inEveryFrame(tab: number, work: () => unknown): Promise<void> {
  const done = browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: work,
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("The page did not answer")), PATIENCE_MS);
  });
  await Promise.race([done, late]);
}
