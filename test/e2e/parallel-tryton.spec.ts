/**
 * The whole way of a difference on Tryton, which saves in place: what is typed, what a refused save leaves
 * in the form and what waits in another tab is never taken for the CRM's value; what was saved is.
 */
import type { Page } from "@playwright/test";
import { trytonSeed } from "../tryton/seed.mjs";
import { activeTab, field, logIn, openModel, save } from "../tryton/tryton-actions.mjs";
import { gb18030Csv, importFile, openDifferences, sayCrmIsWrong, xlsx } from "./parallel-loop";
import { askAdmin, makeReady } from "./ready";
import { expect, test } from "./tryton";
import { trytonRun } from "./tryton-run";

test.slow(); // two servers and a browser start for each test

const RUN = "opportunities";
/** As the ledgers of the tests have them: Tryton's own, but for the amounts that are given. */
const rows = (amounts: Readonly<Record<string, string>>) =>
  trytonSeed("2026-11-16").opportunities.map(
    ({ party = "", description, amount }) =>
      [party, description, amounts[description] ?? amount] as const,
  );

/** Longer than it takes to read a page and to tell it. */
const LONG_ENOUGH_MS = 5000;

async function typeOver(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).click();
  await page.keyboard.press("ControlOrMeta+A");
  if (value === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(value);
  await page.keyboard.press("Tab");
}

test("an xlsx against Tryton: only what was saved closes the difference", async ({
  handrail,
  page,
  trytonUrl,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", trytonRun);
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  const ledger = rows({ "Service contract 2027": "50250" }).map(
    ([party, description, amount]) => [party, description, Number(amount)] as const,
  );
  const head = ["Party", "Description", "Amount"];
  await importFile(console_, {
    run: RUN,
    kind: "ledger",
    file: xlsx("Pipeline.xlsx", [head, ...ledger]),
  });

  await logIn(page, trytonUrl);
  await openModel(page, "sale.opportunity/2");
  const differs = page.locator(".badge.differs");
  await expect(differs).toBeVisible({ timeout: 15_000 });
  const open = async () => (await openDifferences(console_, RUN)).items;
  expect(await open()).toMatchObject([{ name: "Service contract 2027", crm: "48,750.00" }]);

  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: /^Ledger: 1 of 3 fields differs/ }).click();
  await sayCrmIsWrong(panel, "Amount");
  await page.screenshot({ path: test.info().outputPath("differs.png") });

  // Typed, and looked at from another tab of Tryton: still nobody has saved it.
  await typeOver(page, "amount", "50250");
  await page.waitForTimeout(LONG_ENOUGH_MS);
  await openModel(page, "party.party");
  await page.locator("#tablist a").first().click();
  await expect(field(page, "amount")).toHaveValue("50,250.00");
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await open()).toMatchObject([{ crm: "48,750.00" }]);

  // Refused: Tryton demands a probability.
  await typeOver(page, "conversion_probability", "");
  await save(page);
  await expect(activeTab(page).locator(".infobar.alert-danger")).toBeVisible();
  await page.waitForTimeout(LONG_ENOUGH_MS);
  expect(await open()).toMatchObject([{ crm: "48,750.00" }]);

  await typeOver(page, "conversion_probability", "50");
  await save(page);
  await expect(activeTab(page).locator(".infobar.alert-info")).toBeVisible();
  await expect.poll(open, { timeout: 20_000 }).toEqual([]);
  await expect(differs).toHaveCount(0);
  const closed = await askAdmin(console_, "differences", {
    run: RUN,
    filter: { status: "closed", field: "amount" },
  });
  expect(closed.items).toMatchObject([
    { discrepancy: { state: { status: "closed", closedBy: "evidence", mark: "crm-wrong" } } },
  ]);
  await page.screenshot({ path: test.info().outputPath("closed.png") });

  // The bar of the first save still stands there; the next save is seen all the same.
  await typeOver(page, "amount", "50251");
  await save(page);
  await expect.poll(open, { timeout: 20_000 }).toMatchObject([{ crm: "50,251.00" }]);
});

test.describe("in Chinese", () => {
  test.use({ language: "zh-CN" });

  test("a GB18030 CSV against Tryton's records and its list", async ({
    handrail,
    page,
    trytonUrl,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, "zh-CN", trytonRun);
    await askAdmin(console_, "saveProfile", { role: "key-user", colorScheme: "dark" });
    const ledger = rows({ 官网改版: "8.2万" });
    const file = gb18030Csv("商机台账.csv", [
      ["客户", "描述", "金额"],
      ...ledger,
      ["宁波远帆国际物流有限公司", "冷链仓租约", "12000"],
    ]);
    await importFile(console_, { run: RUN, kind: "ledger", file, language: "zh-CN" });

    await logIn(page, trytonUrl, "li.na");
    await openModel(page, "sale.opportunity");
    const panel = await handrail.openPanelOf(page);
    // Tryton draws 20 rows, and more of them where somebody scrolls to their end.
    const drawn = activeTab(page).locator("table.tree tbody tr:not(.more-row)");
    await drawn.last().scrollIntoViewIfNeeded();
    await expect(drawn).toHaveCount(40);
    await panel.getByRole("button", { name: "读取这个列表" }).click();
    await expect(panel.getByText(/已读取 40 行/)).toBeVisible({ timeout: 15_000 });
    await expect(panel.getByText(/没有找到翻页的按钮/)).toBeVisible();
    await page.screenshot({ path: test.info().outputPath("list.png") });
    await panel.getByRole("button", { name: "已全部读完" }).click();
    await expect
      .poll(async () => (await openDifferences(console_, RUN)).items)
      .toMatchObject([{ name: "冷链仓租约", discrepancy: { kind: "only-ledger" } }]);

    await openModel(page, "sale.opportunity/20");
    await expect(page.locator(".badge.differs")).toBeVisible({ timeout: 15_000 });
    await panel.getByRole("button", { name: /^台账：3 项中 1 项不一致/ }).click();
    await sayCrmIsWrong(panel, "金额", "zh-CN");
    await page.screenshot({ path: test.info().outputPath("differs.png") });
    const open = async () =>
      (await openDifferences(console_, RUN)).items.map(({ name }) => name).sort();
    expect(await open()).toEqual(["冷链仓租约", "官网改版"]);
    await typeOver(page, "amount", "82000");
    await save(page);
    await expect.poll(open, { timeout: 20_000 }).toEqual(["冷链仓租约"]);
  });
});
