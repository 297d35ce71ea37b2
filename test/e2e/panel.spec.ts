import type { Page } from "@playwright/test";
import { logIn, openContact, openNewDeal, writeNote } from "../demo/crm-actions.mjs";
import { bubble, introduce } from "../demo/handrail-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, figuresOf, makeReady } from "./ready";

test("asks who I am in one step, and records nothing before", async ({ handrail, crm, page }) => {
  const console_ = await handrail.openConsole("/playbook");
  await askAdmin(console_, "publishPlaybook", { source: demoPlaybook });
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  await expect(panel.getByText("What is recorded")).toBeVisible();
  await expect(panel.getByText("What never is")).toBeVisible();
  await expect(page.locator(".bubble")).toHaveCount(0);
  await page.locator('main textarea[name="text"]').fill("not recorded");
  await page.keyboard.press("Tab");
  await introduce(panel, "Sales");
  await expect(panel.getByRole("heading", { name: "Log a customer visit" })).toBeVisible();
  expect(await figuresOf(console_)).toMatchObject({ started: 0 });
});

test("shows why each step exists and what it replaces, and whom to ask", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  await expect(panel.getByText("A note written on the day is right")).toBeVisible();
  await expect(panel.getByText("column F “Result” of the visit sheet")).toBeVisible();
  await panel.getByRole("button", { name: "I need help" }).click();
  await expect(panel.getByText("Li Na 李娜")).toBeVisible();
  await panel.getByRole("button", { name: "Later" }).click();
  await expect(bubble(page, "Write down what was agreed")).toHaveCount(0);
  // It holds for the step, and ends when the person says so.
  const quiet = panel.getByText(/^No prompts for this step until .*, at any record\.$/);
  await expect(quiet).toBeVisible();
  await panel.getByRole("button", { name: "Prompt again now" }).click();
  await expect(quiet).toHaveCount(0);
  await expect(panel.getByRole("button", { name: "Later" })).toBeVisible();
});

test("remembers side, width and whether it is a rail, over a reload", async ({
  handrail,
  crm,
  page,
}) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: "Move to the left side" }).click();
  await expect(page.locator(".panel")).toHaveAttribute("data-side", "left");
  await page.locator(".grip").focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await expect(page.locator(".panel")).toHaveCSS("width", "408px");
  await page.waitForTimeout(500); // it is saved once the keys rest
  await page.reload();
  await expect(page.locator(".panel")).toHaveAttribute("data-side", "left");
  await expect(page.locator(".panel")).toHaveCSS("width", "408px");

  const again = await handrail.openPanelOf(page);
  await again.getByRole("button", { name: "Make it a slim rail" }).click();
  await expect(page.locator(".rail")).toBeVisible();
  await page.reload();
  await expect(page.locator(".rail")).toBeVisible();
});

test("opens and closes by the toolbar button", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openContact(page, 2);
  await expect(page.locator(".panel")).toBeVisible();
  const press = () => pressToolbarButton(handrail.serviceWorker, page);
  await press();
  await expect(page.locator(".panel")).toBeHidden();
  await press();
  await expect(page.locator(".panel")).toBeVisible();
});

test("never covers the control it talks about", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openContact(page, 2);
  await bubble(page, "Write down what was agreed").waitFor();
  expect(await isCovered(page, 'main textarea[name="text"]')).toBe(false);
  await openNewDeal(page);
  await bubble(page, "Name the opportunity").waitFor();
  expect(await isCovered(page, '[role="dialog"] input[name="name"]')).toBe(false);
});

test("leaves the CRM's own dialog open and its field in use", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openNewDeal(page);
  const prompt = bubble(page, "Name the opportunity");
  await prompt.getByRole("button", { name: "Got it" }).click();
  await expect(prompt).toHaveCount(0);
  await expect(page.locator('[role="dialog"] input[name="name"]')).toBeVisible();
  await expect(page).toHaveURL(/deals\/create/);
});

