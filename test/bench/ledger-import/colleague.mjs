// @ts-check
/** Somebody works in the CRM meanwhile: how long the background lets their page wait. */
import { setTimeout as sleep } from "node:timers/promises";

/** Many times as often as a person does something. */
const EVERY_MS = 60;

const script = `
  globalThis.benchSession = crypto.randomUUID();
  globalThis.benchCount = 0;
  globalThis.benchReport = async () => {
    const id = benchSession + ":" + ++benchCount;
    const started = performance.now();
    const answer = await chrome.runtime.sendMessage({
      handrail: "page", name: "observe", request: { url: location.href, observations: [{
        kind: "prompt-shown", id, at: Date.now(),
        watch: "log-visit/write-note", prompt: crypto.randomUUID(),
      }] },
    });
    if (!answer?.ok) throw new Error(JSON.stringify(answer));
    return performance.now() - started;
  };
`;

/** @param {<Value>(expression: string) => Promise<Value>} evaluate in the content script's world */
export async function colleague(evaluate) {
  await evaluate(script);
  /**
   * @param {() => Promise<unknown>} during
   * @returns {Promise<number[]>} ms until each report was on disk and answered
   */
  return async (during) => {
    /** @type {number[]} */
    const waits = [];
    let isDone = false;
    const work = async () => {
      while (!isDone) {
        waits.push(await evaluate("benchReport()"));
        await sleep(EVERY_MS);
      }
    };
    await Promise.all([during().finally(() => (isDone = true)), work()]);
    return waits;
  };
}
