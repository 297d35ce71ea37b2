// @ts-check
/**
 * The CRM's prebuilt web app, taken from npm and never added to package.json: its 82 dependencies
 * cannot all be installed, and we need only the `dist` folder that ships in the tarball.
 */
import { join } from "node:path";

import { unpackedPackage } from "../setup/npm-package.mjs";

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

  const folder = await unpackedPackage({
    ...release,
    files: ["package/dist", "package/LICENSE.md"],
    name: `crm-${version}`,
    target: cacheDir,
  });
  return join(folder, "dist");
}
