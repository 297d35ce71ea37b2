/** When to look again: soon after what the person did, seldom when the page changes by itself for ever. */

/** Our share of the page's time is one part in so many. */
const REST = 100;
/** After the person did something, or came to another page, so many looks may follow each other closely. */
const CLOSE_LOOKS = 3;
const CLOSE_REST = 4;
/** What comes later than this has not come because of it. */
const CLOSE_MS = 5000;
/** What is not there is looked for ever more seldom, down to one part in so many times as much. */
const MAX_TIRED = 16;

export interface Pace {
  /** The page has changed. */
  readonly due: () => void;
  /** There is a reason to expect something; `isNow`: whether or not the page has changed. */
  readonly hurry: (isNow?: boolean) => void;
}

/** @param options.look does the work; its cost in ms decides how long we rest after it. */
export function createPace(options: {
  readonly look: () => Promise<number>;
  readonly signal: AbortSignal;
}): Pace {
  const { look, signal } = options;
  let isLooking = false;
  let isDue = false;
  let close = CLOSE_LOOKS;
  let closeUntil = performance.now() + CLOSE_MS;
  let tired = 1;
  let lastEnd = 0;
  let lastCost = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isClose = () => close > 0 && performance.now() < closeUntil;
  const rest = () => lastCost * (isClose() ? CLOSE_REST : REST * tired);

  const plan = () => {
    if (!isDue || isLooking || signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void start(), Math.max(0, lastEnd + rest() - performance.now()));
  };

  const start = async () => {
    // Nobody sees what is found in a tab that nobody looks at.
    if (isLooking || signal.aborted || document.visibilityState === "hidden") return;
    isLooking = true;
    isDue = false;
    try {
      lastCost = await look();
    } finally {
      lastEnd = performance.now();
      isLooking = false;
      if (isClose()) close--;
      else tired = Math.min(MAX_TIRED, tired * 2);
      plan();
    }
  };

  document.addEventListener("visibilitychange", plan, { signal });
  signal.addEventListener("abort", () => clearTimeout(timer));
  const due = () => {
    isDue = true;
    plan();
  };
  return {
    due,
    hurry: (isNow = false) => {
      close = CLOSE_LOOKS;
      closeUntil = performance.now() + CLOSE_MS;
      tired = 1;
      if (isNow) due();
      else plan();
    },
  };
}
