/** The log of facts: append and read, nothing else. Erasing is its own command (erase-my-data). */
import type { NewEvent, StoredEvent } from "@/lib/core/event/event";
import { upcastEvent } from "@/lib/core/event/upcast";
import type { HandrailDatabase } from "./database";

/** Call inside a transaction. @returns the place of the last one. */
export function append(
  { events }: HandrailDatabase,
  added: readonly NewEvent[],
): Promise<number> {
  return events.bulkAdd([...added]);
}

/** Up to `limit` events after place `seq`, lifted to today's shapes, and where to go on. */
export async function readFrom(
  { events }: HandrailDatabase,
  seq: number,
  limit: number,
): Promise<{ readonly events: StoredEvent[]; readonly next: number | null }> {
  const stored = (await events.where(":id").above(seq).limit(limit).toArray()) as StoredEvent[];
  return {
    events: stored.flatMap((event) => upcastEvent(event) ?? []),
    next: stored.length < limit ? null : (stored.at(-1)?.seq ?? null),
  };
}
