/** A person has nothing noted about their work for a while, and is not prompted. */
import type { EventType } from "./event/event";
import { z } from "./zod";

export const pauseSchema = z.strictObject({
  /** ms since 1970. */
  from: z.number(),
  /** `null`: until the person goes on. */
  until: z.number().nullable(),
});
export type Pause = z.infer<typeof pauseSchema>;

/** What the person may ask for. */
export const pauseLengths = ["hour", "open", "over"] as const;
export type PauseLength = (typeof pauseLengths)[number];

const HOUR_MS = 60 * 60_000;

/** The pause once the person has asked for it. One that is made longer began when it began. */
export function pausedFor(length: PauseLength, running: Pause | null, now: number): Pause | null {
  if (length === "over") return running && { ...running, until: now };
  return { from: running?.from ?? now, until: length === "open" ? null : now + HOUR_MS };
}

/**
 * The pause that a moment falls into. What is told late of the time before it is left out as well: rather
 * that than a fact of a pause, when the computer's clock was put back.
 */
export function pauseAt(pause: Pause | null, at: number): Pause | null {
  return pause && (pause.until === null || at < pause.until) ? pause : null;
}

/** What is no work: it is noted all the same. */
const notWork: readonly EventType[] = [
  "ProfileChanged",
  "PlaybookPublished",
  "SiteGranted",
  "SiteRevoked",
  "FallbackReasonSettled",
  "TraceErased",
];

export function isNotedInPause(type: EventType): boolean {
  return notWork.includes(type);
}
