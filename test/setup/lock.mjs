// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Does the work while no other process holds the same lock. The lock is a folder, because making a
 * folder either succeeds or fails, for one process at a time, on every file system.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  while (!take(folder)) {
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    else await sleep(200);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
  writeFileSync(join(folder, "pid"), String(process.pid));
  return true;
}

/**
 * Whether the process that holds the lock is gone, for instance by Ctrl-C.
 *
 * @param {string} folder
 */
function isAbandoned(folder) {
  const note = join(folder, "pid");
  try {
    if (existsSync(note)) process.kill(Number(readFileSync(note, "utf8")), 0);
    // Between making the folder and writing the note there is a moment without a note.
    else return Date.now() - statSync(folder).mtimeMs > 10_000;
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH";
  }
}
