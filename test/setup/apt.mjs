// @ts-check
/** Debian's packages, for the machines where we may install them: a CI container, as root. */
import { readFileSync } from "node:fs";

import { run } from "./command.mjs";

/** @typedef {'debian' | 'ubuntu'} Distribution */

/**
 * The distribution, when this process may install packages on it.
 *
 * @returns {Distribution | undefined}
 */
export function installableDistribution() {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  const id = /^ID="?(\w+)"?$/m.exec(osRelease())?.[1];
  return id === "debian" || id === "ubuntu" ? id : undefined;
}

function osRelease() {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}

/** @param {readonly string[]} packages */
export async function aptInstall(packages) {
  console.log(`Installing ${packages.join(", ")} with apt-get …`);
  // Another apt-get may be at work, for instance the unattended upgrades of a fresh machine.
  const patient = ["-y", "-q", "-o", "DPkg::Lock::Timeout=300"];
  const env = { DEBIAN_FRONTEND: "noninteractive" };

  // A fresh container has no package lists. A stale list is no reason to stop, so no check here.
  const update = await run("apt-get", ["update", ...patient], { env });
  const install = await run(
    "apt-get",
    ["install", ...patient, "--no-install-recommends", ...packages],
    { env },
  );
  return { ok: install.ok, output: update.output + install.output };
}
