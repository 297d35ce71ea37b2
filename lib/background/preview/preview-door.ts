/** The way to the preview in a tab. The preview is a script of its own, started only when an author asks for it. */
import { browser } from "wxt/browser";
import type { PreviewNotice } from "@/lib/messages/notices";
import type { FrameSender } from "../context";
import { startScript, tellTab } from "../tab-script";

/** A frame of a tab, and what it says its address is. */
export interface FrameAddress {
  readonly frame: number;
  readonly url: string;
}

export interface PreviewDoor {
  /** Of all frames that the browser lets us into; of an error page, or while the tab is unloaded, none. */
  readonly addresses: (tab: number) => Promise<readonly FrameAddress[]>;
  /** Puts the preview into all these frames. @returns whether the browser let it in. */
  readonly start: (tab: number) => Promise<boolean>;
  /** @returns what the frame answers, as it comes from there; `null` where nobody does. */
  readonly ask: (frame: FrameSender, notice: PreviewNotice) => Promise<unknown>;
  /** All frames of the tab. */
  readonly tell: (tab: number, notice: PreviewNotice) => Promise<void>;
}

export function browserPreviewDoor(): PreviewDoor {
  return {
    addresses: async (tab) => {
      const target = { tabId: tab, allFrames: true };
      const answers = await browser.scripting
        .executeScript({ target, func: () => location.href })
        .catch(() => []);
      return answers.flatMap(({ frameId, result }) =>
        typeof result === "string" ? [{ frame: frameId, url: result }] : [],
      );
    },
    start: (tab) => startScript(tab, "/preview.js"),
    ask: ({ tab, frame }, notice) =>
      browser.tabs.sendMessage(tab, notice, { frameId: frame }).catch(() => null),
    tell: tellTab,
  };
}
