/**
 * After an answer, the background is left alone for so many times as long as it took: whoever works in the
 * CRM meanwhile, and so changes what is shown here, must not wait for it.
 */
const REST = 4;
const LONGEST_REST_MS = 2000;

interface Turns {
  /** At once; while it is being done, once more after that. */
  readonly now: () => void;
  /** As `now`, but not before the rest is over. */
  readonly soon: () => void;
  readonly end: () => void;
  readonly isOver: () => boolean;
}

/** Does the work whenever it is wanted, one turn at a time. @param work never rejects */
export function inTurns(work: (now: () => void) => Promise<void>): Turns {
  let state: "free" | "working" | "resting" | "over" = "free";
  let next: "now" | "soon" | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turns = 0;

  const go = async () => {
    state = "working";
    next = null;
    const start = performance.now();
    await work(now);
    turns += 1;
    if (isOver()) return;
    // The first answer may have had to wait for the background to start.
    const rest = turns === 1 ? 0 : REST * (performance.now() - start);
    if (next === "now" || (next === "soon" && rest === 0)) {
      void go();
      return;
    }
    state = "resting";
    timer = setTimeout(rested, Math.min(rest, LONGEST_REST_MS));
  };
  const rested = () => {
    state = "free";
    if (next) void go();
  };
  const isOver = () => state === "over";
  const now = () => {
    next = "now";
    clearTimeout(timer);
    if (state === "free" || state === "resting") void go();
  };
  const soon = () => {
    next ??= "soon";
    if (state === "free") void go();
  };
  const end = () => {
    state = "over";
    clearTimeout(timer);
  };
  return { now, soon, end, isOver };
}
