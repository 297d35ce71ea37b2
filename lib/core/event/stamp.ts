import type { Decided, NewEvent } from "./event";
import { dayOf } from "../day";
import type { Role } from "../profile";

/** Who and when; the same for everything that one observation leads to. */
export interface Stamp {
  readonly device: string;
  readonly actor: string;
  readonly department: string | null;
  readonly role?: Role;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Minutes east of UTC where it happened (`-new Date().getTimezoneOffset()`). */
  readonly utcOffsetMinutes: number;
}

/**
 * Puts decisions in envelopes. Ids derive from the cause, so that the same observation, told twice
 * because its acknowledgement was lost, makes the same events and not new ones.
 */
export function stampEvents(cause: string, stamp: Stamp, decided: readonly Decided[]): NewEvent[] {
  const { utcOffsetMinutes, ...envelope } = stamp;
  const day = dayOf(stamp.at, utcOffsetMinutes);
  return decided.map((decision, index) => ({
    ...decision,
    ...envelope,
    day,
    id: `${cause}:${index}`,
    v: 1,
  }));
}
