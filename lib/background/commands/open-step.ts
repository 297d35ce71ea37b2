import { browser } from "wxt/browser";
import { replacementFor } from "@/lib/core/fallback/note";
import { stepAddress } from "@/lib/core/fallback/step-address";
import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";

/** In a tab of its own: what the person has in the old tool stays before them. */
export const openStep: Command<PageCalls, "openStep", FrameSender> = async (
  { watch },
  { store },
) => {
  const address = await store.read(async (_database, { playbook }) => {
    const replacedBy = playbook && replacementFor(playbook, watch);
    return replacedBy ? stepAddress(playbook, replacedBy) : null;
  });
  if (address === null) throw new CommandError("not-found");
  await browser.tabs.create({ url: address });
  return null;
};
