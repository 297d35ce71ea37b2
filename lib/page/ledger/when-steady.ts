/**
 * When a page is read: after it has come to rest. A CRM draws a record in pieces, and what is half there is
 * neither this record nor the one before.
 */
import type { Finder } from "../watch/finder";

export interface Reading {
  /** The same for the same values in the same places. */
  readonly key: string;
  /** All that was looked for is there. */
  readonly isComplete: boolean;
  /** It may change without the page's elements changing: what stands in controls. */
  readonly isQuiet: boolean;
}

/** Two looks this far apart have to see the same. */
const STEADY_MS = 500;
/** What is still missing so long after the last change is not there. */
const PATIENCE_MS = 2000;
/** A clock on the page changes it for ever. */
const AT_MOST_MS = 6000;
/** Between two tellings. */
const BETWEEN_MS = 3000;

/**
 * @param read looks at the page; `null` while there is nothing to say
 * @param take is given each reading that is new. @returns how to take the same reading once more.
 */
export function whenSteady<Seen extends Reading>(
  { onChange }: Pick<Finder, "onChange">,
  read: () => Seen | null,
  take: (seen: Seen) => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changedAt = performance.now();
  let waitingSince: number | null = changedAt;
  let before: string | null = null;
  let taken: string | null = null;
  let takenAt = -BETWEEN_MS;

  const lookIn = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(look, ms);
  };

  const look = () => {
    // Nobody sees it: it is read when somebody does.
    if (document.visibilityState !== "visible") return lookIn(BETWEEN_MS);
    const seen = read();
    const now = performance.now();
    if (!seen || seen.key === taken) {
      before = null;
      waitingSince = null;
      if (seen && !seen.isQuiet) return;
      return seen ? lookIn(BETWEEN_MS) : undefined;
    }
    waitingSince ??= now;
    const isSteady = seen.key === before;
    before = seen.key;
    const isWhole =
      seen.isComplete || now - changedAt >= PATIENCE_MS || now - waitingSince >= AT_MOST_MS;
    if (!isSteady || !isWhole) return lookIn(STEADY_MS);
    const rest = takenAt + BETWEEN_MS - now;
    if (rest > 0) return lookIn(rest);
    taken = seen.key;
    takenAt = now;
    waitingSince = null;
    take(seen);
    if (seen.isQuiet) lookIn(BETWEEN_MS);
  };

  onChange(() => {
    changedAt = performance.now();
    // Whoever waits goes on waiting: a page that never rests must not put us off for ever.
    if (waitingSince === null) {
      waitingSince = changedAt;
      lookIn(STEADY_MS);
    }
  }, signal);
  signal.addEventListener("abort", () => clearTimeout(timer));
  lookIn(STEADY_MS);
  return () => {
    taken = null;
    lookIn(BETWEEN_MS);
  };
}
