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
