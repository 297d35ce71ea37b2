// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FallbackQuestion, FallbackWatch } from "@/lib/core/fallback/watches";
import { createFinder } from "./finder";
import { watchFallbacks } from "./fallbacks";

vi.hoisted(() => {
  Element.prototype.getBoundingClientRect = function () {
    return { width: 20, height: 20 } as DOMRect;
  };
  globalThis.getComputedStyle = (() => ({ visibility: "visible" })) as never;
});

const question: FallbackQuestion = { name: null, isTool: false, reasons: [], hasStep: false };
const sheet: FallbackWatch = { kind: "old-tool", watch: "old-tool:visit-sheet", question };
const exports: FallbackWatch = {
  kind: "bulk-export",
  watch: "sign:export-deals",
  anchor: { selectors: ["#export"], labels: [] },
  question,
};
const copies: FallbackWatch = {
  kind: "large-copy",
  watch: "sign:copy-deals",
  rows: 3,
  characters: 200,
  question,
};
const prints: FallbackWatch = { kind: "print", watch: "sign:print", question: null };

let life = new AbortController();

function watching() {
  const noticed: string[] = [];
  const finder = createFinder({
    report: () => undefined,
    mark: () => undefined,
    signal: life.signal,
  });
  const fallbacks = watchFallbacks(finder, (watch) => noticed.push(watch), life.signal);
  return { noticed, ...fallbacks };
}

function happens(type: string, at: EventTarget, isTrusted = true): void {
  const event = new Event(type, { bubbles: true, composed: true });
  Object.defineProperty(event, "isTrusted", { value: isTrusted });
  at.dispatchEvent(event);
}

/** As if the person had selected these rows; happy-dom has no selections over several elements. */
function select(rows: readonly Element[], text: string): void {
  const selection = {
    isCollapsed: text === "",
    toString: () => text,
    containsNode: (node: Element) => rows.includes(node),
  };
  vi.spyOn(window, "getSelection").mockReturnValue(selection as never);
}

function looks(state: "visible" | "hidden"): void {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
  looks("visible");
  document.body.innerHTML = `<button id="export">Export</button><button id="other">New</button>
    <table>${"<tr><td>Brandt & Söhne KG</td></tr>".repeat(6)}</table><textarea></textarea>`;
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("an old tool", () => {
  it("is noticed once it has been before the person for five seconds", () => {
    const { noticed, watch } = watching();
    expect(watch([sheet])).toBeNull();
    vi.advanceTimersByTime(4900);
    expect(noticed).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(noticed).toEqual([sheet.watch]);
    expect(watch([sheet])).toBe(sheet);
    vi.advanceTimersByTime(60_000);
    expect(noticed).toHaveLength(1);
  });

  it("is not noticed in a tab that nobody looks at, nor when it was only passed through", () => {
    const { noticed, watch } = watching();
    watch([sheet]);
    vi.advanceTimersByTime(3000);
    looks("hidden");
    vi.advanceTimersByTime(60_000);
    looks("visible");
    vi.advanceTimersByTime(3000);
    watch([]);
    vi.advanceTimersByTime(60_000);
    expect(noticed).toEqual([]);
  });

  it("goes on counting while the person turns from one of its sheets to another", () => {
    const { noticed, watch } = watching();
    watch([sheet]);
    vi.advanceTimersByTime(3000);
    watch([{ ...sheet }]);
    vi.advanceTimersByTime(2000);
    expect(noticed).toEqual([sheet.watch]);
  });
});

describe("a sign in the CRM", () => {
  it("is the declared control, pressed by a person", () => {
    const { noticed, watch } = watching();
    watch([exports]);
    happens("click", document.querySelector("#export")!, false);
    happens("click", document.querySelector("#other")!);
    expect(noticed).toEqual([]);
    happens("click", document.querySelector("#export")!);
    expect(noticed).toEqual([exports.watch]);
  });

  it("is asked about at once or not at all", () => {
    const { watch } = watching();
    watch([exports]);
    happens("click", document.querySelector("#export")!);
    expect(watch([{ ...exports, question: null }])).toBeNull();
    expect(watch([exports])).toBeNull();
    happens("click", document.querySelector("#export")!);
    expect(watch([exports])).toBe(exports);
  });

  it("is many rows copied, or much text, but not what the person has typed", () => {
    const { noticed, watch } = watching();
    watch([copies]);
    const rows = [...document.querySelectorAll("tr")];
    select(rows.slice(0, 3), "three rows");
    happens("copy", document.body);
    select([], "");
    happens("copy", document.body);
    select(rows, "a long letter");
    happens("copy", document.querySelector("textarea")!);
    expect(noticed).toEqual([]);
    select(rows.slice(0, 4), "four rows");
    happens("copy", document.body);
    select([], "x".repeat(201));
    happens("copy", document.body);
    expect(noticed).toEqual([copies.watch, copies.watch]);
  });

  it("is a page printed", () => {
    const { noticed, watch } = watching();
    watch([prints]);
    window.dispatchEvent(new Event("beforeprint"));
    expect(noticed).toEqual([prints.watch]);
    watch([]);
    window.dispatchEvent(new Event("beforeprint"));
    expect(noticed).toHaveLength(1);
  });
});
