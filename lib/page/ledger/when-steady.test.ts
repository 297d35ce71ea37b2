// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reading } from "./when-steady";
import { whenSteady } from "./when-steady";

let change: () => void;
let end: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

function given(first: Partial<Reading> | null) {
  let seen: Reading | null = first && { key: "a", isComplete: true, isQuiet: false, ...first };
  const taken: string[] = [];
  let looks = 0;
  const again = whenSteady(
    { onChange: (listener) => (change = listener) },
    () => {
      looks++;
      return seen;
    },
    ({ key }) => taken.push(key),
    end.signal,
  );
  const becomes = (next: Partial<Reading>) => {
    seen = { key: "a", isComplete: true, isQuiet: false, ...next };
    change();
  };
  return { taken, again, becomes, looks: () => looks };
}
const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe("a page", () => {
  it("is read once two looks have seen the same", () => {
    const { taken } = given({});
    pass(900);
    expect(taken).toEqual([]);
    pass(200);
    expect(taken).toEqual(["a"]);
  });

  it("that is still being drawn is read when it has come to rest", () => {
    const { taken, becomes } = given({ key: "half" });
    pass(600);
    becomes({ key: "whole" });
    pass(2000);
    expect(taken).toEqual(["whole"]);
  });

  it("on which something is missing is given time, and read without it", () => {
    const { taken } = given({ isComplete: false });
    pass(1900);
    expect(taken).toEqual([]);
    pass(1000);
    expect(taken).toEqual(["a"]);
  });

  it("that never rests is read all the same", () => {
    const { taken } = given({ isComplete: false });
    const clock = setInterval(() => change(), 100);
    pass(7000);
    clearInterval(clock);
    expect(taken).toEqual(["a"]);
  });

  it("is told anew when it says something else, at most every three seconds", () => {
    const { taken, becomes } = given({});
    pass(1000);
    becomes({ key: "b" });
    pass(2500);
    expect(taken).toEqual(["a"]);
    pass(1000);
    expect(taken).toEqual(["a", "b"]);
    becomes({ key: "b" });
    pass(10_000);
    expect(taken).toEqual(["a", "b"]);
  });

  it("that does not change is not looked at again, unless it has controls", () => {
    const still = given({});
    pass(60_000);
    expect(still.looks()).toBe(2);
    const form = given({ isQuiet: true });
    pass(30_000);
    expect(form.looks()).toBeGreaterThan(5);
  });

  it("is told once more when the answer was lost", () => {
    const { taken, again } = given({});
    pass(1000);
    again();
    pass(5000);
    expect(taken).toEqual(["a", "a"]);
  });

  it("on which there is nothing yet is looked at when it changes", () => {
    const { taken, becomes } = given(null);
    pass(10_000);
    becomes({ key: "late" });
    pass(3000);
    expect(taken).toEqual(["late"]);
  });
});
