import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";

export const openPanel: Command<PageCalls, "openPanel", FrameSender> = async (
  _request,
  { panelDoor },
  { tab },
) => ({
  nonce: await panelDoor.issue(tab),
});
