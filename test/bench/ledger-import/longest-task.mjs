// @ts-check

const MARK = "handrail-bench-here";

/**
 * The longest stretch for which the page's thread heard nothing, from the browser's own record.
 *
 * @param {import("@playwright/test").Page} page
 * @param {() => Promise<unknown>} during
 * @returns {Promise<{cpu: number, wall: number}>} ms; `cpu`: processor time, which other work on this
 *   computer does not make longer
 */
export async function longestTask(page, during) {
  const browser = page.context().browser();
  if (!browser) throw new Error("This browser cannot be traced.");
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing"] });
  await page.evaluate((name) => performance.mark(name), MARK);
  await during();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const here = traceEvents.find((/** @type {any} */ event) => event.name === MARK);
  if (!here) throw new Error("The page is not in the record.");
  const tasks = traceEvents.filter(
    (/** @type {any} */ { name, ph, pid, tid }) =>
      ph === "X" && pid === here.pid && tid === here.tid && name.endsWith("RunTask"),
  );
  const longest = (/** @type {"dur" | "tdur"} */ of) =>
    Math.max(0, ...tasks.map((/** @type {any} */ task) => task[of] ?? 0)) / 1000;
  return { cpu: longest("tdur"), wall: longest("dur") };
}
