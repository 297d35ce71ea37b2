// @ts-check
/**
 * A ledger of 100,000 rows and ten columns, as .xlsx and as GB18030 text, and the CRM's export of the same,
 * through the console's own pages: read, checked, imported, compared. Once by itself; then while a colleague
 * works in the CRM, whose page must not wait, with the browser's own record of what the console's thread
 * does. At the end a million rows. `npm run bench -- ledger-import short` leaves the million out.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runnerImport } from "vite";
import { startCrm } from "../crm/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { root } from "../setup/root.mjs";
import { colleague } from "./ledger-import/colleague.mjs";
import { longestTask } from "./ledger-import/longest-task.mjs";
import { peakMemory } from "./ledger-import/peak-memory.mjs";
import { wizard } from "./ledger-import/wizard.mjs";
import { percentile, round } from "./percentile.mjs";

const ROWS = 100_000;
const MILLION = 1_000_000;
const IDLE_MS = 4000;

/** @param {readonly string[]} args */
export async function bench(args) {
  const folder = await mkdtemp(join(tmpdir(), "handrail-ledger-import-"));
  try {
    const files = await writeFiles(folder, !args.includes("short"));
    const hundredThousand = await inBrowser(files.run, (browser) => measure(browser, files));
    const { million } = files;
    if (!million) return hundredThousand;
    return {
      ...hundredThousand,
      ...(await inBrowser(files.run, (browser) => measureMillion(browser, million))),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {boolean} withMillion
 */
async function writeFiles(folder, withMillion) {
  /** @type {{module: typeof import("./ledger-import/files")}} */
  const { module } = await runnerImport("./test/bench/ledger-import/files.ts", {
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
  });
  const paths = {
    xlsx: join(folder, "ledger.xlsx"),
    text: join(folder, "ledger.csv"),
    crm: join(folder, "export.csv"),
  };
  module.writeLedgers(ROWS, paths);
  const million = withMillion ? join(folder, "million.csv") : null;
  if (million) module.writeLongLedger(MILLION, million);
  return { ...paths, million, run: module.parallelRun };
}

/**
 * @typedef {object} Browser
 * @property {import("@playwright/test").BrowserContext} context
 * @property {import("@playwright/test").Page} page of the CRM
 * @property {string} extensionId
 * @property {ReturnType<typeof wizard>} wizard
 */

/**
 * A browser with the run published, a page of the CRM, and the console in front.
 *
 * @template Figures
 * @param {object} run
 * @param {(browser: Browser) => Promise<Figures>} work
 */
async function inBrowser(run, work) {
  const crm = await startCrm({ port: 0 });
  const { context, extensionId, close } = await launchChromium({
    extension: await ensureBuild("chrome-mv3-e2e"),
  });
  try {
    const console_ = await context.newPage();
    await console_.goto(`chrome-extension://${extensionId}/options.html#/my-data`);
    const importing = wizard(console_);
    const demo = JSON.parse(await readFile(join(root, "public/playbooks/demo.json"), "utf8"));
    const source = JSON.stringify({ ...demo, parallelRuns: [run] });
    await importing.ask("publishPlaybook", { source });
    await importing.ask("saveProfile", {
      introduced: true,
      toldOfValues: true,
      department: "sales",
      language: "en",
    });
    const page = await context.newPage();
    await page.goto(`${crm.url}#/companies`);
    await page.waitForTimeout(500);
    await console_.bringToFront();
    return await work({ context, page, extensionId, wizard: importing });
  } finally {
    await close();
    await crm.close();
  }
}

/**
 * @param {Browser} browser
 * @param {Awaited<ReturnType<typeof writeFiles>>} files
 */
async function measure({ context, page, extensionId, wizard: importing }, files) {
  const memory = await peakMemory(context);
  const alone = await importing.through(files.xlsx, "ledger");
  console.log("xlsx, alone:", JSON.stringify(alone));

  const working = await colleague(await contentScriptWorld(page, extensionId));
  const idle = await working(() => page.waitForTimeout(IDLE_MS));
  /** @type {{cpu: number, wall: number}[]} */
  const tasks = [];
  /** @type {number[]} */
  const waits = [];
  /** @param {string} path @param {"ledger" | "export"} side */
  const watched = async (path, side) => {
    const seconds = { read: 0, check: 0, send: 0, compare: 0 };
    const found = await working(async () => {
      tasks.push(
        await longestTask(importing.page, async () => {
          Object.assign(seconds, await importing.through(path, side));
        }),
      );
    });
    waits.push(...found);
    console.log(side, JSON.stringify({ ...seconds, ...tasks.at(-1), waits: figures(found) }));
    return seconds;
  };
  const exported = await watched(files.crm, "export");
  const text = await watched(files.text, "ledger");
  const longest = (/** @type {"cpu" | "wall"} */ of) =>
    round(Math.max(...tasks.map((task) => task[of])), 0);
  return {
    importSeconds: total(alone),
    readSeconds: alone.read,
    checkSeconds: alone.check,
    sendSeconds: alone.send,
    compareSeconds: exported.compare,
    textImportSeconds: total(text),
    longestConsoleTaskMs: longest("cpu"),
    longestConsoleTaskWallMs: longest("wall"),
    colleagueIdleP95Ms: figures(idle).p95,
    colleagueMedianMs: figures(waits).median,
    colleagueP95Ms: figures(waits).p95,
    memoryMb: memory(),
  };
}

/**
 * @param {Browser} browser
 * @param {string} path
 */
async function measureMillion({ context, wizard: importing }, path) {
  const memory = await peakMemory(context);
  const million = await importing.through(path, "ledger");
  console.log("a million:", JSON.stringify(million));
  return { millionSeconds: total(million), millionMemoryMb: memory() };
}

/** @param {{read: number, check: number, send: number}} seconds */
function total({ read, check, send }) {
  return round(read + check + send, 1);
}

/** @param {readonly number[]} waits ms */
function figures(waits) {
  return { median: round(percentile(waits, 0.5), 0), p95: round(percentile(waits, 0.95), 0) };
}
