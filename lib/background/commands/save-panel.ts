import type { PanelState } from "@/lib/core/profile";
import type { Services } from "../context";
import { StoreUnavailable } from "../store/store";
import { writeSetting } from "../store/settings";

/** Remembers how the panel stands; the content script of the tab follows. Page and panel may both ask. */
export async function savePanel(
  change: { readonly [Key in keyof PanelState]?: PanelState[Key] | undefined },
  { store, notify }: Services,
  { tab }: { readonly tab: number },
): Promise<PanelState> {
  const given = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  const panel = await store
    .commit(async (unit) => {
      const next: PanelState = { ...unit.known.panel, ...given };
      await writeSetting(unit.database, "panel", next);
      unit.learn({ panel: next });
      return next;
    })
    .catch((error: unknown) => {
      // With a full disk “close” must still close; it is only not remembered.
      if (!(error instanceof StoreUnavailable)) throw error;
      return store.read(async (_database, known) => ({ ...known.panel, ...given }));
    });
  await notify.tab(tab, { notice: "panel-changed", panel });
  return panel;
}
