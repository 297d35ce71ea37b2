import { describe, expect, it } from "vitest";
import { pauseAt, pausedFor } from "./pause";

const NOON = Date.UTC(2026, 2, 2, 4);
const HOUR = 60 * 60_000;

describe("a pause", () => {
  it("of an hour ends by itself", () => {
    const pause = pausedFor("hour", null, NOON);
    expect(pauseAt(pause, NOON)).toBe(pause);
    expect(pauseAt(pause, NOON + HOUR - 1)).toBe(pause);
    expect(pauseAt(pause, NOON + HOUR)).toBeNull();
  });

  it("without an end lasts until the person goes on, and ends at once then", () => {
    const pause = pausedFor("open", null, NOON);
    expect(pauseAt(pause, NOON + 400 * 24 * HOUR)).toBe(pause);
    const over = pausedFor("over", pause, NOON + HOUR);
    expect(pauseAt(over, NOON + HOUR)).toBeNull();
    // What was done in it and is told only now stays unnoted.
    expect(pauseAt(over, NOON + HOUR - 1)).toEqual(over);
  });

  it("that is made longer began when it began", () => {
    const longer = pausedFor("open", pausedFor("hour", null, NOON), NOON + HOUR / 2);
    expect(longer).toEqual({ from: NOON, until: null });
  });

  it("stays one when the computer's clock is put back", () => {
    const pause = pausedFor("open", null, NOON);
    expect(pauseAt(pause, NOON - 24 * HOUR)).toBe(pause);
  });

  it("is none where there was none", () => {
    expect(pausedFor("over", null, NOON)).toBeNull();
    expect(pauseAt(null, NOON)).toBeNull();
  });
});
