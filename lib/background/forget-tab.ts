import type { Services } from "./context";
import { isDeed, stopped } from "./recorder/recorder-state";

/**
 * A tab was closed: nothing is kept of what it showed, of its panel and of a picking in it. A recording is
 * over; what was done in it waits in the console.
 */
export async function forgetTab(
  { store, panelDoor, pickers, recorders, pictures, listReadings, notify }: Services,
  tab: number,
): Promise<void> {
  const pick = await pickers.read(tab);
  await Promise.all([
    panelDoor.forget(tab),
    pickers.change(tab, () => undefined),
    pictures.change(tab, () => undefined),
    listReadings.change(tab, () => undefined),
    recorders.change(tab, (state) => (state?.steps.some(isDeed) ? stopped(state) : undefined)),
  ]);
  // The console waits for what was to be shown there.
  if (pick?.draft) notify.views();
  const isKnown = await store.read(async ({ tabs }) => (await tabs.get(tab)) !== undefined);
  if (isKnown) await store.commit(({ database }) => database.tabs.delete(tab));
}
