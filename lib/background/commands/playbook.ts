import type { AdminCalls, PlaybookView, PublishedPlaybook } from "@/lib/messages/admin";
import type { Command, Services } from "../context";
import { languageFor } from "../plan";
import type { HandrailDatabase } from "../store/database";

export const playbook: Command<AdminCalls, "playbook", null> = (_request, services) =>
  playbookView(services);

export function playbookView(services: Services): Promise<PlaybookView> {
  return services.store.read(async (database, known) => ({
    playbook: known.playbook,
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

/** Newest first. */
async function history({ publications }: HandrailDatabase) {
  const newestFirst = publications.orderBy(":id").reverse();
  const [rows, places] = await Promise.all([newestFirst.toArray(), newestFirst.primaryKeys()]);
  return rows.map((row, index) => ({ row, seq: places[index] ?? 0 }));
}
