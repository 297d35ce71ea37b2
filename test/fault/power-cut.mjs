// @ts-check
/**
 * A power cut, emulated: a small disk of its own that loses everything that was not synced.
 *
 * Killing a process cannot show such a loss, because the kernel still writes what it has been given.
 * Here the file system itself is shut down without flushing its log (EXT4_IOC_SHUTDOWN), then
 * mounted again, which replays the journal. A disk whose own cache lies is not covered.
 *
 * Let the browser start once on the new disk and close it, then call `settle`. Chromium does not
 * sync a service worker that it has just registered: after a cut in these seconds the worker does
 * not run at the first start, only at the second (Chromium 156), and the test would see only that.
 */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { run, tail } from "../setup/command.mjs";
import { until } from "../setup/until.mjs";

/** Node cannot call ioctl. 0x8004587D is EXT4_IOC_SHUTDOWN, 2 is "do not flush the log". */
const shutDown = `import fcntl, os, struct, sys, time
disk = os.open(sys.argv[1], os.O_RDONLY)
print(time.time() * 1000)
fcntl.ioctl(disk, 0x8004587D, struct.pack('I', 2))`;

/**
 * @typedef {object} Disk
 * @property {string} path put the browser's profile here
 * @property {() => Promise<void>} settle writes what is there, as time does for an old profile
 * @property {() => Promise<number>} cut from now on nothing is written; kill the browser next. Resolves with the moment just before it (ms since 1970)
 * @property {() => Promise<void>} restore what was synced is back, in the same place
 * @property {() => Promise<void>} remove
 */

/**
 * @param {{megabytes?: number}} [options]
 * @returns {Promise<Disk | {unavailable: string}>}
 */
export async function createDisk({ megabytes = 256 } = {}) {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    return { unavailable: "a disk of its own needs Linux and root" };
  }
  if (!(await run("python3", ["--version"])).ok) return { unavailable: "python3 is missing" };

  const folder = mkdtempSync(join(tmpdir(), "handrail-disk-"));
  const image = join(folder, "image");
  const path = join(folder, "mounted");
  const mount = () => run("mount", ["-o", "loop", image, path]);
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });

  writeFileSync(image, "");
  truncateSync(image, megabytes * 1024 * 1024);
  await mkdir(path);
  const made = await run("mkfs.ext4", ["-q", image]);
  const mounted = made.ok ? await mount() : made;
  if (!mounted.ok) {
    removeFolder();
    return { unavailable: `no loop-mounted ext4: ${tail(mounted.output, 1)}` };
  }

  // A process that was killed a moment ago may still hold a file.
  const unmount = () => until(async () => (await run("umount", [path])).ok, { what: "umount" });

  return {
    path,
    settle: async () => {
      must(await run("sync", ["--file-system", path]));
    },
    cut: async () => Number(must(await run("python3", ["-c", shutDown, path]))),
    restore: async () => {
      await unmount();
      must(await mount());
    },
    remove: async () => {
      await unmount();
      removeFolder();
    },
  };
}

/** @param {import('../setup/command.mjs').Finished} finished */
function must({ ok, output }) {
  if (!ok) throw new Error(tail(output));
  return output;
}
