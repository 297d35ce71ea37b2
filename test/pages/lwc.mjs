// @ts-check
/**
 * Salesforce's component engine and its synthetic shadow: no shadow root at all, but patched DOM
 * methods that pretend there is one. Taken from npm by a pinned hash and kept beside the CRM's web app.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { unpackedPackage } from "../setup/npm-package.mjs";

const PACKAGES = {
  "lwc-synthetic-shadow": {
    spec: "@lwc/synthetic-shadow@9.4.3",
    integrity:
      "sha512-CkLO5KyAJcVoYeQ2+rvmsSZKh6ki5LC4ndsVo1+d27KaYSSIY9qO16xS+9umwqdL+ZaK5ym7Quz1/YZc+i/XHQ==",
  },
  "lwc-engine-dom": {
    spec: "@lwc/engine-dom@9.4.3",
    integrity:
      "sha512-kJJ+RlRx17RjckDTNhm3b2j/bPh78TKAitVDJWmYERUODMZNglpGwsOMamvvbosI55u63qKjMBKMfrIow90Xqg==",
  },
};

/** @param {string} name @returns {Promise<string | null>} `null` when it is a script of our own */
export async function lwcScript(name) {
  const release = Object.entries(PACKAGES).find(([known]) => known === name)?.[1];
  if (!release) return null;
  const folder = await unpackedPackage({
    ...release,
    files: ["package/dist/index.js", "package/LICENSE.md"],
    name: release.spec.replace(/^@lwc\//, "lwc-"),
  });
  const source = await readFile(join(folder, "dist/index.js"), "utf8");
  // Bundlers put this in; the browser has no `process`.
  return source.replaceAll("process.env.NODE_ENV", '"production"');
}
