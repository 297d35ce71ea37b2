// @ts-check
/** kill −9 for a whole browser: no process of it gets to write, close or say anything more. */
import { readFileSync, readdirSync } from "node:fs";

import { until } from "../setup/until.mjs";

/**
 * @param {number} pid of the browser process
 * @returns {Promise<number>} how many processes were killed
 */
export async function killBrowser(pid) {
  const family = [pid, ...descendants(pid)];
  // The browser process first: it must not notice that its renderers die.
  for (const each of family) kill(each);
  // A renderer that was being started meanwhile.
  for (const each of descendants(pid)) kill(each);
  await until(() => !family.some(isRunning), { what: "the browser's processes to end" });
  return family.length;
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended in the meantime.
  }
}

/**
 * @param {number} root
 * @returns {number[]}
 */
function descendants(root) {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const stat = statOf(Number(name));
        return stat ? [/** @type {const} */ ([Number(name), stat.parent])] : [];
      }),
  );
  const isBelow = (/** @type {number | undefined} */ pid) => {
    for (let at = pid; at; at = parents.get(at)) if (parents.get(at) === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** @param {number} pid */
function isRunning(pid) {
  const stat = statOf(pid);
  // A zombie runs no more; its parent has only not asked yet how it ended.
  return stat !== null && stat.state !== "Z";
}

/** @param {number} pid */
function statOf(pid) {
  try {
    // The name in brackets may hold spaces and brackets itself.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { state: fields[0], parent: Number(fields[1]) };
  } catch {
    return null;
  }
}
