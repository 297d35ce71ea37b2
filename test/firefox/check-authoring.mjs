// @ts-check
/** A process is recorded by clicking through the CRM, tried on the CRM's page, reviewed and published. */
import assert from "node:assert/strict";

import { until } from "../setup/until.mjs";
import { openTab } from "./bidi.mjs";
import { askAdmin, firstStepsDone, ours, seeBeside, seeText } from "./handrail.mjs";

const TITLE = "Note what was agreed on the phone";
const PROMPT = "One sentence, while you still remember it.";
const save = { css: "main button", text: "Add this note" };
const bar = ours(".recorder-bar");
const preview = ours(".bubble.preview");
const gap = 'textarea[aria-invalid="true"]';
const lastStep = "[data-step]:last-of-type";
const compare = { css: "button", text: "Check and see what changes" };

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./start-firefox.mjs").Firefox} given.firefox
 * @param {import("./bidi.mjs").Tab} given.console_
 * @param {{url: string}} given.crm where the person is logged in
 */
export async function checkAuthoring({ check, firefox, console_, crm }) {
  const page = await openTab(firefox.wire);

  await check(
    "the recorder understands what is done in the CRM, and keeps no word of it",
    async () => {
      await openContact(page, crm, 2);
      await console_.goto(firefox.extensionUrl("options.html#/drafts"));
      await console_.activate();
      await write(console_, "body", "What is the process called?", TITLE);
      await console_.click({ css: "button", text: "Record a process" });
      await page.activate();
      await page.see(bar);
      await writeNote(page, "Quittenmeister wants the offer by Friday. 客户周五要报价。");
      await seeText(await page.frame("panel.html"), "Add this note");
      await page.click(ours(".recorder-bar button", "Stop"));
      await isGone(page, bar);
      await console_.activate();
      await console_.click(`button[aria-label="Read the proposal for “${TITLE}”"]`);
      await console_.see(lastStep);
      const drafts = await askAdmin(console_, "drafts", {});
      assert.equal(drafts[0].content.process.steps.length, 2);
      assert.ok(!JSON.stringify(drafts).includes("Quittenmeister"));
    },
  );

  await check("a step of a draft is seen beside its control on the CRM page", async () => {
    await write(console_, lastStep, "What the prompt beside the control says", PROMPT);
    await console_.click(`${lastStep} button[aria-label^="Show on the CRM page"]`);
    await seeBeside(page, () => page.box(save));
    const shown = await page.see(preview);
    assert.match(shown, /Preview – not published/);
    assert.ok(shown.includes(PROMPT), shown);
    await page.click(ours(".bubble.preview button", "Back to the editor"));
    await isGone(page, preview);
    await until(() => console_.evaluate(() => document.visibilityState === "visible"), {
      what: "the console in front",
    });
  });

  await check("a draft is completed, sent to review and published", async () => {
    await console_.click(compare);
    await seeText(console_, "Not ready yet");
    const gaps = () => console_.evaluate((css) => document.querySelectorAll(css).length, gap);
    for (let left = await gaps(); left > 0; left--) {
      await console_.click(gap);
      await console_.type("So that colleagues find it");
      await until(async () => (await gaps()) < left, { what: "one gap less" });
    }
    await console_.click({ css: "button", text: "Same text for now" });
    await console_.click({ css: "button", text: "Send for review" });
    await seeText(console_, "This draft is in review");
    await console_.click(compare);
    await console_.click({ css: "button", text: "Publish" });
    await until(async () => (await published(console_)).title.en === TITLE, {
      what: "a published process",
    });
  });

  await check(
    "what was recorded recognises the next person's work, on another record",
    async () => {
      const { id } = await published(console_);
      await openContact(page, crm, 1);
      await page.activate();
      await writeNote(page, "Renate asks for a second line. 雷娜特要第二条线。");
      await until(async () => (await firstStepsDone(console_, id)) === 1, {
        what: "a completed step of the recorded process",
      });
    },
  );
  await page.close();
}

/**
 * @param {import("./bidi.mjs").Tab} page
 * @param {{url: string}} crm
 * @param {number} id
 */
async function openContact(page, crm, id) {
  await page.goto(`${crm.url}#/contacts/${id}/show`);
  await page.see(save);
  await page.frame("panel.html");
}

/**
 * @param {import("./bidi.mjs").Frame} page of a contact
 * @param {string} text
 */
async function writeNote(page, text) {
  await page.click('main textarea[name="text"]');
  await page.type(text);
  await page.press("Tab");
  await page.click(save);
  await seeText(page, "Note added");
}

/**
 * Replaces what stands in a field of the console.
 *
 * @param {import("./bidi.mjs").Frame} console_
 * @param {string} within the first element of this selector
 * @param {string} label how the field's label begins
 * @param {string} text
 */
async function write(console_, within, label, text) {
  const id = await until(() => console_.evaluate(fieldOf, within, label), { what: label });
  await console_.click(`[id="${id}"]`);
  await console_.press("Control", "a");
  await console_.type(text);
}

/**
 * Runs in the document.
 *
 * @param {string} within
 * @param {string} label
 */
function fieldOf(within, label) {
  const labels = document.querySelector(within)?.querySelectorAll("label") ?? [];
  return [...labels].find(({ textContent }) => textContent.startsWith(label))?.htmlFor;
}

/**
 * @param {import("./bidi.mjs").Frame} frame
 * @param {import("./bidi.mjs").Target} target
 */
function isGone(frame, target) {
  return until(async () => !(await frame.has(target)), {
    what: `a page without ${JSON.stringify(target)}`,
  });
}

/**
 * The newest process of the playbook in force.
 *
 * @param {import("./bidi.mjs").Tab} console_
 */
async function published(console_) {
  const { playbook } = await askAdmin(console_, "playbook", {});
  return playbook.processes.at(-1);
}
