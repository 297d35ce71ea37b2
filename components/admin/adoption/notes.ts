/** What happened on days of a period: what readers noted, and editions of the playbook. */
import type { PublishedPlaybook } from "@/lib/messages/admin";
import type { Dashboard } from "@/lib/core/statistics/dashboard";
import type { Question } from "@/lib/core/statistics/report";
import { localDay } from "../period/period";

export interface Note {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Of a note that a reader wrote, by which it is removed; `null`: it is a fact. */
  readonly id: string | null;
  readonly text: string;
}

/** In the order of their days. */
export function notesOf(
  { from, to }: Pick<Question, "from" | "to">,
  written: Dashboard["notes"],
  editions: readonly Pick<PublishedPlaybook, "version" | "publishedAt">[],
  editionText: (version: number) => string,
): Note[] {
  const published = editions.map(({ version, publishedAt }) => ({
    day: localDay(new Date(publishedAt)),
    id: null,
    text: editionText(version),
  }));
  return [...published, ...written]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Where on a chart a day stands: the last piece that begins no later. */
export function pieceOf(day: string, starts: readonly string[]): string | null {
  return starts.findLast((start) => start <= day) ?? null;
}
