// @ts-check
/** Two ways in which a service worker dies: the browser stops it, or its process crashes. */
import { readFileSync } from "node:fs";

import { until } from "../setup/until.mjs";

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */

/**
 * As after 30 idle seconds: the worker's memory is gone. Returns when every worker has stopped; the
 * next message starts a new one.
 *
 * @param {BrowserContext} context
 */
export async function stopWorkers(context) {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  /** @type {Set<string>} */
  const known = new Set();
  /** @type {Set<string>} */
  const stopped = new Set();
  session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      known.add(versionId);
      // Once is enough: a page that is busy telling may start it again within a millisecond.
      if (runningStatus === "stopped") stopped.add(versionId);
    }
  });

  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  // Playwright's own list of workers keeps the stopped ones.
  const isDone = () => known.size > 0 && stopped.size === known.size;
  await until(isDone, { what: "the workers to stop" });
  await session.detach();
}

/**
 * SIGKILL for the process of the extension. It takes the worker, the panels and the console with
 * it, in the middle of whatever they do. Playwright then takes a page with an open panel for
 * crashed too and refuses to drive it; Chromium does not, the content script lives on.
 *
 * @param {BrowserContext} context
 * @returns {Promise<{killed: number} | {unavailable: string}>} the process id
 */
export async function crashExtension(context) {
  if (process.platform !== "linux") {
    return { unavailable: "the process of an extension is found through /proc" };
  }
  const pid = await extensionProcess(context);
  if (!pid) throw new Error("No process of an extension is running.");
  process.kill(pid, "SIGKILL");
  await until(() => !isAlive(pid), { what: `process ${pid} to end` });
  return { killed: pid };
}

/** @param {BrowserContext} context */
async function extensionProcess(context) {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send("SystemInfo.getProcessInfo");
  await session?.detach();
  // Only this browser's processes: others may run on the same machine.
  return info?.processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => id)
    .find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--extension-process"));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
