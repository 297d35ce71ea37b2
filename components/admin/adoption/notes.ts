/** What happened on days of a period: what readers noted, editions of the playbook, and days off. */
import type { PublishedPlaybook } from "@/lib/messages/admin";
import type { Calendar } from "@/lib/core/playbook/calendar";
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

interface Happened {
  readonly written: Dashboard["notes"];
  readonly editions: readonly Pick<PublishedPlaybook, "version" | "publishedAt">[];
  /** `null`: no playbook is in force. */
  readonly calendar: Pick<Calendar, "holidays" | "workdays"> | null;
}

interface NoteWords {
  readonly edition: (version: number) => string;
  /** @param last day of a stretch of days off; the first alone when it is the same */
  readonly daysOff: (first: string, last: string) => string;
  readonly madeUp: () => string;
}

/** In the order of their days. */
export function notesOf(
  { from, to }: Pick<Question, "from" | "to">,
  { written, editions, calendar }: Happened,
  words: NoteWords,
): Note[] {
  const published = editions.map(({ version, publishedAt }) => ({
    day: localDay(new Date(publishedAt)),
    id: null,
    text: words.edition(version),
  }));
  const daysOff = stretchesOf(calendar?.holidays ?? []).map(([first, last]) => ({
    day: first,
    id: null,
    text: words.daysOff(first, last),
  }));
  const madeUp = (calendar?.workdays ?? []).map((day) => ({ day, id: null, text: words.madeUp() }));
  return [...published, ...daysOff, ...madeUp, ...written]
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** First and last day of each run of days one after the other. */
function stretchesOf(days: readonly string[]): (readonly [string, string])[] {
  const stretches: [string, string][] = [];
  for (const day of days.toSorted()) {
    const last = stretches.at(-1);
    if (last && Date.parse(day) - Date.parse(last[1]) <= 86_400_000) last[1] = day;
    else stretches.push([day, day]);
  }
  return stretches;
}

/** Where on a chart a day stands: the last piece that begins no later. */
export function pieceOf(day: string, starts: readonly string[]): string | null {
  return starts.findLast((start) => start <= day) ?? null;
}
