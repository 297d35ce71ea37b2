import type { Publisher } from "@/lib/core/bundle/check-playbook-file";
import type { Decided } from "@/lib/core/event/event";
import { neededOrigins } from "@/lib/core/playbook/needed-origins";
import { parsePlaybook } from "@/lib/core/playbook/parse-playbook";
import type { PlaybookProblem } from "@/lib/core/playbook/parse-playbook";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { CaseBoard } from "@/lib/core/process/case";
import { moveCase } from "@/lib/core/process/complete";
import { sameValue } from "@/lib/core/same-value";
import type { AdminCalls, CheckedPlaybook, PlaybookCheck } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { CommandError } from "../context";
import { sha256 } from "../hash";
import type { HandrailDatabase } from "../store/database";
import { writeSetting } from "../store/settings";
import { afterPublishing, publishedAs } from "../store/editions";
import { nextVersionIn, playbookView } from "./playbook";

export const checkPlaybook: Command<AdminCalls, "checkPlaybook", null> = ({ source }, services) =>
  check(source, services);

/** Publishes a file that has no problem; with one, what is in force stays in force. */
export const publishPlaybook: Command<AdminCalls, "publishPlaybook", null> = async (
  { source, reason, moveCases, draft, over },
  services,
) => {
  const result = parsePlaybook(source);
  if (!result.ok) return result;
  const before = await met(result.playbook, services);
  const publication = { reason, moveCases, restored: null, draft, over };
  const taken = await publish(result.playbook, publication, services);
  return taken ? { ok: false, problems: [taken] } : { ok: true, ...before };
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

/** What publishing a file would meet; nothing is published. */
export async function check(source: string, services: Services): Promise<PlaybookCheck> {
  const result = parsePlaybook(source);
  if (!result.ok) return result;
  const taken = await services.store.read((database) => takenVersion(database, result.playbook));
  if (taken) return { ok: false, problems: [taken] };
  return { ok: true, ...(await met(result.playbook, services)) };
}

/**
 * A case goes by the number of the edition that it began with: another playbook under it would change the
 * work of everybody who is in the middle of something. The same file again is no other playbook.
 */
async function takenVersion(
  database: HandrailDatabase,
  playbook: Playbook,
): Promise<PlaybookProblem | null> {
  const published = await publishedAs(database, playbook);
  if (!published || sameValue(published, playbook)) return null;
  const params = { version: playbook.version, next: await nextVersionIn(database, playbook) };
  return { path: "version", code: "version-taken", params };
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
  /** Where it came as a file that an admin signed. */
  readonly received?: { readonly author: string | null; readonly publisher: Publisher };
}

/** @returns what is in the way of it; `null` once it is in force. */
export async function publish(
  playbook: Playbook,
  { reason, moveCases, restored, draft, over, received }: Publication,
  { store, clock, newId, notify }: Services,
): Promise<PlaybookProblem | null> {
  const hash = await sha256(JSON.stringify(playbook));
  const taken = await store.commit(async (unit) => {
    const inForce = await lastSeq(unit.database);
    if (over !== undefined && over !== inForce) throw new CommandError("overtaken");
    const known = restored === null ? await takenVersion(unit.database, playbook) : null;
    if (known) return known;
    const publishedAt = clock.now();
    const { identity, profile } = unit.known;
    const written = draft === undefined ? undefined : await unit.database.drafts.get(draft.id);
    const audit = {
      actor: identity.actor,
      author: received ? received.author : profile.displayName || null,
      ...(written ? { writtenBy: written.author } : {}),
      reason,
      movedCases: moveCases,
      restored,
    };
    if (received) await writeSetting(unit.database, "publisher", received.publisher);
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
    return null;
  });
  if (!taken) await notify.everyTab({ notice: "begin-anew" });
  return taken;
}

/** Running cases of processes that the new edition still has. */
function movedCases({ id, version, processes }: Playbook, board: CaseBoard, at: number): Decided[] {
  return [...board.open, ...board.dormant].flatMap((found) => {
    const process = processes.find((each) => each.id === found.process);
    return process ? moveCase(board, process, found, { id, version }, at) : [];
  });
}
