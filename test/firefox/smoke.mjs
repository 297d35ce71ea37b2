// @ts-check
/**
 * The extension in Firefox: not every feature again, but every place where the two browsers differ.
 * `node test/firefox/smoke.mjs`; the last line says how many checks passed and failed.
 */
import assert from "node:assert/strict";
import { join } from "node:path";

import { startCrm } from "../crm/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { ensureFirefox } from "../setup/firefox.mjs";
import { root } from "../setup/root.mjs";
import { until } from "../setup/until.mjs";
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
 * The main job once, by real input events.
 *
 * @param {Awaited<ReturnType<typeof startFirefox>>} firefox
 * @param {string} crmUrl
 */
async function checkPages({ wire, extensionUrl }, crmUrl) {
  const console_ = await openTab(wire);

  await check("the console opens in English", async () => {
    await console_.goto(extensionUrl("options.html"));
    await console_.see("h1, h2");
    assert.equal(await console_.evaluate(() => document.documentElement.lang), "en");
  });

  await check("the sites of the build are granted", async () => {
    // In Firefox a host permission is the person's to give; for a temporary add-on it is given.
    const { origins } = await console_.evaluate(() => chrome.permissions.getAll());
    assert.deepEqual(origins, ["http://127.0.0.1/*", "http://localhost/*"]);
  });

  await check("the console publishes a playbook file", async () => {
    await console_.goto(extensionUrl("options.html#/playbook"));
    await console_.setFile('input[type="file"]', join(root, "public/playbooks/demo.json"));
    await console_.click({ css: "button", text: "Publish" });
    await seeText(console_, "is published and in force");
  });

  const page = await openTab(wire);
  await check("the panel appears beside a contact and asks who I am", async () => {
    await page.goto(crmUrl);
    await page.click('input[name="email"]');
    await page.type("admin@example.test");
    await page.click('input[name="password"]');
    await page.type("admin123");
    await page.click('form button[type="submit"]');
    await page.click('header nav a[href="#/contacts"]');
    await page.click('main a[href="#/contacts/2/show"]');
    const panel = await page.frame("panel.html");
    await seeText(panel, "What is recorded");
    await panel.click({ css: "[role=radio]", text: "Sales" });
    await panel.click({ css: "button", text: "Start" });
    await seeText(panel, "Log a customer visit");
  });

  await check("the prompt stands beside the note field and does not cover it", async () => {
    assert.match(await page.see(bubble), /Write down what was agreed/);
    const isCovered = await page.evaluate(() => {
      const field = document.querySelector('main textarea[name="text"]');
      const { left, top, width, height } = /** @type {Element} */ (field).getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== field && !field?.contains(hit);
    });
    assert.equal(isCovered, false);
  });

  await check("a visit that is logged counts as started and completed", async () => {
    await page.click('main textarea[name="text"]');
    await page.type("They want a second line. 客户要求下周报价。");
    await page.press("Tab");
    await page.click({ css: "button", text: "Add this note" });
    await seeText(page, "Note added");
    await page.click({ css: "button", text: "Add task" });
    await page.click('[role="dialog"] textarea[name="text"]');
    await page.type("Send the offer");
    await page.click('[role="dialog"] button[type="submit"]');
    await seeText(page, "Task created");
    await until(async () => (await figures(console_)).completed === 1, {
      what: "a completed case",
    });
    assert.deepEqual(await figures(console_), { started: 1, completed: 1 });
  });

  await check("a reload keeps the panel and counts nothing twice", async () => {
    await page.evaluate(() => location.reload());
    await page.see("main");
    const panel = await page.frame("panel.html");
    await seeText(panel, "Log a customer visit");
    assert.deepEqual(await figures(console_), { started: 1, completed: 1 });
  });
}

/** The prompt; the end-to-end build keeps its shadow root open. */
function bubble() {
  return [...document.documentElement.children]
    .map((element) => element.shadowRoot?.querySelector(".bubble"))
    .find((found) => found);
}

/** @param {import("./bidi.mjs").Tab} console_ */
async function figures(console_) {
  const { ok, value } = await console_.evaluate(() =>
    chrome.runtime.sendMessage({
      handrail: "admin",
      name: "adoption",
      request: { from: "2026-01-01", to: "2099-12-31", department: null },
    }),
  );
  assert.ok(ok, "the background gives figures");
  return { started: value.total.started, completed: value.total.completed };
}

/**
 * @param {import("./bidi.mjs").Frame} frame
 * @param {string} text
 */
function seeText(frame, text) {
  const isThere = (/** @type {string} */ wanted) => document.body.textContent.includes(wanted);
  return until(() => frame.evaluate(isThere, text), { what: `“${text}”` });
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
