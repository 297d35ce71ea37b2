// @ts-check
/** What the main thread of a page spends in scripts of one origin, from the browser's own trace. */

/**
 * @typedef {object} OwnCall
 * @property {number} start ms, on the trace's clock
 * @property {number} ms processor time of the call, with all that the browser does inside it
 */

/**
 * @param {import("@playwright/test").Page} page
 * @param {(url: string) => boolean} isOurs whose scripts count
 * @param {() => Promise<void>} during
 * @returns {Promise<{calls: OwnCall[], wallMs: number, marks: {name: string, at: number}[]}>}
 */
export async function ownTime(page, isOurs, during) {
  const browser = page.context().browser();
  if (!browser) throw new Error("This browser cannot be traced.");
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "blink.user_timing", "toplevel"],
  });
  const start = performance.now();
  await during();
  const wallMs = performance.now() - start;
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  /** @type {OwnCall[]} */
  const calls = [];
  /** @type {Map<string, number>} */
  const ends = new Map();
  const marks = [];
  const sorted = traceEvents.sort((/** @type {any} */ a, /** @type {any} */ b) => a.ts - b.ts);
  for (const { name, ph, ts, dur = 0, tdur = dur, pid, tid, args } of sorted) {
    if (name.startsWith("handrail-bench")) marks.push({ name, at: ts / 1000 });
    if (name !== "FunctionCall" || ph !== "X" || !isOurs(args?.data?.url ?? "")) continue;
    // A call inside one of our calls is part of it.
    const thread = `${pid}/${tid}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, ts + dur);
    calls.push({ start: ts / 1000, ms: tdur / 1000 });
  }
  return { calls, wallMs, marks };
}

/** @param {readonly OwnCall[]} calls */
export function sum(calls) {
  return calls.reduce((total, { ms }) => total + ms, 0);
}
