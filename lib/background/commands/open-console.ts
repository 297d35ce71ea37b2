import { browser } from "wxt/browser";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";

export const openConsole: Command<PanelCalls, "openConsole", FrameSender> = async ({ door }) => {
  await browser.tabs.create({ url: `${browser.runtime.getURL("/options.html")}#/${door}` });
  return null;
};
