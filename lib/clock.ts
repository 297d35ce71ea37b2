/** The only place that reads the time. Core takes it as an argument. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** Minutes east of UTC, now (China: 480). */
  readonly utcOffsetMinutes: () => number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  utcOffsetMinutes: () => -new Date().getTimezoneOffset(),
};

/** The clock of the end-to-end build: a test sets `playedMs` on the background's `globalThis` and plays a month. */
export const playedClock: Clock = {
  ...systemClock,
  now: () => Date.now() + ((globalThis as { playedMs?: number }).playedMs ?? 0),
};
