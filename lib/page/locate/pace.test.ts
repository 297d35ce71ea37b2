// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPace } from "./pace";

let life = new AbortController();
let looks = 0;

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  looks = 0;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Looks that take so many ms each. */
function paced(ms: number) {
  return createPace({
    look: async () => {
      looks++;
      await new Promise((resolve) => setTimeout(resolve, ms));
      return ms;
    },
    signal: life.signal,
  });
}

/** The page changes every 10 ms for so long. */
async function storm(pace: ReturnType<typeof paced>, ms: number) {
  for (let at = 0; at < ms; at += 10) {
    pace.due();
    await vi.advanceTimersByTimeAsync(10);
  }
}

describe("the pace", () => {
  it("looks at once when the page changes after a rest", async () => {
    const pace = paced(10);
    pace.due();
    await vi.advanceTimersByTimeAsync(1);
    expect(looks).toBe(1);
  });

  it("does not look while nothing changes", async () => {
    const pace = paced(10);
    pace.due();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(looks).toBe(1);
  });

  it("takes at most a hundredth of a page that changes for ever, and ever less", async () => {
    const pace = paced(10);
    await storm(pace, 1000); // those that may follow each other closely
    const before = looks;
    await storm(pace, 60_000);
    expect((looks - before) * 10).toBeLessThanOrEqual(600);
    expect(looks).toBeGreaterThan(before);
  });

  it("looks soon again after the person did something", async () => {
    const pace = paced(10);
    await storm(pace, 60_000);
    const before = looks;
    pace.hurry();
    await storm(pace, 100);
    expect(looks).toBeGreaterThan(before);
  });
});
