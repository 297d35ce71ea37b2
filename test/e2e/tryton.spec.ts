/** The prompts and the panel on Tryton: jQuery and Bootstrap 3, tabs in the page, dialogs in dialogs. */
import type { Locator, Page } from "@playwright/test";
import { bubble } from "../demo/handrail-actions.mjs";
import {
  activeTab,
  chooseParty,
  field,
  fillField,
  logIn,
  openModel,
  openNewOpportunity,
  openOpportunities,
  openPartySearch,
  save,
  searchWindow,
} from "../tryton/tryton-actions.mjs";
import { expectToPointAt } from "./points-at";
import { figuresOf, makeReady } from "./ready";
import { expect, test, trytonPlaybook } from "./tryton";

test.slow(); // two servers and a browser start for each test

test("a new opportunity: each prompt at its field, and the save completes it", async ({
  handrail,
  page,
  trytonUrl,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", trytonPlaybook);
  await logIn(page, trytonUrl);
  await openOpportunities(page);
  await openNewOpportunity(page);

  const party = bubble(page, "Choose the party");
  await expectToPointAt(party, field(page, "party"));
  await chooseParty(page, "Lumen");
  await expect(field(page, "party")).toHaveValue("Lumen Optics");

  const description = bubble(page, "Describe what they want");
  await expectToPointAt(description, field(page, "description"));
  await fillField(page, "description", "Camera set-up wizard, Jena");

  const amount = bubble(page, "Enter the expected amount");
  await expectToPointAt(amount, field(page, "amount"));
  await fillField(page, "amount", "48500");

  const saving = bubble(page, "Save the opportunity");
  await expectToPointAt(saving, activeTab(page).locator("button#save"));
  expect(await figuresOf(console_)).toMatchObject({ started: 1, completed: 0 });
  await save(page);

  await expect(page).toHaveURL(/#crm\/model\/sale\.opportunity\/41;/);
  await expect
    .poll(() => figuresOf(console_))
    .toMatchObject({
      started: 1,
      completed: 1,
      steps: {
        "new-opportunity/party": 1,
        "new-opportunity/description": 1,
        "new-opportunity/amount": 1,
        "new-opportunity/save": 1,
      },
    });
  await expect(page.locator(".bubble")).toHaveCount(0);
});

test("a save that Tryton refuses completes nothing", async ({ handrail, page, trytonUrl }) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", trytonPlaybook);
  await logIn(page, trytonUrl);
  await openOpportunities(page);
  await openNewOpportunity(page);
  await chooseParty(page, "Falcon");
  await fillField(page, "description", "Driver display redesign");
  await fillField(page, "amount", "90000");
  await field(page, "conversion_probability").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await save(page);
  await expect(page.locator(".infobar.alert-danger, .infobar.alert-warning")).toBeVisible();
  await page.waitForTimeout(1000);
  expect(await figuresOf(console_)).toMatchObject({
    completed: 0,
    steps: { "new-opportunity/amount": 1, "new-opportunity/save": 0 },
  });
});

test("no prompt on another kind of record, nor on the list", async ({
  handrail,
  page,
  trytonUrl,
}) => {
  await makeReady(await handrail.openConsole(), "en", trytonPlaybook);
  await logIn(page, trytonUrl);
  await openModel(page, "party.party");
  await activeTab(page).locator("button#new_").click();
  await field(page, "code").waitFor();
  await page.waitForTimeout(1000);
  await expect(page.locator(".bubble")).toHaveCount(0);

  await openOpportunities(page);
  await expect(panelBox(page)).toBeVisible();
  await page.waitForTimeout(500);
  await expect(page.locator(".bubble")).toHaveCount(0);
});

test("with two tabs of Tryton open, the prompt stands in the one that is shown", async ({
  handrail,
  page,
  trytonUrl,
}) => {
  await makeReady(await handrail.openConsole(), "en", trytonPlaybook);
  await logIn(page, trytonUrl);
  await openOpportunities(page);
  await openNewOpportunity(page);
  await expectToPointAt(bubble(page, "Choose the party"), field(page, "party"));

  await openModel(page, "party.party");
  await expect(page.locator(".bubble")).toHaveCount(0);

  await page.locator("#tablist a").filter({ hasText: "Leads and" }).first().click();
  await expectToPointAt(bubble(page, "Choose the party"), field(page, "party"));
});

test.describe("while Tryton's search window stands", () => {
  test("the prompt can be answered, and the window stays and keeps the focus", async ({
    handrail,
    page,
    trytonUrl,
  }) => {
    await makeReady(await handrail.openConsole(), "en", promptInSearchWindow());
    await logIn(page, trytonUrl);
    await openOpportunities(page);
    await openNewOpportunity(page);
    await openPartySearch(page);
    const search = searchWindow(page).getByPlaceholder("Search");
    await search.click();
    const prompt = bubble(page, "Look before you create");
    await expectToPointAt(prompt, search);

    await prompt.getByRole("button", { name: "Got it" }).click();
    await expect(prompt).toHaveCount(0);
    await expect(searchWindow(page)).toBeVisible();
    await expect(search).toBeFocused();
    await page.keyboard.type("Granite");
    await expect(search).toHaveValue("Granite");
  });

  test("the panel leaves it the focus, and can be clicked and typed into", async ({
    handrail,
    page,
    trytonUrl,
  }) => {
    await makeReady(await handrail.openConsole(), "en", trytonPlaybook);
    await logIn(page, trytonUrl);
    await openOpportunities(page);
    await openNewOpportunity(page);
    await openPartySearch(page);
    const panel = await handrail.openPanelOf(page);
    const help = panel.getByRole("button", { name: "I need help" });
    await help.waitFor({ state: "attached" });
    await expect(bubble(page, "Choose the party")).toBeAttached();
    expect(await hasFocusInside(searchWindow(page))).toBe(true);
    if (!(await panelBox(page).isVisible())) await page.locator(".rail").click();
    await help.click();
    await expect(panel.getByText("Li Na 李娜")).toBeVisible();
    await help.press("Tab");
    await expect(searchWindow(page)).toBeVisible();
    await expect(panel.locator(":focus")).toHaveCount(1);

    // In a window of 1280 px Tryton's dialog reaches under the panel.
    await panel.getByRole("button", { name: "Make it a slim rail" }).click();
    await searchWindow(page).getByRole("button", { name: "Cancel" }).click();
    await expect(searchWindow(page)).toHaveCount(0);
  });
});

test.describe("in Chinese", () => {
  test.use({ language: "zh-CN" });

  test("the same playbook finds the same fields", async ({ handrail, page, trytonUrl }) => {
    await makeReady(await handrail.openConsole(), "zh-CN", trytonPlaybook);
    await logIn(page, trytonUrl, "li.na");
    await openModel(page, "sale.opportunity");
    await openNewOpportunity(page);
    await expectToPointAt(bubble(page, "选择客户"), field(page, "party"));
    await chooseParty(page, "西安");
    await expectToPointAt(bubble(page, "填写需求描述"), field(page, "description"));
  });
});

/** Bootstrap calls a good deal of Tryton's page `.panel`, too. */
function panelBox(page: Page) {
  return page.locator(".panel[data-side]");
}

/** Tryton decides which of its controls has it. */
function hasFocusInside(window_: Locator): Promise<boolean> {
  return window_.evaluate((element) => element.contains(document.activeElement));
}

/** The playbook, with a first step inside Tryton's search window. */
function promptInSearchWindow(): string {
  const playbook = JSON.parse(trytonPlaybook);
  const [process] = playbook.processes;
  process.steps = [
    {
      ...process.steps[0],
      id: "look",
      title: { en: "Look before you create", "zh-CN": "新建之前先查找" },
      anchor: { selectors: [".modal .filter-box input"] },
    },
  ];
  return JSON.stringify(playbook);
}
