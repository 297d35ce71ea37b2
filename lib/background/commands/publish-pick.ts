/** What was picked goes into the playbook: an admin publishes it, a key user takes it along as a file. */
import { withPickedAnchor } from "@/lib/core/playbook/with-picked-anchor";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { PanelCalls } from "@/lib/messages/panel";
import type { Command, FrameSender, Services } from "../context";
import { CommandError } from "../context";
import { descriptorOf } from "../picker/pick";
import { requireRole } from "../picker/require-role";
import { nextVersionIn } from "./playbook";
import { publishPlaybook, restorePlaybook } from "./publish-playbook";

/** A control shown anew changes nobody's work: it needs no reason, and running cases take it anyway. */
const AS_IT_IS = { reason: "", moveCases: false } as const;

type PanelCommand<Name extends keyof PanelCalls> = Command<PanelCalls, Name, FrameSender>;

export const pickedPlaybook: PanelCommand<"pickedPlaybook"> = async (
  _request,
  services,
  { tab },
) => {
  await requireRole(services, "key-user");
  const { next } = await changed(services, tab);
  return { name: `${next.id}-v${next.version}.json`, source: sourceOf(next) };
};

export const publishPick: PanelCommand<"publishPick"> = async (_request, services, { tab }) => {
  await requireRole(services, "admin");
  const { next, before, seqBefore } = await changed(services, tab);
  const checked = await publishPlaybook({ source: sourceOf(next), ...AS_IT_IS }, services, null);
  if (!checked.ok) throw new CommandError("invalid");
  await services.pickers.change(
    tab,
    (pick) =>
      pick && { ...pick, published: { version: next.version, before: before.version, seqBefore } },
  );
  services.notify.views();
  return null;
};

export const undoPick: PanelCommand<"undoPick"> = async (_request, services, { tab }) => {
  await requireRole(services, "admin");
  const pick = await services.pickers.read(tab);
  if (!pick?.published) throw new CommandError("not-found");
  await restorePlaybook({ seq: pick.published.seqBefore, ...AS_IT_IS }, services, null);
  await services.pickers.change(tab, (known) => known && { ...known, published: null });
  services.notify.views();
  return null;
};

/** The playbook in force, and the one with what was picked in its place. */
async function changed({ store, pickers }: Services, tab: number) {
  const pick = await pickers.read(tab);
  if (!pick?.anchor || !pick.result) throw new CommandError("not-found");
  const descriptor = descriptorOf(pick.result);
  const { before, version, seqBefore } = await store.read(async (database, known) => ({
    before: known.playbook,
    version: known.playbook ? await nextVersionIn(database, known.playbook) : 1,
    seqBefore: (await database.publications.orderBy(":id").lastKey()) as number | undefined,
  }));
  const next = before && withPickedAnchor(before, pick.anchor, descriptor);
  if (!before || !next || seqBefore === undefined) throw new CommandError("not-found");
  return { before, seqBefore, next: { ...next, version } };
}

function sourceOf(playbook: Playbook): string {
  return `${JSON.stringify(playbook, null, 2)}\n`;
}
