// @ts-check
/** A Chromium that loads an unpacked extension and can speak English and Chinese. */
import { existsSync } from "node:fs";

import { aptInstall, installableDistribution } from "./apt.mjs";
import { run } from "./command.mjs";
import { findProgram, isExecutable } from "./find-program.mjs";

/**
 * @typedef {object} Chromium
 * @property {string} path
 * @property {'chrome-path' | 'system' | 'playwright'} kind where it comes from
 */

const systemNames = [
  "chromium",
  "chromium-browser",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Debian's `chromium` speaks English only, and a fresh container has no Chinese font. */
const chinesePackages = ["chromium-l10n", "fonts-noto-cjk"];
const chineseFiles = [
  "/usr/lib/chromium/locales/zh-CN.pak",
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
];

/** @returns {Promise<Chromium>} */
export async function ensureChromium() {
  const found = (await find()) ?? (await install());
  if (!found) {
    throw new Error(
      "No Chromium was found and none could be downloaded: please install Chromium, or run `npx playwright install chromium`, or set CHROME_PATH to a Chromium or a Chrome for Testing.",
    );
  }
  await ensureChinese(found);
  return found;
}

/** @returns {Promise<Chromium | undefined>} */
async function find() {
  const named = process.env.CHROME_PATH;
  if (named) {
    const reason = await unfit(named);
    if (!reason) return { path: named, kind: "chrome-path" };
    console.warn(`CHROME_PATH is not used: ${named} ${reason}.`);
  }

  const system = findProgram(systemNames);
  if (system) {
    const reason = await unfit(system);
    if (!reason) return { path: system, kind: "system" };
    console.warn(`The system's Chromium is not used: ${system} ${reason}.`);
  }

  const downloaded = await playwrightPath();
  return existsSync(downloaded) ? { path: downloaded, kind: "playwright" } : undefined;
}

async function install() {
  const distribution = installableDistribution();
  // Ubuntu has no such package; its chromium-browser only fetches the snap.
  if (distribution === "debian" && (await aptInstall(["chromium", ...chinesePackages])).ok) {
    const installed = await find();
    if (installed) return installed;
  }
  console.log("Downloading Playwright's Chromium …");
  const withDeps = distribution === "ubuntu" ? ["--with-deps"] : [];
  await run("npx", ["--no-install", "playwright", "install", ...withDeps, "chromium"]);
  return find();
}

async function playwrightPath() {
  // Imported late, because the packages may have been installed only a moment ago.
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/**
 * @param {string} path
 * @returns {Promise<string | undefined>} why this browser cannot be used
 */
async function unfit(path) {
  if (!isExecutable(path)) return "is not an executable file";
  const { ok, output } = await run(path, ["--version"], { timeoutMs: 30_000 });
  return ok ? unfitVersion(output) : "does not start";
}

/**
 * @param {string} version what `--version` prints
 * @returns {string | undefined} why this browser cannot be used
 */
export function unfitVersion(version) {
  // Chrome 137 dropped the switch; Chromium and Chrome for Testing keep it.
  if (/^Google Chrome (?!for Testing)/m.test(version)) {
    return "is branded Google Chrome, which ignores --load-extension since version 137";
  }
  // A snap has a /tmp of its own: it sees neither the profile nor the extension.
  if (/ snap$/m.test(version.trim())) return "is a snap, which cannot read a profile in /tmp";
  return undefined;
}

/**
 * The tests in Chinese need both packages; nothing else does, so a failure here is not the end.
 *
 * @param {Chromium} chromium
 */
async function ensureChinese({ path }) {
  if (path !== "/usr/bin/chromium" || installableDistribution() !== "debian") return;
  if (chineseFiles.every((file) => existsSync(file))) return;
  const { ok } = await aptInstall(chinesePackages);
  if (!ok) console.warn(`${chinesePackages.join(" and ")} could not be installed.`);
}
