import { logIn, openContact, writeNote } from "../demo/crm-actions.mjs";
import { bubble } from "../demo/handrail-actions.mjs";
import { expect, test } from "./extension";
import { makeReady } from "./ready";

test("an update with tabs open: old overlay gone, new one there, form untouched", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await bubble(page, "Write down what was agreed").waitFor();
  await page.locator('main textarea[name="text"]').click();
  await page.keyboard.type("half a sentence, not yet");
  const overlays = () => page.locator(".panel").count();
  expect(await overlays()).toBe(1);
  await page.locator(".panel").evaluate((panel) => panel.setAttribute("data-old", ""));

  const reloaded = Date.now();
  await console_.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect(page.locator(".panel[data-old]")).toHaveCount(0, { timeout: 5000 });
  const goneMs = Date.now() - reloaded;
  await expect(page.locator(".panel")).toHaveCount(1, { timeout: 5000 });
  const thereMs = Date.now() - reloaded;

  console.log(`update: old overlay gone after ${goneMs} ms, new one there after ${thereMs} ms`);
  await expect(page.locator('main textarea[name="text"]')).toHaveValue("half a sentence, not yet");
  await expect(page.locator("html[data-handrail-room]")).toHaveCount(1);
  // The old script still hears the page, and must not put its overlay back.
  await page.locator('main textarea[name="text"]').click();
  await page.keyboard.press("Tab");
  await expect(page.locator(".panel")).toHaveCount(1);
  // Restarting the extension itself takes part of this; the limits are those of the issue.
  expect.soft(goneMs).toBeLessThan(2000);
  expect.soft(thereMs).toBeLessThan(3000);
});

test("going back in history: the first fact is recorded", async ({ handrail, crm, page }) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await page.goto(`${crm.url.replace("127.0.0.1", "localhost")}/favicon.ico`);
  await page.goBack();
  await writeNote(page, "after going back");
  const { figuresOf } = await import("./ready");
  await expect.poll(async () => (await figuresOf(console_)).started, { timeout: 2000 }).toBe(1);
});
