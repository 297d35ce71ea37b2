// @ts-check
/**
 * The extension in Firefox: not every feature again, but every place where the two browsers differ.
 * `node test/firefox/smoke.mjs`; the last line says how many checks passed and failed.
 */
import assert from "node:assert/strict";

import { startCrm } from "../crm/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { ensureFirefox } from "../setup/firefox.mjs";
import { openTab } from "./bidi.mjs";
import { startFirefox } from "./start-firefox.mjs";

const count = { passed: 0, failed: 0 };

const found = await ensureFirefox();
if ("missing" in found) {
  console.log(`SKIPPED Firefox: ${found.missing}`);
  console.log("0 passed, 0 failed, 1 skipped");
} else {
  await checkExtension(found.path);
  console.log(`${count.passed} passed, ${count.failed} failed`);
  process.exitCode = count.failed === 0 ? 0 : 1;
}

/** @param {string} path of the Firefox program */
async function checkExtension(path) {
  const extension = await ensureBuild("firefox-mv3-e2e");
  const crm = await startCrm({ port: 0 });

  /** @type {Awaited<ReturnType<typeof startFirefox>> | undefined} */
  let firefox;
  try {
    await check("the extension installs", async () => {
      firefox = await startFirefox({ path, extension });
    });
    // Without a browser there is nothing more to learn.
    if (firefox) await checkPages(firefox, crm.url);
  } finally {
    await firefox?.close();
    await crm.close();
  }
}

/**
 * @param {Awaited<ReturnType<typeof startFirefox>>} firefox
 * @param {string} crmUrl
 */
async function checkPages({ wire, extensionUrl }, crmUrl) {
  const tab = await openTab(wire);

  await check("the console opens and shows a heading", async () => {
    await tab.goto(extensionUrl("options.html"));
    await tab.see("h1, h2");
  });

  await check("the CRM is reached", async () => {
    await tab.goto(crmUrl);
    assert.notEqual(await tab.evaluate(() => document.title), "");
  });
}

/**
 * @param {string} name
 * @param {() => Promise<void>} work
 */
async function check(name, work) {
  try {
    await work();
    count.passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    count.failed += 1;
    console.log(`FAILED  ${name}`);
    console.log(error);
  }
}
