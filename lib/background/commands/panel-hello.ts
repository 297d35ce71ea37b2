import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";

export const hello: Command<PanelCalls, "hello", FrameSender> = async (
  { nonce },
  { panelDoor },
  sender,
) => {
  if (!(await panelDoor.admit(nonce, sender))) throw new CommandError("denied");
  return null;
};
