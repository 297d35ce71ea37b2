// @ts-check
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { tail } from "../setup/command.mjs";
import { connect } from "./bidi.mjs";

/** Firefox picks a random host for moz-extension:// unless it finds one in the preferences. */
const extensionHost = "11111111-2222-4333-8444-555555555555";

/** @typedef {Awaited<ReturnType<typeof startFirefox>>} Firefox */

/**
 * Starts a headless Firefox with a fresh profile and installs the unpacked extension.
 *
 * @param {object} options
 * @param {string} options.path of the Firefox program
 * @param {string} options.extension the folder of the unpacked extension
 * @param {Record<string, string | number | boolean>} [options.preferences]
 */
export async function startFirefox({ path, extension, preferences = {} }) {
  const folder = resolve(extension);
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const geckoId = manifest.browser_specific_settings.gecko.id;

  const profile = mkdtempSync(join(tmpdir(), "handrail-firefox-"));
  const all = {
    "extensions.webextensions.uuids": JSON.stringify({ [geckoId]: extensionHost }),
    "browser.shell.checkDefaultBrowser": false,
    "intl.accept_languages": "en-US,en",
    // Nothing that is saved is left behind.
    "browser.download.folderList": 2,
    "browser.download.dir": join(profile, "downloads"),
    ...preferences,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));

  const child = spawn(
    path,
    [
      "--headless",
      "--no-remote",
      "--profile",
      profile,
      "--remote-debugging-port",
      "0",
      // Since Firefox 153, moz-extension:// pages are closed to a driver without this.
      "--remote-allow-system-access",
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise((done) => child.once("close", done));

  /** @type {import('./bidi.mjs').Wire | undefined} */
  let wire;
  const close = async () => {
    await Promise.race([wire?.send("browser.close").catch(() => {}), seconds(5)]);
    wire?.close();
    if (await Promise.race([ended.then(() => false), seconds(5)])) child.kill("SIGKILL");
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    wire = await connect(`${await endpointOf(child)}/session`);
    await wire.send("session.new", { capabilities: { alwaysMatch: {} } });
    await wire.send("webExtension.install", { extensionData: { type: "path", path: folder } });
  } catch (error) {
    await close();
    throw error;
  }

  return {
    wire,
    pid: Number(child.pid),
    profile,
    geckoId,
    /** @param {string} page for instance `options.html#/sites` */
    extensionUrl: (page) => `moz-extension://${extensionHost}/${page}`,
    close,
  };
}

/** @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child */
function endpointOf(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      said += text;
      const endpoint = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (endpoint) resolve(endpoint);
    });
    child.once("error", reject);
    child.once("close", () => reject(new Error(`Firefox did not start.\n${tail(said)}`)));
    setTimeout(
      () => reject(new Error(`Firefox did not start in time.\n${tail(said)}`)),
      60_000,
    ).unref();
  });
}

/**
 * @param {number} count
 * @returns {Promise<true>}
 */
function seconds(count) {
  return new Promise((done) => setTimeout(done, count * 1000, true).unref());
}
