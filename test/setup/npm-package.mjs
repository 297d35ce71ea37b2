// @ts-check
/**
 * A package from npm that tests need and package.json does not: its tarball, checked against a pinned
 * hash, unpacked into a cache under node_modules.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/handrail/", import.meta.url));

/**
 * @typedef {object} Pinned
 * @property {string} spec for instance `@lwc/engine-dom@9.4.3`
 * @property {string} integrity `sha512-…`, as the registry says it
 * @property {readonly string[]} files what to unpack, each with `package/` before it
 * @property {string} name of its folder in the cache
 */

/**
 * @param {Pinned & {target?: string | undefined}} pinned
 * @returns {Promise<string>} the folder that holds what `package/` holds in the tarball
 */
export async function unpackedPackage({
  spec,
  integrity,
  files,
  name,
  target = join(CACHE, name),
}) {
  if (existsSync(target)) return target;
  await mkdir(dirname(target), { recursive: true });
  const work = await mkdtemp(`${target}-unpack-`);
  try {
    const tarball = await pack(spec, work);
    await verify(tarball, { spec, integrity });
    await run("tar", ["-xzf", tarball, "-C", work, ...files]);
    await publish(join(work, "package"), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return target;
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
    if (!existsSync(target)) throw error;
  }
}
