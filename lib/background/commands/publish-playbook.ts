import type { Decided } from "@/lib/core/event/event";
import { neededOrigins } from "@/lib/core/playbook/needed-origins";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import { moveCase } from "@/lib/core/process/complete";
import type { AdminCalls, CheckedPlaybook, PlaybookCheck } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { sha256 } from "../hash";
import type { HandrailDatabase } from "../store/database";
import { afterPublishing } from "../store/editions";
import { playbookView } from "./playbook";

export const checkPlaybook: Command<AdminCalls, "checkPlaybook", null> = ({ source }, services) =>
  check(source, services);

/** Publishes a file that has no problem; with one, what is in force stays in force. */
export const publishPlaybook: Command<AdminCalls, "publishPlaybook", null> = async (
  { source, reason, moveCases, draft, over },
  services,
) => {
  const checked = await check(source, services);
  if (checked.ok)
    await publish(checked.playbook, { reason, moveCases, restored: null, draft, over }, services);
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
  const inForce = await store.read(async (database, known) => {
    const seq = await lastSeq(database);
    return known.playbook && seq !== null
      ? { seq, id: known.playbook.id, version: known.playbook.version }
      : null;
  });
  return {
    playbook,
    inForce,
    ungranted: [...new Set(ungranted.map(({ permission }) => permission))],
  };
}

async function lastSeq({ publications }: HandrailDatabase): Promise<number | null> {
  const last = await publications.orderBy(":id").lastKey();
  return typeof last === "number" ? last : null;
}

interface Publication {
  readonly reason: string;
  readonly moveCases: boolean;
  /** The place in the history of what is put in force again. */
  readonly restored: number | null;
  /** The draft that it was made of, and the state of it. */
  readonly draft?: { readonly id: string; readonly changedAt: number } | undefined;
  /** The place in the history of what the person compared it with; `null` for nothing. */
  readonly over?: number | null | undefined;
}

async function publish(
  playbook: Playbook,
  { reason, moveCases, restored, draft, over }: Publication,
  { store, clock, newId, notify }: Services,
): Promise<void> {
  const hash = await sha256(JSON.stringify(playbook));
  await store.commit(async (unit) => {
    const inForce = await lastSeq(unit.database);
    if (over !== undefined && over !== inForce) throw new CommandError("overtaken");
    const publishedAt = clock.now();
    const { identity, profile } = unit.known;
    const written = draft === undefined ? undefined : await unit.database.drafts.get(draft.id);
    const audit = {
      actor: identity.actor,
      author: profile.displayName || null,
      ...(written ? { writtenBy: written.author } : {}),
      reason,
      movedCases: moveCases,
      restored,
    };
    await unit.database.publications.add({ playbook, sha256: hash, publishedAt, audit });
    // What was written after the difference was shown is not in it.
    if (written && written.changedAt === draft?.changedAt) {
      await unit.database.drafts.delete(written.id);
    }
    const { id, version } = playbook;
    unit.append(newId(), publishedAt, [
      { type: "PlaybookPublished", data: { playbook: { id, version }, sha256: hash } },
      ...(moveCases ? movedCases(playbook, unit.views.openCases, publishedAt) : []),
    ]);
    unit.learn(afterPublishing(playbook, unit.known, unit.views.openCases));
  });
  await notify.everyTab({ notice: "begin-anew" });
}

/** Running cases of processes that the new edition still has. */
function movedCases({ id, version, processes }: Playbook, board: CaseBoard, at: number): Decided[] {
  return [...board.open, ...board.dormant].flatMap((found) => {
    const process = processes.find((each) => each.id === found.process);
    return process ? moveCase(board, process, found, { id, version }, at) : [];
  });
}
