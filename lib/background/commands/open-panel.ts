import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";

export const openPanel: Command<PageCalls, "openPanel", FrameSender> = async (
  _request,
  { store, panelDoor },
  { tab },
) => ({
  nonce: await panelDoor.issue(tab),
  panel: await store.read(async (_database, { panel }) => panel),
});
