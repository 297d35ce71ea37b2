import type { AnchorRef } from "@/lib/core/anchor/anchor-ref";
import { anchorAt } from "@/lib/core/playbook/with-picked-anchor";
import { savePanel } from "../commands/save-panel";
import type { Services } from "../context";
import { CommandError } from "../context";
import { newPick } from "./pick";
import type { DraftTarget } from "./pick";

/**
 * Begins a picking in a tab, in place of the one that may be there.
 *
 * @param draft that the anchor stands in, of which the published playbook knows nothing
 * @throws not-found where the published playbook has no such anchor
 */
export async function beginPick(
  services: Services,
  tab: number,
  anchor: AnchorRef | null,
  draft: DraftTarget | null = null,
): Promise<void> {
  const { store, pickers, previews, newId, notify } = services;
  const isKnown = await store.read(
    async (_database, { playbook }) =>
      anchor === null ||
      draft !== null ||
      (playbook !== null && anchorAt(playbook, anchor) !== null),
  );
  if (!isKnown) throw new CommandError("not-found");
  // What is pointed at is the CRM, and no step of it that was tried out before.
  await previews.tell(tab, { preview: "end" });
  await pickers.change(tab, () => newPick(newId(), anchor, draft));
  // The panel says what was understood, so it has to be there.
  await savePanel({ open: true, collapsed: false }, services, { tab });
  notify.views();
}

/** Ends a picking as if it had never been. */
export async function endPick({ pickers, notify }: Services, tab: number): Promise<void> {
  const pick = await pickers.read(tab);
  if (!pick) return;
  await pickers.change(tab, () => undefined);
  await pickers.tell(tab, { picker: "end", pick: pick.id });
  notify.views();
}
