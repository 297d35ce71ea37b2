// @ts-check
/** Prompts in shadow roots and dialogs. */
import assert from "node:assert/strict";

import { until } from "../setup/until.mjs";
import { firstStepsDone, ours, prompt, seeBeside, seeText } from "./handrail.mjs";
import { publishNextStep } from "./next-step-playbook.mjs";

/**
 * @param {object} given
 * @param {import("./checks.mjs").Check} given.check
 * @param {import("./bidi.mjs").Tab} given.console_
 * @param {import("./bidi.mjs").Tab} given.page
 * @param {{url: string}} given.pages
 */
export async function checkAnchors({ check, console_, page, pages }) {
  /** Both kinds of roots are drawn alike, so where one of them has its field the other has, too. */
  let field = { x: 0, y: 0, width: 0, height: 0 };

  for (const mode of ["open", "closed"]) {
    await check(`the prompt stands at a field in ${mode} shadow roots, and it counts`, async () => {
      await publishNextStep(console_, `in-${mode}-roots`);
      await page.goto(`${pages.url}shadow-${mode}`);
      await seeBeside(page, async () => {
        if (mode === "open") field = await page.box({ css: "#next-step", isDeep: true });
        return field;
      });
      await page.clickAt(field.x + field.width / 2, field.y + field.height / 2);
      await until(() => page.has("crm-card:focus"), { what: "the focus in the components" });
      await page.type("Call on Tuesday");
      await page.press("Tab");
      await until(async () => (await firstStepsDone(console_, `in-${mode}-roots`)) > 0, {
        what: "a field that counts as filled",
      });
    });
  }

  await check("in a native modal dialog, prompt and panel can be seen and used", async () => {
    await publishNextStep(console_, "in-a-dialog");
    await page.goto(`${pages.url}dialog-native`);
    await page.click("[data-opens=opportunity]");
    await seeBeside(page, () => page.box("#next-step"));
    assert.equal(await isPromptOnTop(page), true);
    await page.click(ours(".bubble button", "Got it"));
    await until(async () => !(await page.has(prompt)), { what: "a prompt that is gone" });
    assert.equal(await page.has("dialog#opportunity:modal"), true);
    await until(() => askForHelp(page), { what: "a panel that answers" });
    assert.equal(await page.has("dialog#opportunity:modal"), true);
  });

  await check("clobbered forms and Trusted Types do not keep the prompt away", async () => {
    await publishNextStep(console_, "on-hostile-pages");
    for (const shape of ["hostile-clobber", "trusted-types"]) {
      await page.goto(pages.url + shape);
      await seeBeside(page, () => page.box("#next-step"));
    }
  });
}

/**
 * Firefox loads the panel anew when it moves into a dialog, so the first attempt may meet the old one.
 *
 * @param {import("./bidi.mjs").Tab} page
 */
async function askForHelp(page) {
  const panel = await page.frame("panel.html");
  await panel.click({ css: "button", text: "I need help" });
  await seeText(panel, "Li Na 李娜");
  return true;
}

/**
 * Whether a click at the middle of it reaches it, and nothing lies over it.
 *
 * @param {import("./bidi.mjs").Tab} page
 */
async function isPromptOnTop(page) {
  const { x, y, width, height } = await page.box(prompt);
  return page.evaluate(
    (left, top) => {
      const root = document.elementFromPoint(left, top)?.shadowRoot;
      return Boolean(root?.elementFromPoint(left, top)?.closest(".bubble"));
    },
    x + width / 2,
    y + height / 2,
  );
}
