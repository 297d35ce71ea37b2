import type { Decided } from "@/lib/core/event/event";
import { neededOrigins } from "@/lib/core/playbook/needed-origins";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import type { AdminCalls, CheckedPlaybook, PlaybookCheck } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { sha256 } from "../hash";
import { afterPublishing } from "../store/editions";
import { playbookView } from "./playbook";

export const checkPlaybook: Command<AdminCalls, "checkPlaybook", null> = ({ source }, services) =>
  check(source, services);

/** Publishes a file that has no problem; with one, what is in force stays in force. */
export const publishPlaybook: Command<AdminCalls, "publishPlaybook", null> = async (
  { source, reason, moveCases, draft },
  services,
) => {
  const checked = await check(source, services);
  if (checked.ok)
    await publish(checked.playbook, { reason, moveCases, restored: null, draft }, services);
  return checked;
};

export const publication: Command<AdminCalls, "publication", null> = async ({ seq }, services) =>
  met(await earlier(seq, services), services);

export const restorePlaybook: Command<AdminCalls, "restorePlaybook", null> = async (
  { seq, reason, moveCases },
  services,
) => {
  await publish(await earlier(seq, services), { reason, moveCases, restored: seq }, services);
  return playbookView(services);
};

async function earlier(seq: number, { store }: Services): Promise<Playbook> {
  const row = await store.read((database) => database.publications.get(seq));
  if (!row) throw new CommandError("not-found");
  return row.playbook;
}

async function check(source: string, services: Services): Promise<PlaybookCheck> {
  const result = parsePlaybook(source);
  return result.ok ? { ok: true, ...(await met(result.playbook, services)) } : result;
}

/** What publishing it would meet. */
async function met(playbook: Playbook, { store, isGranted }: Services): Promise<CheckedPlaybook> {
  const origins = neededOrigins(playbook);
  const granted = await Promise.all(origins.map(({ origin }) => isGranted(origin)));
  const ungranted = origins.filter((_origin, index) => !granted[index]);
  const inForce = await store.read(async (_database, known) => known.playbook);
  return {
    playbook,
    inForce: inForce && { id: inForce.id, version: inForce.version },
    ungranted: [...new Set(ungranted.map(({ permission }) => permission))],
  };
}

interface Publication {
  readonly reason: string;
  readonly moveCases: boolean;
  /** The place in the history of what is put in force again. */
  readonly restored: number | null;
  /** Id of the draft that it was made of. */
  readonly draft?: string | undefined;
}

async function publish(
  playbook: Playbook,
  { reason, moveCases, restored, draft }: Publication,
  { store, clock, newId, notify }: Services,
): Promise<void> {
  const hash = await sha256(JSON.stringify(playbook));
  await store.commit(async (unit) => {
    const publishedAt = clock.now();
    const { identity, profile } = unit.known;
    const written = draft === undefined ? undefined : await unit.database.drafts.get(draft);
    const audit = {
      actor: identity.actor,
      author: profile.displayName || null,
      ...(written ? { writtenBy: written.author } : {}),
      reason,
      movedCases: moveCases,
      restored,
    };
    await unit.database.publications.add({ playbook, sha256: hash, publishedAt, audit });
    if (written) await unit.database.drafts.delete(written.id);
    const { id, version } = playbook;
    unit.append(newId(), publishedAt, [
      { type: "PlaybookPublished", data: { playbook: { id, version }, sha256: hash } },
      ...(moveCases ? movedCases(playbook, unit.views.openCases) : []),
    ]);
    unit.learn(afterPublishing(playbook, unit.known, unit.views.openCases));
  });
  await notify.everyTab({ notice: "begin-anew" });
}

/** Running cases of processes that the new edition still has. */
function movedCases({ id, version, processes }: Playbook, { open, dormant }: CaseBoard): Decided[] {
  const kept = new Set(processes.map((process) => process.id));
  return [...open, ...dormant]
    .filter(({ process }) => kept.has(process))
    .map(({ id: caseId, process }) => ({
      type: "CaseMoved",
      data: { caseId, process, playbook: { id, version } },
    }));
}
