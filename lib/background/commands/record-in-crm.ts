import { NO_TAB } from "@/lib/core/process/find-run";
import type { AdminCalls } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { newTabOf, openTabOf, showTab } from "../crm-tab";
import { endPick } from "../picker/start";
import { newRecording } from "../recorder/recorder-state";
import { savePanel } from "./save-panel";

/** Begins a recording in the CRM's tab that was used last, else in a new one. */
export const recordInCrm: Command<AdminCalls, "recordInCrm", null> = async (
  { title, site: siteId },
  services,
) => {
  const site = await services.store.read(async (_database, { playbook }) =>
    playbook?.sites.find(({ id }) => id === siteId),
  );
  if (!site) throw new CommandError("not-found");

  const tab = await openTabOf(site);
  if (tab) {
    await begin(services, tab.id, title);
    await showTab(tab);
    await services.recorders.start(tab.id);
    return "started";
  }
  const id = await newTabOf(site);
  if (id === null) return "no-tab";
  // The panel there starts the recorder once the page has loaded.
  await begin(services, id, title);
  return "opened";
};

/** Below the number of any tab, and of none (`NO_TAB`). */
async function freePlace({ recorders }: Services): Promise<number> {
  const taken = (await recorders.all()).map(([tab]) => tab);
  return Math.min(NO_TAB, ...taken) - 1;
}

async function begin(services: Services, tab: number, title: string): Promise<void> {
  const { recorders, newId, notify } = services;
  await endPick(services, tab);
  const before = await recorders.read(tab);
  if (before) await recorders.tell(tab, { recorder: "end", recording: before.id });
  // One that waits to be read gives up its tab, not its place.
  if (before?.phase === "recorded") await recorders.change(await freePlace(services), () => before);
  await recorders.change(tab, () => newRecording(newId(), title));
  // The panel says what was understood, so it has to be there.
  await savePanel({ open: true, collapsed: false }, services, { tab });
  notify.views();
}
