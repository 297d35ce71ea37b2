// @ts-check
/** How long the admin waits until a month of many people is taken in, through the console's own page. */
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSync } from "node:fs";
import { runnerImport } from "vite";
import { ensureBuild } from "../../setup/build.mjs";
import { launchChromium } from "../../setup/chromium-flags.mjs";
import { root } from "../../setup/root.mjs";
import { percentile, round } from "../percentile.mjs";

/**
 * @param {number} [people] who hand in one file each, of a month
 * @returns from choosing the files until the page says that all are taken in
 */
export async function mergeSeconds(people = 1000) {
  const folder = await mkdtemp(join(tmpdir(), "handrail-merge-"));
  try {
    /** @type {{module: typeof import("./merge-files")}} */
    const { module } = await runnerImport("./test/bench/statistics/merge-files.ts", {
      root,
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "@": root } },
    });
    const { paths, senders } = await module.writeBundles(people, folder);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
    const seconds = await taken(paths, senders, module.workspace);
    return {
      people,
      kilobytes: round(percentile(sizes, 0.5) / 1000, 1),
      seconds: round(seconds, 1),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly string[]} paths
 * @param {readonly object[]} senders
 * @param {string} workspace
 */
async function taken(paths, senders, workspace) {
  const { context, extensionId, close } = await launchChromium({
    extension: await ensureBuild("chrome-mv3-e2e"),
  });
  try {
    const console_ = await context.newPage();
    await console_.goto(`chrome-extension://${extensionId}/options.html#/bundles`);
    const demo = readFileSync(join(root, "public/playbooks/demo.json"), "utf8");
    const source = JSON.stringify({ .../** @type {object} */ (JSON.parse(demo)), id: workspace });
    await ask(console_, "publishPlaybook", { source });
    await ask(console_, "saveProfile", { introduced: true, language: "en" });
    await ask(console_, "enrol", { senders: senders.map((each) => ({ ...each, label: "" })) });
    await console_.reload();
    const input = console_.getByLabel("Files with facts");
    await input.waitFor({ state: "attached" });
    const began = performance.now();
    await input.setInputFiles([...paths]);
    await console_
      .getByText(`${paths.length} files taken in.`, { exact: true })
      .waitFor({ timeout: 600_000 });
    return (performance.now() - began) / 1000;
  } finally {
    await close();
  }
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} name
 * @param {object} request
 */
async function ask(page, name, request) {
  const answer = await page.evaluate((question) => chrome.runtime.sendMessage(question), {
    handrail: "admin",
    name,
    request,
  });
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
}
