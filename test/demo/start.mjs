// @ts-check
/**
 * `npm start`: installs, finds a browser, builds, starts the demo CRM and opens it with Handrail loaded,
 * the site granted and the demo playbook published. Without a display, or with `-- --headless --out
 * DIR`, it plays the main job by itself and reports.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { root } from "../setup/root.mjs";

const PLAYBOOK = join(root, "public/playbooks/demo.json");

const { values } = parseArgs({
  options: { headless: { type: "boolean", default: false }, out: { type: "string", default: "demo" } },
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

/**
 * @param {import("../setup/chromium-flags.mjs").Launched} browser
 * @param {string} crmUrl
 */
async function play({ context, extensionId }, crmUrl) {
  const { playMainJob } = await import("./main-job.mjs");
  const { report } = await import("./report.mjs");
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  console.log(`Handrail at work on ${crmUrl}\n`);
  const { tally, differences } = await playMainJob({
    context,
    extensionId,
    crmUrl,
    playbook: PLAYBOOK,
    out,
    tell: (line) => console.log(`  ${line}`),
  });
  console.log(report(tally, differences, out));
  if (differences.length > 0) process.exitCode = 1;
}

/**
 * @param {import("../setup/chromium-flags.mjs").Launched} browser
 * @param {string} crmUrl
 */
async function open({ context, extensionId }, crmUrl) {
  const { openConsole, publishPlaybook } = await import("./handrail-actions.mjs");
  await publishPlaybook(await openConsole(context, extensionId, "playbook"), PLAYBOOK);
  const page = await context.newPage();
  await page.goto(`${crmUrl}#/contacts`);
  console.log(`The demo CRM is at ${crmUrl} (admin@example.test, password admin123).
Handrail is loaded, this site is granted and the demo playbook is published; its console is the other tab.
Open a contact: the panel asks who you are, then shows the steps. Close the browser to end the demo.`);
  await new Promise((done) => context.on("close", done));
}
