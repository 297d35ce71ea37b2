// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Watch } from "@/lib/core/process/watch-plan";
import type { Finder } from "./finder";
import { watchConditions } from "./conditions";

type ConditionWatch = Extract<Watch, { kind: "condition" }>;

const anchor = { selectors: [".export"], labels: [] };
const forExport = {
  kind: "condition",
  watch: "open-deal/quality",
  all: [{ kind: "shows", element: anchor }],
} as unknown as ConditionWatch;

const withoutExport = {
  ...forExport,
  all: [{ kind: "shows-not", element: anchor }],
} as unknown as ConditionWatch;

let isShown: boolean;
let change: () => void;
let told: [string, boolean][];
let watcher: ReturnType<typeof watchConditions>;

beforeEach(() => {
  vi.useFakeTimers();
  isShown = false;
  told = [];
  const finder = {
    findAll: () => (isShown ? [{}] : []),
    onChange: (look: () => void) => {
      change = look;
    },
    roots: { each: () => undefined },
  } as unknown as Finder;
  watcher = watchConditions(
    finder,
    (watch, holds) => told.push([watch, holds]),
    new AbortController().signal,
  );
  return () => vi.useRealTimers();
});

const later = (ms: number) => vi.advanceTimersByTime(ms);

describe("a condition of a step", () => {
  it("that holds is told at once, and when it ends, each once", () => {
    isShown = true;
    watcher.watch([forExport]);
    change();
    isShown = false;
    change();
    change();
    expect(told).toEqual([
      ["open-deal/quality", true],
      ["open-deal/quality", false],
    ]);
  });

  it("that does not hold is told once the page has had time to draw it", () => {
    watcher.watch([forExport]);
    change();
    later(4900);
    change();
    expect(told).toEqual([]);
    later(200);
    expect(told).toEqual([["open-deal/quality", false]]);
  });

  it("that comes late was never told as missing", () => {
    watcher.watch([forExport]);
    later(3000);
    isShown = true;
    change();
    later(10_000);
    expect(told).toEqual([["open-deal/quality", true]]);
  });

  it("that something does not show is told once the page has had time to draw it", () => {
    watcher.watch([withoutExport]);
    later(800);
    isShown = true;
    change();
    later(10_000);
    expect(told).toEqual([["open-deal/quality", false]]);
  });

  it("that something does not show any more is not told of a page that only draws it anew", () => {
    isShown = true;
    watcher.watch([withoutExport]);
    later(6000);
    isShown = false;
    change();
    later(300);
    isShown = true;
    change();
    later(10_000);
    expect(told).toEqual([["open-deal/quality", false]]);
    isShown = false;
    change();
    later(6000);
    expect(told.at(-1)).toEqual(["open-deal/quality", true]);
  });

  it("is told anew of the next page, also when it is the same there", () => {
    isShown = true;
    watcher.watch([forExport]);
    watcher.forget();
    watcher.watch([forExport]);
    expect(told).toHaveLength(2);

    isShown = false;
    watcher.forget();
    watcher.watch([forExport]);
    expect(told).toHaveLength(2); // the next page may still be loading
    later(6000);
    expect(told.at(-1)).toEqual(["open-deal/quality", false]);
  });
});
