import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { CommandError } from "../context";
import { newTabOf, openTabOf, showTab } from "../crm-tab";
import { beginPick } from "../picker/start";
import { stepOf } from "../picker/step-of";

/** From the console to the CRM: the tab that shows the step's page, else the one used last, else a new one. */
export const pickInCrm: Command<AdminCalls, "pickInCrm", null> = async (anchor, services) => {
  const found = await services.store.read(async (database, { playbook }) => {
    const step = stepOf(playbook, anchor);
    const site = playbook?.sites.find(({ pages }) => pages.some(({ id }) => id === step?.page));
    const rows = await database.tabs.toArray();
    const here = rows
      .filter(({ frames }) =>
        Object.values(frames)
          .flat()
          .some(({ page }) => page === step?.page),
      )
      .map(({ tab }) => tab);
    return step && site ? { site, here: new Set(here) } : null;
  });
  if (!found) throw new CommandError("not-found");

  const tab = await openTabOf(found.site, found.here);
  if (tab) {
    await beginPick(services, tab.id, anchor);
    await showTab(tab);
    await services.pickers.start(tab.id);
    return "started";
  }
  const id = await newTabOf(found.site);
  if (id === null) return "no-tab";
  // The panel there starts the picker once the page has loaded.
  await beginPick(services, id, anchor);
  return "opened";
};
