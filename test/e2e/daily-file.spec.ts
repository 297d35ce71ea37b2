/** A table of the last thirty days, saved by itself once a day for another program to read. */
import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./extension";
import { companyFacts, putDayFacts } from "./day-facts";
import { askAdmin, makeReady } from "./ready";

test("the day's file comes by itself, and once a day", async ({ handrail }, info) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const facts = companyFacts(yesterday, 30);
  await putDayFacts(console_, facts);
  const saved = () =>
    handrail.serviceWorker.evaluate(async () =>
      (await chrome.downloads.search({})).map(({ filename, state }) => ({ filename, state })),
    );

  await console_.goto(console_.url().replace(/#.*/, "#/adoption"));
  await console_.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = console_.getByRole("dialog", { name: "Export figures" });
  const daily = dialog.getByRole("switch", { name: "Every day by itself" });
  await daily.click();
  await expect(dialog.getByText(/^Last saved on /)).toBeVisible();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await console_.screenshot({ path: info.outputPath("daily.png") });
  const [first] = await saved();
  expect(first?.state).toBe("complete");
  const text = await readFile(first?.filename ?? "", "utf8");
  const started = facts.reduce((sum, { counts }) => sum + (counts["started"] ?? 0), 0);
  expect(text).toContain(`total,,,,,started,${started},cases`);
  expect(text).toContain(`period,${yesterday},`);

  // The same day it is not saved again; the next day it is, whether or not anybody has a page open.
  const ring = async (days: number) =>
    handrail.serviceWorker.evaluate(async (played) => {
      Object.assign(globalThis, { playedMs: played * 24 * 60 * 60_000 });
      await chrome.alarms.create("housekeeping", { when: Date.now() + 100 });
    }, days);
  await ring(0);
  await console_.waitForTimeout(3000);
  expect(await saved()).toHaveLength(1);
  await ring(1);
  await expect.poll(async () => (await saved()).length, { timeout: 40_000 }).toBe(2);

  await daily.click();
  await expect.poll(() => askAdmin(console_, "dailyFile", {})).toBeNull();
});
