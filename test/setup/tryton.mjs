// @ts-check
import { existsSync } from "node:fs";

import { aptInstall, installableDistribution } from "./apt.mjs";
import { run, tail } from "./command.mjs";
import { isExecutable } from "./find-program.mjs";
import { withLock } from "./lock.mjs";

/** The series that the playbook, the gold list and the tests were made on: Debian 12's. */
const SERIES = "6.0";

/** As Debian writes them; Tryton itself has `_` for `-`. */
const modules = ["party", "party-relationship", "sale", "sale-opportunity", "project"];

const packages = [
  "tryton-server",
  "tryton-sao",
  ...modules.map((module) => `tryton-modules-${module}`),
];

/** The server, as Debian puts it; its tool for databases is `${TRYTOND}-admin`. */
export const TRYTOND = "/usr/bin/trytond";

/** Debian's Python, because `trytond` runs on it whatever `python3` is first in PATH. */
export const PYTHON = "/usr/bin/python3";

/** Where Debian puts the web client. */
export const SAO_FOLDER = "/usr/share/tryton-sao/www";

/** One at a time: two test workers must not install the same packages. */
const lock = "/tmp/handrail-tryton-install.lock";

/**
 * A Tryton, or the reason why there is none. On Debian as root there is no such reason but the
 * release of Debian: it can be installed, so a failure is an error and not a skip.
 *
 * @returns {Promise<{version: string} | {missing: string}>}
 */
export async function ensureTryton() {
  const found = await find();
  if (found) return found;
  if (installableDistribution() !== "debian") {
    return {
      missing: `Tryton ${SERIES} was not found; on Debian 12, install ${packages.join(" ")}`,
    };
  }
  return withLock(lock, async () => {
    const already = await find();
    if (already) return already;
    const { ok, output } = await aptInstall(packages);
    const installed = await find();
    if (ok && installed) return installed;
    throw new Error(`Tryton could not be installed: apt-get failed.\n${tail(output)}`);
  });
}

/** @returns {Promise<{version: string} | {missing: string} | undefined>} undefined: not installed */
async function find() {
  const complete = isExecutable(TRYTOND) && existsSync(SAO_FOLDER) && (await hasModules());
  if (!complete) return undefined;
  const { output } = await run(TRYTOND, ["--version"], { timeoutMs: 30_000 });
  const version = /^trytond (\d+\.\d+\.\d+)/m.exec(output)?.[1] ?? "of an unknown version";
  if (version.startsWith(`${SERIES}.`)) return { version };
  return { missing: `Tryton ${SERIES} is needed, and the one installed here is ${version}` };
}

async function hasModules() {
  const imports = modules.map((module) => `"trytond.modules.${module.replace("-", "_")}"`).join();
  const script = `import importlib.util as u\nassert all(map(u.find_spec, [${imports}]))`;
  return (await run(PYTHON, ["-c", script])).ok;
}
