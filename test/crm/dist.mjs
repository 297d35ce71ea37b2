// @ts-check
/**
 * The CRM's prebuilt web app, taken from npm and never added to package.json: its 82 dependencies
 * cannot all be installed, and we need only the `dist` folder that ships in the tarball.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const DEFAULT_VERSION = "0.63.3";

/** The versions we have looked at; anything else is refused. */
const RELEASES = {
  "0.63.3": {
    spec: "@realtimex/realtimex-crm@0.63.3",
    integrity:
      "sha512-qUPvvsV01MdZVmjXJNGYqXHH4kRAH1FlE3S3Ps4r0yrLO2TtvTl4Y8vl7vVgXzCLtfhq9owHSIBFB7ef7sbBMQ==",
  },
  "0.49.2": {
    spec: "realtimex-crm@0.49.2",
    integrity:
      "sha512-LuA8XrPLNtSHYLafGI9MP2AoOGut46QvZLxvRCtCb6q+MZR7gqcRDU9Jhtomv0agJc/MhwC3d8uPADS3XUCjQg==",
  },
};

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/handrail/", import.meta.url));

/**
 * @param {{version?: string | undefined, cacheDir?: string}} [options]
 * @returns {Promise<string>} the folder that holds index.html
 */
export async function crmDist({ version = DEFAULT_VERSION, cacheDir } = {}) {
  const release = Object.entries(RELEASES).find(([known]) => known === version)?.[1];
  if (!release) {
    throw new Error(
      `CRM version ${version} is not one of the pinned versions ${Object.keys(RELEASES).join(", ")}.`,
    );
  }

  const target = cacheDir ?? join(CACHE, `crm-${version}`);
  const dist = join(target, "dist");
  if (existsSync(join(dist, "index.html"))) return dist;

  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-unpack-`);
  try {
    const tarball = await pack(release.spec, work);
    await verify(tarball, release);
    await run("tar", ["-xzf", tarball, "-C", work, "package/dist", "package/LICENSE.md"]);
    await publish(join(work, "package"), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return dist;
}

/**
 * @param {string} spec
 * @param {string} folder
 */
async function pack(spec, folder) {
  try {
    const args = ["pack", spec, "--silent", "--pack-destination", folder];
    const { stdout } = await run("npm", args, { cwd: folder });
    return join(folder, stdout.trim());
  } catch (cause) {
    throw new Error(`Could not fetch ${spec} from the npm registry; is it reachable from here?`, {
      cause,
    });
  }
}

/**
 * @param {string} tarball
 * @param {{spec: string, integrity: string}} release
 */
async function verify(tarball, { spec, integrity }) {
  const hash = createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64");
  if (`sha512-${hash}` !== integrity) {
    throw new Error(`The tarball of ${spec} is not the pinned one: its hash is sha512-${hash}.`);
  }
}

/**
 * A rename is atomic, so a folder that exists is complete, and two test runs may race.
 *
 * @param {string} unpacked
 * @param {string} target
 */
async function publish(unpacked, target) {
  try {
    await rename(unpacked, target);
  } catch (error) {
    if (!existsSync(join(target, "dist", "index.html"))) throw error;
  }
}
