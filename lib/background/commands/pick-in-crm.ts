import { browser } from "wxt/browser";
import { matchOrigin, permissionFor } from "@/lib/core/playbook/origin-pattern";
import type { Site } from "@/lib/core/playbook/site";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command } from "../context";
import { CommandError } from "../context";
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

  const tab = await openTab(found.site, found.here);
  if (tab) {
    await beginPick(services, tab.id, anchor);
    await show(tab);
    await services.pickers.start(tab.id);
    return "started";
  }
  const address = found.site.origins.find((origin) => !origin.includes("*"));
  if (!address) return "no-tab";
  const { id } = await browser.tabs.create({ url: address });
  // The panel there starts the picker once the page has loaded.
  if (id !== undefined) await beginPick(services, id, anchor);
  return "opened";
};

interface OpenTab {
  readonly id: number;
  readonly windowId: number;
}

async function openTab({ origins }: Site, here: ReadonlySet<number>): Promise<OpenTab | null> {
  const patterns = origins.map(permissionFor);
  const tabs = (await browser.tabs.query({ url: patterns })).flatMap((tab) =>
    tab.id !== undefined && tab.url && origins.some((origin) => isAt(origin, tab.url))
      ? [{ id: tab.id, windowId: tab.windowId, used: tab.lastAccessed ?? 0 }]
      : [],
  );
  const score = ({ id, used }: (typeof tabs)[number]) => (here.has(id) ? Number.MAX_VALUE : used);
  return tabs.toSorted((a, b) => score(b) - score(a))[0] ?? null;
}

function isAt(origin: string, url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && matchOrigin(origin, new URL(url));
}

async function show({ id, windowId }: OpenTab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  await browser.windows.update(windowId, { focused: true });
}
