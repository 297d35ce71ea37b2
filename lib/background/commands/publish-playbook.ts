import { permissionFor } from "@/lib/core/playbook/origin-pattern";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { AdminCalls, PlaybookCheck } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { sha256 } from "../hash";
import { afterPublishing } from "../store/editions";
import { playbookView } from "./playbook";

export const checkPlaybook: Command<AdminCalls, "checkPlaybook", null> = ({ source }, services) =>
  check(source, services);

/** Publishes a file that has no problem; with one, what is in force stays in force. */
export const publishPlaybook: Command<AdminCalls, "publishPlaybook", null> = async (
  { source },
  services,
) => {
  const checked = await check(source, services);
  if (checked.ok) await publish(checked.playbook, services);
  return checked;
};

export const restorePlaybook: Command<AdminCalls, "restorePlaybook", null> = async (
  { seq },
  services,
) => {
  const earlier = await services.store.read((database) => database.publications.get(seq));
  if (!earlier) throw new CommandError("not-found");
  await publish(earlier.playbook, services);
  return playbookView(services);
};

async function check(source: string, { store, isGranted }: Services): Promise<PlaybookCheck> {
  const result = parsePlaybook(source);
  if (!result.ok) return result;
  const { playbook } = result;
  const origins = playbook.sites.flatMap((site) => site.origins);
  const granted = await Promise.all(origins.map(isGranted));
  const ungranted = origins.filter((_origin, index) => !granted[index]).map(permissionFor);
  const inForce = await store.read(async (_database, known) => known.playbook);
  return {
    ok: true,
    playbook,
    inForce: inForce && { id: inForce.id, version: inForce.version },
    ungranted: [...new Set(ungranted)],
  };
}

async function publish(
  playbook: Playbook,
  { store, clock, newId, notify }: Services,
): Promise<void> {
  const hash = await sha256(JSON.stringify(playbook));
  await store.commit(async (unit) => {
    const publishedAt = clock.now();
    await unit.database.publications.add({ playbook, sha256: hash, publishedAt });
    unit.learn(afterPublishing(playbook, unit.known, unit.views.openCases));
    const { id, version } = playbook;
    unit.append(newId(), publishedAt, [
      { type: "PlaybookPublished", data: { playbook: { id, version }, sha256: hash } },
    ]);
  });
  await notify.everyTab({ notice: "begin-anew" });
}
