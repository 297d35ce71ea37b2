import type { Services } from "./context";

/** A tab was closed: nothing is kept of what it showed, of its panel and of a picking in it. */
export async function forgetTab(
  { store, panelDoor, pickers }: Services,
  tab: number,
): Promise<void> {
  await Promise.all([panelDoor.forget(tab), pickers.change(tab, () => undefined)]);
  const isKnown = await store.read(async ({ tabs }) => (await tabs.get(tab)) !== undefined);
  if (isKnown) await store.commit(({ database }) => database.tabs.delete(tab));
}
