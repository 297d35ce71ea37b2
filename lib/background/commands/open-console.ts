import { browser } from "wxt/browser";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";

export const openConsole: Command<PanelCalls, "openConsole", FrameSender> = async ({ door }) => {
  const place = typeof door === "string" ? door : importOf(door.importLedgerOf);
  await browser.tabs.create({ url: `${browser.runtime.getURL("/options.html")}#/${place}` });
  return null;
};

function importOf(run: string): string {
  return `parallel?${new URLSearchParams({ run, tab: "files", import: "ledger" }).toString()}`;
}
