/**
 * Notices that the page's elements changed. A page may change 100,000 times a second: between the first
 * change and the look that follows nothing is recorded, and after a look we rest two hundred times as
 * long as all of it took, so that our share stays at half a percent whatever the page does.
 */
import { listen } from "./dom";
import type { Roots } from "./roots";

/** What changes together is one change. */
const COALESCE_MS = 100;
const REST = 200;
/** Measured in Chromium: what it costs the page when a change is recorded for us. */
const RECORD_MS = 0.003;

const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true, // lists that are reused row by row change nothing else
  // Many CRMs show and hide what is already there.
  attributeFilter: ["class", "style", "hidden", "open", "aria-label", "placeholder"],
};

export interface PageChanges {
  /** Calls back, coalesced, after the page changed. */
  readonly on: (listener: () => void, signal: AbortSignal) => void;
  /** Something else is known of the page than before: everybody looks again. */
  readonly tell: () => void;
  /** The person did something: what follows is seen soon, whatever happened before. */
  readonly hurry: () => void;
  /** It is just being told: whoever can wait for a moment should not search now. */
  readonly isTelling: () => boolean;
}

export function createPageChanges(roots: Roots, signal: AbortSignal): PageChanges {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let recorded = 0;
  let isTelling = false;

  const observer = new MutationObserver((records) => lookSoon(records.length));
  const lookSoon = (records: number) => {
    observer.disconnect();
    recorded = records;
    plan();
  };
  const plan = () => {
    const rest = restUntil - performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => whenIdle(look), Math.max(COALESCE_MS, rest));
  };
  const observe = () => {
    for (const root of roots.all()) observer.observe(root, CHANGES);
  };
  const tell = () => {
    isTelling = true;
    try {
      for (const listener of listeners) listener();
    } finally {
      isTelling = false;
    }
  };
  const look = () => {
    timer = undefined;
    if (signal.aborted || listeners.size === 0) return;
    const start = performance.now();
    observe(); // first: what changes from now on is another change
    tell();
    const end = performance.now();
    restUntil = end + REST * (end - start + RECORD_MS * recorded);
  };

  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const onToggle = () => timer ?? lookSoon(0);
  roots.each((root) => {
    // A popover opens without any change to the page's elements.
    listen(root, ["toggle"], onToggle, signal);
    if (listeners.size > 0 && !timer) observer.observe(root, CHANGES);
  }, signal);
  return {
    tell,
    isTelling: () => isTelling,
    hurry: () => {
      restUntil = 0;
      if (timer !== undefined) plan();
    },
    on: (listener, until) => {
      if (signal.aborted || until.aborted) return;
      if (listeners.size === 0 && !timer) observe();
      // Each call counts by itself, even with the same function.
      const own = () => listener();
      listeners.add(own);
      until.addEventListener("abort", () => {
        listeners.delete(own);
        if (listeners.size === 0) observer.disconnect();
      });
    },
  };
}

function whenIdle(run: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 150 });
  else run();
}
