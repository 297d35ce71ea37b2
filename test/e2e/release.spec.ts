/** Two releases of one CRM, and one release in two languages: the hand-made list of the same controls. */
import type { Page } from "@playwright/test";
import { startCrm } from "../crm/server.mjs";
import { logIn, noteField, openContact, openNewDeal } from "../demo/crm-actions.mjs";
import { bubble } from "../demo/handrail-actions.mjs";
import { logIn as logInToTryton } from "../tryton/tryton-actions.mjs";
import { goldElements, readGold } from "./anchors-gold";
import type { Gold, Side } from "./anchors-gold";
import { expectToPointAt } from "./points-at";
import { makeReady } from "./ready";
import { expect, test } from "./tryton";

for (const side of ["old", "new"] as const) {
  const gold = readGold("realtimex");
  test(`the gold list fits the demo CRM ${gold[side].version}`, async ({ handrail }) => {
    test.setTimeout(300_000); // every page is loaded afresh
    const crm = await startCrm({ version: gold[side].version });
    const page = await handrail.context.newPage();
    await logIn(page, crm.url);
    expect(await found(page, crm.url, gold, side)).toBe(inList(gold, side));
    await crm.close();
  });
}

for (const side of ["old", "new"] as const) {
  const { version } = readGold("realtimex")[side];
  test(`the demo playbook's prompts stand at their fields in ${version}`, async ({ handrail }) => {
    const crm = await startCrm({ version });
    await makeReady(await handrail.openConsole());
    const page = await handrail.context.newPage();
    await logIn(page, crm.url);
    await openContact(page, 2);
    await expectToPointAt(bubble(page, "Write down what was agreed"), noteField(page));
    await openNewDeal(page);
    const name = page.locator('[role="dialog"] input[name="name"]');
    await expectToPointAt(bubble(page, "Name the opportunity"), name);
    await crm.close();
  });
}

const languages = readGold("tryton");
for (const side of ["old", "new"] as const) {
  test(`the gold list fits Tryton in ${languages[side]["language"]}`, async ({
    handrail,
    trytonUrl,
  }) => {
    test.setTimeout(300_000); // every page is loaded afresh
    const page = await handrail.context.newPage();
    // A form that was begun asks before it is left.
    page.on("dialog", (dialog) => void dialog.accept());
    await logInToTryton(page, trytonUrl, languages[side]["login"] as "admin" | "li.na");
    expect(await found(page, trytonUrl, languages, side)).toBe(inList(languages, side));
  });
}

/** How many of the list's controls are there; two locators must not lead to one element. */
async function found(page: Page, url: string, gold: Gold, side: Side): Promise<number> {
  let count = 0;
  for await (const { control, element } of goldElements(page, url, gold, side)) {
    if (!element) continue;
    const earlier = await element.evaluate((node, id) => {
      const before = node.getAttribute("data-gold");
      node.setAttribute("data-gold", id);
      return before;
    }, control.id);
    expect(earlier, `${control.id} is the same element as ${earlier}`).toBeNull();
    count++;
  }
  return count;
}

const inList = (gold: Gold, side: Side) =>
  gold.controls.filter((control) => control[side] !== null).length;
