// @ts-check
/** How a Chromium with the unpacked extension is started: for the tests, the bench and the demo. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

import { ensureChromium } from "./chromium.mjs";

/**
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Worker} Worker
 * @typedef {'en-US' | 'zh-CN'} Language
 */

/**
 * @typedef {object} Launch
 * @property {string} extension the folder of the unpacked extension
 * @property {boolean} [headless]
 * @property {Language} [language] of the browser's own interface, which the extension follows
 * @property {string} [profile] kept on close; without it a fresh one is made and removed
 * @property {readonly string[]} [args]
 * @property {Record<string, string>} [env]
 */

/**
 * @typedef {object} Launched
 * @property {BrowserContext} context
 * @property {string} extensionId
 * @property {Worker} serviceWorker follows the worker through its restarts; while it is stopped, evaluate() waits
 * @property {string} profile
 * @property {number} pid of the browser process
 * @property {() => Promise<void>} close also works after the browser was killed
 */

/**
 * @param {{extension: string, headless: boolean, language: Language}} options
 * @returns {string[]}
 */
function chromiumArgs({ extension, headless, language }) {
  return [
    `--load-extension=${resolve(extension)}`,
    `--lang=${language}`,
    ...(headless ? ["--headless=new"] : []),
    // Chromium's sandbox refuses to work for root, which is who runs a CI container.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-search-engine-choice-screen",
    // Nothing of the browser's own may reach the network during a test.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
  ];
}

/**
 * @param {Launch} launch
 * @returns {Promise<Launched>}
 */
export async function launchChromium({
  extension,
  headless = true,
  language = "en-US",
  profile,
  args = [],
  env = {},
}) {
  // Imported late, because `npm test` may have installed it only a moment ago.
  const { chromium } = await import("@playwright/test");
  const { path } = await ensureChromium();
  const folder = profile ?? mkdtempSync(join(tmpdir(), "handrail-chromium-"));
  prepareProfile(folder, language);

  const context = await chromium.launchPersistentContext(folder, {
    executablePath: path,
    // Playwright's own headless would start the old headless shell, which has no extensions.
    headless: false,
    ignoreDefaultArgs: ["--disable-extensions", "--disable-back-forward-cache"],
    args: [...chromiumArgs({ extension, headless, language }), ...args],
    // On Linux the interface follows LANGUAGE, not --lang.
    env: { ...process.env, LANGUAGE: language.replace("-", "_"), ...env },
    // Playwright's test runner would otherwise make every page pretend to be in en-US.
    locale: language,
    viewport: headless ? { width: 1280, height: 800 } : null,
  });

  const close = async () => {
    // A test may have killed the browser; then there is nothing left to close.
    await context.close().catch(() => {});
    if (!profile) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const serviceWorker = await extensionWorker(context);
    await checkLanguage(serviceWorker, language);
    const extensionId = new URL(serviceWorker.url()).host;
    return {
      context,
      extensionId,
      serviceWorker,
      profile: folder,
      pid: await pidOf(context),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {string} profile
 * @param {Language} language
 */
function prepareProfile(profile, language) {
  const file = join(profile, "Default/Preferences");
  const preferences = readPreferences(file);

  // Without developer mode, chrome.runtime.reload() removes an unpacked extension for good.
  preferences.extensions = { ...preferences.extensions, ui: { developer_mode: true } };
  const accepted = `${language},${language.slice(0, 2)}`;
  preferences.intl = { accept_languages: accepted, selected_languages: accepted };

  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));

  // A browser that was killed leaves its lock behind.
  for (const name of readdirSync(profile).filter((name) => name.startsWith("Singleton"))) {
    rmSync(join(profile, name), { force: true });
  }
}

/** @param {string} file */
function readPreferences(file) {
  // A power cut leaves an empty file; Chromium too starts afresh then.
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return text === "" ? {} : JSON.parse(text);
}

/** @param {BrowserContext} context */
async function extensionWorker(context) {
  const isOurs = (/** @type {Worker} */ worker) => worker.url().startsWith("chrome-extension://");
  return (
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent("serviceworker", { predicate: isOurs, timeout: 20_000 }))
  );
}

/**
 * @param {Worker} serviceWorker
 * @param {Language} language
 */
async function checkLanguage(serviceWorker, language) {
  const actual = await serviceWorker.evaluate("chrome.i18n.getUILanguage()");
  if (actual === language) return;
  throw new Error(
    `This Chromium speaks ${actual} instead of ${language}; on Debian, please install chromium-l10n.`,
  );
}

/** @param {BrowserContext} context */
async function pidOf(context) {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send("SystemInfo.getProcessInfo");
  await session?.detach();
  const browser = info?.processInfo.find(({ type }) => type === "browser");
  if (!browser) throw new Error("This Chromium does not tell its process id.");
  return browser.id;
}
