/**
 * A page keeps removing what Handrail draws, so it draws nothing there any more. The steps are not lost:
 * a quiet mark stands on the toolbar button, and pressing it opens the panel there, where no page can
 * reach. The browser itself forgets all this when the tab goes to another page.
 */
import { browser } from "wxt/browser";
import en from "@/lib/i18n/en/overlay.json";
import zh from "@/lib/i18n/zh-CN/overlay.json";
import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";

/** A mark, no alarm: nobody has to do anything. */
const MARK = { text: "…", color: "#5f6b7a" };

export const foughtOff: Command<PageCalls, "foughtOff", FrameSender> = async (
  _request,
  services,
  { tab, frame },
) => {
  // The panel stands in the top frame: it goes on where another one fights off its own prompts.
  if (frame !== 0) return null;
  const nonce = await services.panelDoor.issue(tab);
  const language = await services.store.read(async (_database, known) =>
    languageFor(known, services),
  );
  const { foughtOff: title } = language === "zh-CN" ? zh : en;
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: MARK.text }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: MARK.color }),
    browser.action.setTitle({ tabId: tab, title }),
    browser.action.setPopup({ tabId: tab, popup: `panel.html?tab=${tab}#${nonce}` }),
  ]);
  return null;
};

/** The panel is drawn in the page once more. */
export async function forgetFight(tab: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: "" }),
    browser.action.setTitle({ tabId: tab, title: browser.i18n.getMessage("actionTitle") }),
    browser.action.setPopup({ tabId: tab, popup: "" }),
  ]);
}
