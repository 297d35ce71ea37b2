/** The parallel run's side of a page is a script of its own: most pages of a CRM are named by no run. */
import { browser } from "wxt/browser";
import { log } from "@/lib/log";
import type { FrameSender } from "../context";

const FILE = "/ledger.js";

export function addLedger({ tab, frame }: FrameSender): void {
  browser.scripting
    .executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [FILE] })
    // The frame is just going away, or the site was withdrawn: nobody is left who would need it.
    .catch((error: unknown) => log("ledger-failed", error));
}
