// @ts-check
/** The main job once, by real input events. */
import assert from "node:assert/strict";
import { join } from "node:path";

import { root } from "../setup/root.mjs";
import { until } from "../setup/until.mjs";
import { openTab } from "./bidi.mjs";
import { figures, prompt, seeText } from "./handrail.mjs";

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./start-firefox.mjs").Firefox} given.firefox
 * @param {import("./bidi.mjs").Tab} given.console_
 * @param {{url: string}} given.crm
 */
export async function checkMainJob({ check, firefox: { wire, extensionUrl }, console_, crm }) {
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
    await page.goto(crm.url);
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
    assert.match(await page.see(prompt), /Write down what was agreed/);
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
    // What was announced first may be gone already: the note that is saved is the second step.
    await seeText(await page.frame("panel.html"), "2 of 3 done");
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
  await page.close();
}
