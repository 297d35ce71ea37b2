// @ts-check
/** The built extension, newer than its sources. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { run, tail } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { root } from "./root.mjs";

/** The npm script that makes each folder of `.output`. */
export const buildScripts = /** @type {const} */ ({
  "chrome-mv3-e2e": "build:e2e",
  "chrome-mv3": "build",
  "firefox-mv3": "build:firefox",
  "firefox-mv3-e2e": "build:e2e:firefox",
});

/** @typedef {keyof typeof buildScripts} BuildName */

const sources = [
  "entrypoints",
  "components",
  "lib",
  "public",
  "wxt.config.ts",
  "manifest.config.ts",
  "package-lock.json",
];

/**
 * @param {BuildName} name
 * @returns {Promise<string>} the folder to load as an unpacked extension
 */
export function ensureBuild(name) {
  const folder = join(root, ".output", name);
  const stamp = `${folder}.sha256`;

  // One lock for all builds: they share the folder .wxt.
  return withLock(join(root, ".output", ".build.lock"), async () => {
    const current = hashSources();
    if (existsSync(stamp) && existsSync(folder) && readFileSync(stamp, "utf8") === current) {
      return folder;
    }

    rmSync(stamp, { force: true });
    // Without this, a caller's NODE_ENV=test would put React's development build into the extension.
    const env = { NODE_ENV: "production" };
    const { ok, output } = await run("npm", ["run", "--silent", buildScripts[name]], { env });
    if (!ok) throw new Error(`npm run ${buildScripts[name]} failed.\n${tail(output)}`);
    writeFileSync(stamp, current);
    return folder;
  });
}

function hashSources() {
  const hash = createHash("sha256");
  for (const path of sources.flatMap(filesIn)) {
    // With its length, so that no byte can move from one file to the next unnoticed.
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * The files below a path, in a fixed order; unit tests are not part of the extension.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    const names = readdirSync(join(root, path)).sort();
    return names.flatMap((name) => filesIn(`${path}/${name}`));
  }
  return stat && !/\.test\.tsx?$/.test(path) ? [path] : [];
}
