// @ts-check
/** Pointing at a control, finding it again after a release, and checking a page. */
import assert from "node:assert/strict";

import { until } from "../setup/until.mjs";
import { askAdmin, ours, seeBeside, seeText } from "./handrail.mjs";
import { STEP, publishNextStep } from "./next-step-playbook.mjs";
import { nextStep } from "./releases.mjs";

const bar = ours(".picker-bar");
const inForm = "Field “Next step” in the form “Edit opportunity”";

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./bidi.mjs").Tab} given.console_
 * @param {import("./bidi.mjs").Tab} given.page
 * @param {{url: string}} given.pages
 * @param {{url: string}} given.releases
 */
export async function checkPicker({ check, console_, page, pages, releases }) {
  await check("the picker names what is pointed at, and keeps it from the CRM", async () => {
    await publishNextStep(console_, "next-step");
    await page.goto(`${releases.url}before`);
    const panel = await startPicking(page);
    await pointAt(page, nextStep.before, "Field “Next step” under “Edit opportunity”");
    await page.click(nextStep.before);
    await seeText(panel, "This is what Handrail understood");
    await seeText(panel, "It is the only one of its name here.");
    const focused = await page.evaluate(() => document.activeElement?.localName);
    assert.notEqual(focused, "input");
  });

  await check("what was picked is published", async () => {
    const panel = await page.frame("panel.html");
    await panel.click({ css: "button", text: "Use it for this step" });
    await panel.click({ css: "button", text: "Publish" });
    await seeText(panel, "is in force.");
    await panel.click({ css: "button", text: "Done" });
    const { playbook } = await askAdmin(console_, "playbook", {});
    const { anchor } = playbook.processes[0].steps[0];
    assert.deepEqual(anchor.selectors, []);
    assert.ok(anchor.descriptor.labels.includes("next step"), JSON.stringify(anchor));
  });

  await check("its prompt stands at it when every id, class and name has changed", async () => {
    await page.goto(`${releases.url}after`);
    await seeBeside(page, () => page.box(nextStep.after));
  });

  await check("“Check this page” lists the control as changed, and marks it", async () => {
    const panel = await page.frame("panel.html");
    await panel.click('[aria-label="Menu"]');
    await panel.click({ css: "[role=menuitem]", text: "Check this page" });
    await panel.see("li[data-state=healed]");
    await seeText(panel, "1 found although changed");
    const mark = await page.box(ours(".check-mark"));
    const field = await page.box(nextStep.after);
    assert.ok(Math.abs(mark.x - field.x) < 5 && Math.abs(mark.y - field.y) < 5);
    await panel.click({ css: "button", text: "End the check" });
    await until(async () => !(await page.has(ours(".check-mark"))), {
      what: "a page without marks",
    });
  });

  await check("the picker sees into closed shadow roots, by keyboard alone", async () => {
    await page.goto(`${pages.url}shadow-closed`);
    const panel = await startPicking(page);
    await walkTo(page, page, inForm);
    await page.press("Enter");
    await seeText(panel, inForm);
    await panel.click({ css: "button", text: "Done" });
  });

  await check("the picker reaches frames of frames, by mouse and by keyboard", async () => {
    await page.goto(`${pages.url}frames`);
    const inner = await page.frame("/plain");
    const panel = await startPicking(page);
    await pointAt(inner, "#next-step", inForm);
    await inner.click("#next-step");
    await seeText(panel, inForm);
    await panel.click({ css: "button", text: "Point again" });
    await page.see(bar);
    await walkTo(page, inner, inForm);
    await inner.press("Enter");
    await seeText(panel, "This is what Handrail understood");
    await panel.click({ css: "button", text: "Done" });
  });
}

/**
 * Asks for the step's control by its menu in the panel.
 *
 * @param {import("./bidi.mjs").Tab} page
 */
async function startPicking(page) {
  const panel = await page.frame("panel.html");
  await panel.click(`[aria-label="More for “${STEP}”"]`);
  await panel.click({ css: "[role=menuitem]", text: "Show Handrail where this is" });
  await page.see(bar);
  return panel;
}

/**
 * Presses Tab until this is what would be picked.
 *
 * @param {import("./bidi.mjs").Frame} from
 * @param {import("./bidi.mjs").Frame} to whose control it is
 * @param {string} name
 */
async function walkTo(from, to, name) {
  for (let presses = 0; presses < 20 && !(await isPointedAt(to, name)); presses++) {
    await from.press("Tab");
  }
  assert.ok(await isPointedAt(to, name), `Tab comes to ${name}`);
}

/**
 * Moves until this is what would be picked: at the edge of a frame it takes a second movement.
 *
 * @param {import("./bidi.mjs").Frame} frame
 * @param {string} target
 * @param {string} name
 */
function pointAt(frame, target, name) {
  const isThere = async () => {
    await frame.hover(target);
    return isPointedAt(frame, name);
  };
  return until(isThere, { what: `a chip “${name}”` });
}

/**
 * @param {import("./bidi.mjs").Frame} frame
 * @param {string} name
 */
function isPointedAt(frame, name) {
  return frame.has(ours(".chip:not([hidden])", name));
}
