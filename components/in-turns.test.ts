import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inTurns } from "./in-turns";

describe("what is asked again and again", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Each turn takes so long; the answer says when each began. */
  function asking(ms: number) {
    const begun: number[] = [];
    const start = performance.now();
    const turns = inTurns(async () => {
      begun.push(performance.now() - start);
      await new Promise((resolve) => {
        setTimeout(resolve, ms);
      });
    });
    return { turns, begun };
  }

  it("is asked once at a time, and once more for all that changed meanwhile", async () => {
    const { turns, begun } = asking(100);
    turns.now();
    turns.soon();
    turns.soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0, 100]);
  });

  it("rests for longer, the longer the answer takes, but for two seconds at most", async () => {
    const { turns, begun } = asking(100);
    turns.now();
    await vi.advanceTimersByTimeAsync(200);
    turns.soon();
    await vi.advanceTimersByTimeAsync(100);
    turns.soon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0, 200, 700]);

    const slow = asking(3000);
    slow.turns.now();
    slow.turns.soon();
    await vi.advanceTimersByTimeAsync(6000);
    slow.turns.soon();
    await vi.advanceTimersByTimeAsync(6000);
    expect(slow.begun).toEqual([0, 3000, 8000]);
  });

  it("rests not at all when a person asks, nor when nothing came before", async () => {
    const { turns, begun } = asking(100);
    turns.soon();
    await vi.advanceTimersByTimeAsync(150);
    turns.now();
    turns.now();
    await vi.advanceTimersByTimeAsync(150);
    turns.now();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0, 150, 250, 350]);
  });

  it("ends", async () => {
    const { turns, begun } = asking(100);
    turns.now();
    turns.soon();
    turns.end();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0]);
    expect(turns.isOver()).toBe(true);
  });
});
