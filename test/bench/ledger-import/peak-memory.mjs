// @ts-check
import { readFileSync } from "node:fs";

const EVERY_MS = 100;

/**
 * The memory of the largest renderer: the one process that console, its worker and background share.
 *
 * @param {import("@playwright/test").BrowserContext} context
 * @returns {Promise<() => number>} ends it; MB at the most
 */
export async function peakMemory(context) {
  const browser = context.browser();
  if (!browser) throw new Error("This browser tells nothing of its processes.");
  const session = await browser.newBrowserCDPSession();
  let peak = 0;
  const look = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer");
    peak = Math.max(peak, ...renderers.map(({ id }) => residentMb(id)));
  };
  await look();
  // A process, or the browser, may end while it is looked at.
  const timer = setInterval(() => void look().catch(() => undefined), EVERY_MS);
  return () => {
    clearInterval(timer);
    return Math.round(peak);
  };
}

/** 0 where there is no /proc. @param {number} pid */
function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return 0;
  }
}
