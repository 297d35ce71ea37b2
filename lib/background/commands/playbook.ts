import { nextVersion } from "@/lib/core/playbook/next-version";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { AdminCalls, PlaybookView, PublishedPlaybook } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { languageFor } from "../plan";
import type { HandrailDatabase } from "../store/database";

export const playbook: Command<AdminCalls, "playbook", null> = (_request, services) =>
  playbookView(services);

export function playbookView(services: Services): Promise<PlaybookView> {
  return services.store.read(async (database, known) => ({
    playbook: known.playbook,
    nextVersion: known.playbook ? await nextVersionIn(database, known.playbook) : 1,
    history: (await history(database)).map(({ seq, row }) => ({
      seq,
      id: row.playbook.id,
      version: row.playbook.version,
      title: row.playbook.title[languageFor(known, services)],
      publishedAt: row.publishedAt,
      sha256: row.sha256,
      author: row.audit?.author ?? null,
      writtenBy: row.audit?.writtenBy ?? null,
      reason: row.audit?.reason ?? "",
      movedCases: row.audit?.movedCases ?? false,
      restored: row.audit?.restored ?? null,
    })) satisfies PublishedPlaybook[],
  }));
}

/** @returns the number of the next edition of this playbook that is made in this browser */
export async function nextVersionIn(
  { publications }: HandrailDatabase,
  playbook: Playbook,
): Promise<number> {
  const rows = await publications.toArray();
  return nextVersion(
    playbook,
    rows.map((row) => row.playbook),
  );
}

/** Newest first. */
async function history({ publications }: HandrailDatabase) {
  const newestFirst = publications.orderBy(":id").reverse();
  const [rows, places] = await Promise.all([newestFirst.toArray(), newestFirst.primaryKeys()]);
  return rows.map((row, index) => ({ row, seq: places[index] ?? 0 }));
}
