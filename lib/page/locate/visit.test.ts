// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Anchor } from "@/lib/core/playbook/anchor";
import type { Standing } from "./visit";
import { createVisit } from "./visit";

const anchor: Anchor = { selectors: ["#next-step"], labels: [] };
const planned = [{ watch: "next-step/write", part: "step", anchor }] as const;

let life = new AbortController();
let standing: Standing | null = null;
let told: string[] = [];

function visiting() {
  const visit = createVisit({
    standingOf: () => standing,
    report: ({ watch, part, state }) => told.push(`${watch} ${part} ${state}`),
    signal: life.signal,
  });
  visit.plan(planned);
  return visit;
}

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  standing = null;
  told = [];
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("a visit", () => {
  it("tells at once what is exactly there, and once", () => {
    standing = { state: "exact", forMs: 0, confidence: 1 };
    const visit = visiting();
    visit.check();
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual(["next-step/write step exact"]);
  });

  it("says nothing before anybody has looked", () => {
    visiting();
    vi.advanceTimersByTime(20_000);
    expect(told).toEqual([]);
  });

  it("calls a control missing only after the page stood eight seconds without it", () => {
    standing = { state: "missing", forMs: 0 };
    visiting();
    vi.advanceTimersByTime(7900);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual(["next-step/write step missing"]);
  });

  it("does not count the time in which nobody looks at the page", () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    standing = { state: "missing", forMs: 0 };
    visiting();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });

  it("waits a moment before it believes what is healed: the page may not be complete", () => {
    standing = { state: "healed", forMs: 0 };
    const visit = visiting();
    expect(told).toEqual([]);
    standing = { state: "exact", forMs: 0 };
    visit.check();
    expect(told).toEqual(["next-step/write step exact"]);
  });

  it("tells again what has become better, never what has become worse", () => {
    standing = { state: "missing", forMs: 0 };
    const visit = visiting();
    vi.advanceTimersByTime(9000);
    standing = { state: "healed", forMs: 5000 };
    visit.check();
    standing = { state: "unsure", forMs: 0 };
    visit.check();
    expect(told).toEqual(["next-step/write step missing", "next-step/write step healed"]);
  });

  it("begins anew on another page", () => {
    standing = { state: "exact", forMs: 0 };
    const visit = visiting();
    visit.renew();
    visit.check();
    expect(told).toHaveLength(1);
    visit.plan(planned);
    expect(told).toHaveLength(2);
  });
});
