// @ts-check
/**
 * `npm start`: installs, finds a browser, builds, starts the demo CRM and opens it with Handrail loaded,
 * the site granted and the demo playbook published. Without a display, or with `-- --headless --out
 * DIR`, it plays the main job and the parallel run by itself and reports.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { root } from "../setup/root.mjs";

const { values } = parseArgs({
  options: {
    headless: { type: "boolean", default: false },
    out: { type: "string", default: "demo" },
  },
});
const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start() {
  await ensurePackages();
  const extension = await ensureBuild("chrome-mv3-e2e");
  // Late, because they need the packages.
  const { startCrm } = await import("../crm/server.mjs");
  const crm = await startCrm();
  const isHeadless = values.headless || !hasDisplay;
  const browser = await launchChromium({
    extension,
    headless: isHeadless,
    // The demo CRM's own telemetry and avatars must not reach the network either.
    args: ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
  });
  try {
    if (isHeadless) await play(browser, crm.url);
    else await open(browser, crm.url);
  } finally {
    await browser.close();
    await crm.close();
  }
}

/** The demo playbook with a parallel run, and the spreadsheet that it compares, in the folder `out`. */
async function writeFiles() {
  const { contactsLedger, withContactsRun } = await import("./contacts-run.mjs");
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const playbook = join(out, "playbook.json");
  const ledger = join(out, "contacts-ledger.csv");
  const source = readFileSync(join(root, "public/playbooks/demo.json"), "utf8");
  writeFileSync(playbook, withContactsRun(source));
  writeFileSync(ledger, contactsLedger());
  return { out, playbook, ledger };
}

/**
 * @param {import("../setup/chromium-flags.mjs").Launched} browser
 * @param {string} crmUrl
 */
async function play({ context, extensionId }, crmUrl) {
  const { playMainJob } = await import("./main-job.mjs");
  const { playParallelRun } = await import("./parallel-job.mjs");
  const { report } = await import("./report.mjs");
  const { out, playbook, ledger } = await writeFiles();
  console.log(`Handrail at work on ${crmUrl}\n`);
  const tell = (/** @type {string} */ line) => console.log(`  ${line}`);
  const { tally, differences, console_, page } = await playMainJob({
    context,
    extensionId,
    crmUrl,
    playbook,
    out,
    tell,
  });
  const consoleUrl = `chrome-extension://${extensionId}/options.html`;
  await playParallelRun({ console_, consoleUrl, page, ledger, out, tell });
  console.log(report(tally, differences, out));
  if (differences.length > 0) process.exitCode = 1;
}

/**
 * @param {import("../setup/chromium-flags.mjs").Launched} browser
 * @param {string} crmUrl
 */
async function open({ context, extensionId }, crmUrl) {
  const { openConsole, publishPlaybook } = await import("./handrail-actions.mjs");
  const { playbook, ledger } = await writeFiles();
  await publishPlaybook(await openConsole(context, extensionId, "playbook"), playbook);
  const page = await context.newPage();
  await page.goto(`${crmUrl}#/contacts`);
  console.log(`The demo CRM is at ${crmUrl} (admin@example.test, password admin123).
Handrail is loaded, this site is granted and the demo playbook is published; its console is the other tab.
Open a contact: the panel asks who you are, then shows the steps. For the parallel run, say in the console's
settings that you are a key user and import the old spreadsheet under “Parallel run”: ${ledger}
Close the browser to end the demo.`);
  await new Promise((done) => context.on("close", done));
}
