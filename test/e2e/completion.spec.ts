/** A step is done by what the person did and what the page shows, never by a click alone. */
import { logIn, openContact, openNewDeal, nameDeal } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { figuresOf, makeReady } from "./ready";

test("a save that the form refuses, then Cancel, completes nothing", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openNewDeal(page);
  await nameDeal(page, "订舱系统升级，宁波");
  const dialog = page.locator('[role="dialog"]');
  await dialog.locator('button[type="submit"]').click(); // the company is missing
  await expect(page.locator("[data-sonner-toast]").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(page).toHaveURL(/#\/deals$/);
  await expect
    .poll(() => figuresOf(console_))
    .toMatchObject({ started: 1, completed: 0, steps: { "open-opportunity/name": 1 } });
  expect((await figuresOf(console_)).steps["open-opportunity/save"]).toBe(0);
});

test("events that a page script makes up complete nothing", async ({ handrail, crm, page }) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('main textarea[name="text"]');
    if (!field) throw new Error("no field");
    field.value = "forged";
    for (const type of ["focusin", "input", "change", "focusout"]) {
      field.dispatchEvent(new Event(type, { bubbles: true }));
    }
    for (const button of document.querySelectorAll("button")) {
      if (button.textContent?.includes("Add this note")) button.click();
    }
  });
  await page.waitForTimeout(1000);
  expect(await figuresOf(console_)).toMatchObject({ started: 0, completed: 0 });
});

test("an address reached and a field filled count across a reload", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openNewDeal(page);
  await nameDeal(page, "Dock 4 conveyor");
  await expect.poll(async () => (await figuresOf(console_)).started).toBe(1);
  await page.reload();
  await page.locator('[role="dialog"] input[name="name"]').waitFor();
  await nameDeal(page, "Dock 4 conveyor");
  await page.waitForTimeout(500);
  expect(await figuresOf(console_)).toMatchObject({
    started: 1,
    steps: { "open-opportunity/name": 1 },
  });
});
