// @ts-check
/**
 * The npm packages, exactly as the lockfile names them.
 * Node builtins only: this runs first, on a machine that may have nothing but Node.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { run } from "./command.mjs";
import { root } from "./root.mjs";

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} Entry
 * @typedef {Record<string, Entry>} Entries one per folder, as in package-lock.json
 */

const stamp = join(root, "node_modules/.cache/handrail/lockfile.sha256");

/** After this, every package of the lockfile can be imported. */
export async function ensurePackages() {
  const { engines } = readJson("package.json");
  if (!satisfies(process.versions.node, engines.node)) {
    throw new Error(
      `Node ${process.versions.node} does not fit; please install Node ${engines.node}, for instance the current LTS release.`,
    );
  }

  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;

  if (!isInstalled()) {
    console.log("Installing the packages of package-lock.json …");
    // NODE_ENV=production would leave the development packages out.
    const { ok, output } = await run("npm", ["ci", "--ignore-scripts", "--include=dev"]);
    if (!ok) throw new Error(`npm ci failed.\n${output}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

/** Whether somebody has already installed these packages by hand, so that nobody installs twice. */
function isInstalled() {
  const record = "node_modules/.package-lock.json";
  if (!existsSync(join(root, record))) return false;
  return fits(readJson("package-lock.json").packages, readJson(record).packages);
}

/**
 * @param {Entries} locked what package-lock.json asks for
 * @param {Entries} installed what npm has noted down in node_modules
 */
export function fits(locked, installed) {
  const same = Object.entries(installed).every(
    ([folder, { version, integrity }]) =>
      locked[folder]?.version === version && locked[folder]?.integrity === integrity,
  );
  const complete = Object.entries(locked).every(
    // npm leaves out the optional packages that are for other platforms.
    ([folder, entry]) =>
      folder === "" || folder in installed || entry.optional || entry.devOptional,
  );
  return same && complete;
}

/**
 * The two forms that `engines` uses: `^1.2.3` and `>=1.2.3`, joined by `||`.
 *
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  return range.split("||").some((part) => {
    const [, sign, ...numbers] = /^\s*(\^|>=)(\d+)\.(\d+)\.(\d+)\s*$/.exec(part) ?? [];
    const [leastMajor = Infinity, leastMinor = 0, leastPatch = 0] = numbers.map(Number);
    if (major !== leastMajor) return sign === ">=" && major > leastMajor;
    return minor > leastMinor || (minor === leastMinor && patch >= leastPatch);
  });
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}
