import type { PanelState } from "@/lib/core/profile";
import type { Services } from "../context";
import { writeSetting } from "../store/settings";

/** Remembers how the panel stands; the content script of the tab follows. Page and panel may both ask. */
export async function savePanel(
  change: { readonly [Key in keyof PanelState]?: PanelState[Key] | undefined },
  { store, notify }: Services,
  { tab }: { readonly tab: number },
): Promise<PanelState> {
  const panel = await store.commit(async (unit) => {
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const next: PanelState = { ...unit.known.panel, ...Object.fromEntries(given) };
    await writeSetting(unit.database, "panel", next);
    unit.learn({ panel: next });
    return next;
  });
  await notify.tab(tab, { notice: "panel-changed", panel });
  return panel;
}
