import type { PageCalls } from "@/lib/messages/page";
import type { Command, FrameSender } from "../context";
import { CommandError } from "../context";
import { want } from "../parallel/wanted-in-run";
import { savePanel } from "./save-panel";

/** A badge was pressed: what it stands for is said in the panel, never in the page. */
export const showInPanel: Command<PageCalls, "showInPanel", FrameSender> = async (
  { run, field },
  services,
  sender,
) => {
  const isNamed = await services.store.read(async (_database, { playbook }) => {
    const named = playbook?.parallelRuns.find(({ id }) => id === run);
    return named !== undefined && (field === null || named.fields.some(({ id }) => id === field));
  });
  if (!isNamed) throw new CommandError("not-found");
  await want(sender.tab, { run, field });
  await savePanel({ open: true, collapsed: false }, services, sender);
  // A panel that is open already asks what is wanted.
  services.notify.views();
  return null;
};
