// @ts-check
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks again until the answer is truthy. An error counts as "not yet", because a page that is
 * loading has nothing to ask; the last one is the cause when time is up.
 *
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{timeoutMs?: number, what?: string}} [options] `what` completes "Waited in vain for …"
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(ask, { timeoutMs = 20_000, what = String(ask) } = {}) {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    let cause;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited in vain for ${what} (${timeoutMs} ms).`, { cause });
    }
    await sleep(50);
  }
}
