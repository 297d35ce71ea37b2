import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { forgetFight } from "./fought-off";

/** Asked whenever the panel is drawn in the page: the new word ends the one that the pop-up was given. */
export const openPanel: Command<PageCalls, "openPanel", FrameSender> = async (
  _request,
  { panelDoor },
  { tab, frame },
) => {
  // The panel is drawn in the top frame alone; a word for another would end the one that it was given.
  if (frame !== 0) throw new CommandError("denied");
  // At once: should the page fight again meanwhile, its pop-up comes after this.
  const [nonce] = await Promise.all([panelDoor.issue(tab), forgetFight(tab)]);
  return { nonce };
};
