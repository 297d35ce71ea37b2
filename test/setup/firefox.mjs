// @ts-check
import { aptInstall, installableDistribution } from "./apt.mjs";
import { run, tail } from "./command.mjs";
import { findProgram, isExecutable } from "./find-program.mjs";

const systemNames = ["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/**
 * A Firefox, or the reason why there is none. On Debian as root there is no such reason: it can be
 * installed, so a failure is an error and not a skip.
 *
 * @returns {Promise<{path: string} | {missing: string}>}
 */
export async function ensureFirefox() {
  const named = process.env.FIREFOX_PATH;
  if (named && (await starts(named))) return { path: named };
  if (named) console.warn(`FIREFOX_PATH is not used: ${named} does not start.`);

  const system = findProgram(systemNames);
  if (system && (await starts(system))) return { path: system };

  if (installableDistribution() !== "debian") {
    return { missing: "Firefox was not found; please install it or set FIREFOX_PATH" };
  }
  const { ok, output } = await aptInstall(["firefox-esr"]);
  const installed = findProgram(systemNames);
  if (ok && installed) return { path: installed };
  throw new Error(`Firefox could not be installed: apt-get failed.\n${tail(output)}`);
}

/** @param {string} path */
async function starts(path) {
  return isExecutable(path) && (await run(path, ["--version"], { timeoutMs: 30_000 })).ok;
}
