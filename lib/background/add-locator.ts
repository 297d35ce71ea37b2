/** The locator is a script of its own: most pages of a CRM are named by no step and do without it. */
import { browser } from "wxt/browser";
import { log } from "@/lib/log";
import type { FrameSender } from "./context";

const FILE = "/locator.js";

export function addLocator({ tab, frame }: FrameSender): void {
  browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [FILE] })
    // The frame is just going away, or the site was withdrawn: nobody is left who would need it.
    .catch((error: unknown) => log("locator-failed", error));
}