test("the rail opens while the CRM's dialog stands", async ({ handrail, crm, page }) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openNewDeal(page);
  await bubble(page, "Name the opportunity").waitFor();
  await page.locator(".rail").click();
  const panel = await handrail.openPanelOf(page);
  await expect(panel.getByRole("heading", { name: "Open an opportunity" })).toBeVisible();
  await expect(page.locator('[role="dialog"] input[name="name"]')).toBeVisible();
});

test("of several open visits the record's own comes first, and the others are within reach", async ({
  handrail,
  crm,
  page,
}) => {
  await makeReady(await handrail.openConsole());
  await logIn(page, crm.url);
  await openContact(page, 4);
  const panel = await handrail.openPanelOf(page);
  for (const contact of [2, 3]) {
    await openContact(page, contact);
    await writeNote(page, "Wants a quote for next week");
    await expect(panel.getByText("1 of 3 done").first()).toBeVisible();
  }
  const more = panel.getByRole("button", { name: "1 open on another record" });
  await expect(more).toHaveAttribute("aria-expanded", "false");
  await more.focus();
  await page.keyboard.press("Enter");
  const other = panel.getByRole("listitem").filter({ hasText: "on the page “Contact”" });
  await expect(other).toContainText("1 of 3 done");
  await expect(other).toContainText("Next: Save the note, on the page “Contact”");

  await page.locator('header nav a[href="#/deals"]').click();
  await expect(panel.getByRole("heading", { name: "Open an opportunity" })).toBeVisible();
  const elsewhere = panel.getByRole("region", { name: "Open elsewhere" });
  await expect(elsewhere).toContainText("Log a customer visit");
  await expect(elsewhere).toContainText("1 more open");

  await openContact(page, 3);
  await panel.getByRole("button", { name: "1 open on another record" }).click();
  await other.getByRole("button", { name: /^More for/ }).click();
  await other.getByRole("menuitem", { name: "Stop this one" }).click();
  await other.getByRole("button", { name: "Stop this one" }).click();
  await expect(more).toHaveCount(0);
  await expect(panel.getByText("1 of 3 done").first()).toBeVisible();
});

for (const width of [1280, 1920]) {
  test(`the panel leaves the page readable at ${width} px`, async ({ handrail, crm, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await makeReady(await handrail.openConsole());
    await logIn(page, crm.url);
    await openContact(page, 2);
    await expect(page.locator(".panel")).toBeVisible();
    const main = await page.locator("main").boundingBox();
    const panel = await page.locator(".panel").boundingBox();
    expect((main?.x ?? 0) + (main?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
  });
}

/** The toolbar is not part of any page; its event is sent as the browser sends it. */
async function pressToolbarButton(
  worker: { evaluate: (run: (url: string) => Promise<void>, url: string) => Promise<void> },
  page: Page,
) {
  await worker.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${new URL(url).origin}/*` });
    const { onClicked } = chrome.action as unknown as {
      onClicked: { dispatch: (tab: unknown) => void };
    };
    onClicked.dispatch(tab);
  }, page.url());
}

function isCovered(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((control) => {
      const { left, right, top, height } = control.getBoundingClientRect();
      return [left + 4, (left + right) / 2, right - 4].some((x) => {
        const hit = document.elementFromPoint(x, top + height / 2);
        return hit !== null && hit !== control && !control.contains(hit);
      });
    });
}

test("a dialog of the CRM keeps the keyboard when the panel turns to other steps", async ({
  handrail,
  crm,
  page,
}) => {
  await makeReady(await handrail.openConsole("/my-data"));
  await page.bringToFront();
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  await panel.getByText("Write down what was agreed").first().waitFor();
  await openNewDeal(page);
  await bubble(page, "Name the opportunity").waitFor();
  await expect(panel.getByText("Name the opportunity").first()).toBeAttached();
  await page.waitForTimeout(500); // whoever took the keyboard away did so once the steps had changed
  await expect(page.locator('[role="dialog"] input[name="name"]')).toBeFocused();
});
