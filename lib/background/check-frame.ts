/** The check is a script of its own, started only where and when a person asks for it. */
import { browser } from "wxt/browser";
import type { CheckNotice } from "@/lib/messages/notices";
import type { FrameSender } from "./context";

/**
 * @returns what the frame answers, as it comes from there.
 * @throws when the frame cannot be reached: it is just going away, or the browser protects it.
 */
export async function checkFrame(
  { tab, frame }: FrameSender,
  notice: CheckNotice,
): Promise<unknown> {
  const target = { tabId: tab, frameIds: [frame] };
  await browser.scripting.executeScript({ target, files: ["/check.js"] });
  return browser.tabs.sendMessage(tab, notice, { frameId: frame });
}
