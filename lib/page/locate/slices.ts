/** Longer work of ours, cut so that the page hardly notices it. */

/** Milliseconds of our own between two pauses. */
const SLICE_MS = 8;
/** A page that is never idle still lets us work after this. */
const PATIENCE_MS = 200;

/** Who types is left alone, but not for ever. */
const BUSY_MS = 100;
const MOST_WAITS = 80;

/**
 * Runs the steps of a generator while the page has nothing to do.
 *
 * @param isBusy whether the person would notice now
 * @returns what the work has cost so far, in ms
 */
export function runInSlices(
  work: Generator<void, void>,
  signal: AbortSignal,
  isBusy: () => boolean = () => false,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let cost = 0;
    let waits = 0;
    const slice = (deadline?: IdleDeadline) => {
      if (signal.aborted) return resolve(cost);
      if (isBusy() && ++waits < MOST_WAITS) {
        setTimeout(() => soon(slice), BUSY_MS);
        return;
      }
      const start = performance.now();
      let isDone = false;
      try {
        do {
          isDone = work.next().done === true;
        } while (!isDone && performance.now() - start < budget(deadline));
      } catch (error) {
        return reject(error);
      }
      cost += performance.now() - start;
      if (isDone) resolve(cost);
      else soon(slice);
    };
    soon(slice);
  });
}

function budget(deadline: IdleDeadline | undefined): number {
  return deadline && !deadline.didTimeout
    ? Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()))
    : SLICE_MS;
}

function soon(slice: (deadline?: IdleDeadline) => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(slice, { timeout: PATIENCE_MS });
  else setTimeout(slice);
}
