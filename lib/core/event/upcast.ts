/**
 * Lifts an event as it was stored to today's shape. The log is never rewritten. `v` is per type; while
 * every type is at 1 there is nothing to lift, and an event from a newer version is left out rather
 * than guessed at (a downgraded extension then shows less, never wrong figures).
 */
import type { StoredEvent } from "./event";
import { eventDataSchemas } from "./event";

export function upcastEvent(stored: { type: string; v: number }): StoredEvent | null {
  return Object.hasOwn(eventDataSchemas, stored.type) && stored.v === 1
    ? (stored as StoredEvent)
    : null;
}
