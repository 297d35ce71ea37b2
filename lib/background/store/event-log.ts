/** The log of facts: append and read, nothing else. Two remove: erasing (my-data.ts) and age (trim-log.ts). */
import type { NewEvent, StoredEvent } from "@/lib/core/event/event";
import { upcastEvent } from "@/lib/core/event/upcast";
import type { HandrailDatabase } from "./database";

/** Call inside a transaction. @returns the place of the last one. */
export function append({ events }: HandrailDatabase, added: readonly NewEvent[]): Promise<number> {
  return events.bulkAdd([...added]);
}

/** Up to `limit` events after place `seq` and up to place `last`, lifted to today's shapes, and where to go on. */
export async function readFrom(
  { events }: HandrailDatabase,
  seq: number,
  limit: number,
  last = Infinity,
): Promise<{ readonly events: StoredEvent[]; readonly next: number | null }> {
  const places = events.where(":id").between(seq, last, false, true);
  const stored = (await places.limit(limit).toArray()) as StoredEvent[];
  return {
    events: stored.flatMap((event) => upcastEvent(event) ?? []),
    next: stored.length < limit ? null : (stored.at(-1)?.seq ?? null),
  };
}

/** The whole log, for handing a person all that is stored about them. */
export async function readAll(database: HandrailDatabase): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (let seq: number | null = 0; seq !== null;) {
    const portion = await readFrom(database, seq, 1000);
    all.push(...portion.events);
    seq = portion.next;
  }
  return all;
}
