import type { DraftContent } from "@/lib/core/authoring/draft-content";
import type { Process } from "@/lib/core/playbook/process";
import { ask } from "../ask";
import { hrefOf } from "../routing/route";
import { goTo } from "../routing/use-route";

/**
 * Keeps something to be written as a draft, and shows it; a process that is being changed already is not
 * changed twice.
 *
 * @param wanted the draft's id (`useDraftIds`): asked twice with the same, there is one draft
 * @param base the process that it changes; `null` for a new one
 */
export async function openDraft(
  wanted: string,
  content: DraftContent,
  base: Process | null,
): Promise<void> {
  const begun = base && (await ask("drafts", {})).find((draft) => draft.base?.id === base.id);
  const { id } = begun ?? (await ask("beginDraft", { id: wanted, content, base }));
  goTo(hrefOf("drafts", { id }));
}
