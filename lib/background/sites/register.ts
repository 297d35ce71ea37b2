/**
 * The content script is registered for granted sites only, at run time, and survives browser restarts.
 * Registered scripts start with the next page load, so open tabs get theirs injected.
 */
import { browser } from "wxt/browser";
import type { Browser } from "wxt/browser";
import { log } from "@/lib/log";
import { grantedPatterns } from "./granted";

const ID = "overlay";
const FILE = "/overlay.js";

/** Makes the registration fit the grants. Safe to call at any time. */
export async function registerOverlay(): Promise<void> {
  const matches = await grantedPatterns();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script: Browser.scripting.RegisteredContentScript = {
    id: ID,
    js: [FILE],
    matches,
    allFrames: true,
    // The overlay's shield must be registered before the CRM's own listeners (lib/page/overlay/shield.ts).
    runAt: "document_start",
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the overlay in tabs that were open before the grant, the installation or the update. */
export async function injectOverlay(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded) return;
      await browser.scripting
        .executeScript({ target: { tabId: id, allFrames: true }, files: [FILE] })
        // An error page or one that is just closing: its next load gets the registered script.
        .catch((error: unknown) => log("register-failed", error));
    }),
  );
}
