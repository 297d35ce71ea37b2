import type { Frame, Page } from "@playwright/test";
import { logIn, openContact, writeNote } from "../demo/crm-actions.mjs";
import { bubble } from "../demo/handrail-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, figuresOf, makeReady } from "./ready";

const choose = async (panel: Frame, item: string) => {
  await panel.getByRole("button", { name: "Menu" }).click();
  await panel.getByRole("menuitem", { name: item }).click();
};

const kinds = async (console_: Page) =>
  (await askAdmin(console_, "stored", {})).events.filter(({ count }) => count > 0);

test("while a person pauses nothing is noted and nothing prompts; one press, and it goes on", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  await expect(bubble(page, "Write down what was agreed")).toBeVisible();

  await choose(panel, "Until I go on");
  await expect(panel.getByText("Handrail is paused")).toBeVisible();
  await expect(page.locator(".bubble")).toHaveCount(0);
  const badge = () => handrail.serviceWorker.evaluate(() => chrome.action.getBadgeText({}));
  expect(await badge()).toBe("II");
  const before = await kinds(console_);
  await writeNote(page, "Visited, not noted");
  await page.reload();
  const reloaded = await handrail.openPanelOf(page);
  await expect(reloaded.getByText("Handrail is paused")).toBeVisible();
  await page.waitForTimeout(1500);
  expect(await kinds(console_)).toEqual(before);
  await expect(page.locator(".bubble")).toHaveCount(0);

  await console_.bringToFront();
  const section = console_.getByRole("region", { name: "Pause" });
  await expect(section.getByText(/^Paused since .*, until you go on\.$/)).toBeVisible();
  await page.bringToFront();
  await reloaded.getByRole("button", { name: "Go on now" }).click();
  await expect(reloaded.getByRole("heading", { name: "Log a customer visit" })).toBeVisible();
  expect(await badge()).toBe("");
  await writeNote(page, "Visited, and noted");
  await expect.poll(async () => (await figuresOf(console_))?.started).toBe(1);
});

test("facts are gone after 90 days when the alarm rings; what was counted of them stays", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await bubble(page, "Write down what was agreed").waitFor();
  await writeNote(page, "Visited");
  await expect.poll(async () => (await figuresOf(console_))?.started).toBe(1);
  await page.close();

  await handrail.serviceWorker.evaluate(async (days) => {
    Object.assign(globalThis, { playedMs: days * 24 * 60 * 60_000 });
    await chrome.alarms.create("housekeeping", { when: Date.now() + 100 });
  }, 92);
  await expect
    .poll(async () => (await askAdmin(console_, "stored", {})).deleted, { timeout: 40_000 })
    .toBeGreaterThan(3);
  // The case that nobody went on with is over by now, which is of today.
  expect(await kinds(console_)).toEqual([{ type: "CaseAbandoned", count: 1 }]);
  expect(await figuresOf(console_)).toMatchObject({ started: 1 });
  await console_.reload();
  await expect(console_.getByText(/^\d+; what was counted of them is kept$/)).toBeVisible();
});
