// @ts-check
/**
 * Runs a program to its end and hands back what it said.
 * Node builtins only: this is used before the packages are installed.
 */
import { spawn } from "node:child_process";

import { root } from "./root.mjs";

const onWindows = process.platform === "win32";

/**
 * @typedef {object} Finished
 * @property {boolean} ok it ended by itself, with exit code 0
 * @property {string} output what it wrote to stdout and stderr, in order
 */

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to this process's environment; undefined removes
 * @param {number} [options.timeoutMs]
 * @returns {Promise<Finished>}
 */
export function run(program, args, { env = {}, timeoutMs = 20 * 60_000 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: onWindows,
      // A group of its own, so that a time-out also ends the browsers a test runner has started.
      detached: !onWindows,
    });

    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text) => (output += text));

    const signal = (/** @type {NodeJS.Signals} */ name) => {
      try {
        if (onWindows || child.pid === undefined) child.kill(name);
        else process.kill(-child.pid, name);
      } catch {
        // It has ended in the meantime.
      }
    };
    // Passed on, so that a test runner can close its browsers and remove their profiles.
    const interrupted = () => {
      signal("SIGINT");
      child.once("close", () => process.exit(130));
    };
    const timer = setTimeout(() => {
      output += `\n${program} was stopped: it ran for more than ${timeoutMs / 1000} s.`;
      signal("SIGKILL");
    }, timeoutMs);
    process.once("SIGINT", interrupted).once("SIGTERM", interrupted);

    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(timer);
      process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
      resolve({ ok, output });
    };
    child.on("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.on("close", (code) => finish(code === 0));
  });
}

/**
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 40) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}
