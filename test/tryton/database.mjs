// @ts-check
/** The seeded database, made once and kept: making it takes most of a minute. */
import { createHash } from "node:crypto";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { run, tail } from "../setup/command.mjs";
import { withLock } from "../setup/lock.mjs";
import { PYTHON, SAO_FOLDER, TRYTOND } from "../setup/tryton.mjs";
import { PASSWORD, trytonSeed } from "./seed.mjs";

/** Its name is the first part of every address of the web client: `#crm/model/party.party`. */
export const DATABASE = "crm";

const MODULES = ["sale_opportunity", "party_relationship", "project"];
const TODAY = "2026-11-16";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/handrail/", import.meta.url));
const SEED_SCRIPT = fileURLToPath(new URL("./seed.py", import.meta.url));

/**
 * @param {string} version of Tryton; another one gets a database of its own
 * @returns {Promise<string>} the SQLite file; copy it, never open it
 */
export async function trytonDatabase(version) {
  const seed = JSON.stringify(trytonSeed(TODAY));
  const recipe = [version, MODULES.join(), seed, await readFile(SEED_SCRIPT, "utf8")];
  const key = createHash("sha256").update(recipe.join("\0")).digest("hex").slice(0, 12);
  const file = join(CACHE, `tryton-${key}.sqlite`);

  return withLock(join(CACHE, ".tryton.lock"), async () => {
    if (existsSync(file)) return file;
    const work = await mkdtemp(join(CACHE, "tryton-"));
    try {
      const made = await make(work, seed);
      // A rename is atomic, so a file that exists is complete.
      await rename(made, file);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    return file;
  });
}

/**
 * @param {string} folder
 * @param {string} seed
 */
async function make(folder, seed) {
  console.log("Making Tryton's database, once …");
  const database = join(folder, `${DATABASE}.sqlite`);
  const conf = await writeConfiguration(folder, 0);
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, `${PASSWORD}\n`);
  // trytond-admin fills an empty database, but does not make one.
  await writeFile(database, "");

  const options = ["-c", conf, "-d", DATABASE, "-l", "zh_CN", "--email", "admin@example.test"];
  const { ok, output } = await run(
    `${TRYTOND}-admin`,
    [...options, "--activate-dependencies", "-u", ...MODULES],
    { env: { TRYTONPASSFILE: passwordFile } },
  );
  if (!ok) throw new Error(`trytond-admin failed.\n${tail(output)}`);
  await fill(conf, seed);
  return database;
}

/**
 * @param {string} conf
 * @param {string} seed
 */
async function fill(conf, seed) {
  const child = spawn(PYTHON, [SEED_SCRIPT, conf, DATABASE], { stdio: ["pipe", "ignore", "pipe"] });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (output += text));
  child.stdin.end(seed);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`seed.py failed.\n${tail(output)}`);
}

/**
 * @param {string} folder that holds the database
 * @param {number} port on the loopback interface only
 * @returns {Promise<string>} the file for `trytond -c`
 */
export async function writeConfiguration(folder, port) {
  const conf = join(folder, "trytond.conf");
  await mkdir(folder, { recursive: true });
  await writeFile(
    conf,
    `[database]
uri = sqlite://
path = ${folder}
[web]
listen = 127.0.0.1:${port}
root = ${SAO_FOLDER}
`,
  );
  return conf;
}
