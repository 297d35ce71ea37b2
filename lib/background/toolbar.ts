import { browser } from "wxt/browser";
import type { Services } from "./context";
import { takeAwaited } from "./evidence-picture/take-awaited";
import { isGranted } from "./sites/granted";

/**
 * Toolbar button and keyboard shortcuts: the panel on a granted site, else the offer to grant it. While the
 * panel awaits a picture of its tab, they take it.
 */
export function onToolbar(services: Services): void {
  const { notify } = services;
  browser.action.onClicked.addListener((tab) => void toggle(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === "toggle-panel" && tab) void toggle(tab);
    if (command === "take-focus" && tab?.id !== undefined) void takeFocus(tab.id);
  });

  async function toggle({
    id,
    url,
  }: {
    readonly id?: number | undefined;
    readonly url?: string | undefined;
  }) {
    if (id === undefined || (await takeAwaited(services, id))) return;
    if (url && URL.canParse(url) && (await isGranted(new URL(url).origin))) {
      await notify.tab(id, { notice: "toggle-panel" });
      return;
    }
    // `activeTab` lets us see this address because the person clicked just now.
    const origin = url && /^https?:/.test(url) ? new URL(url).origin : "";
    const door = origin ? `#/sites?origin=${encodeURIComponent(origin)}` : "#/";
    await browser.tabs.create({ url: browser.runtime.getURL("/options.html") + door });
  }

  /** The prompt may stand in any frame, and comes before the badges and the panel. */
  async function takeFocus(tab: number) {
    const isTaken = await notify.tab(tab, { notice: "take-focus", to: "prompt" });
    if (isTaken || (await notify.ledger(tab, { ledger: "take-focus" })) === true) return;
    await notify.tab(tab, { notice: "take-focus", to: "panel" });
  }
}
