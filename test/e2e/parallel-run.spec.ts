/** The ledger and the CRM's export come in, what differs is seen, and nothing is ever taken in by half. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./extension";
import { DEALS, crmXlsx, ledgerCsv, runPlaybook, usualLedger } from "./parallel";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function chooseFile(console_: Page, name: string, buffer: Buffer): Promise<void> {
  await console_.locator('input[type="file"]').setInputFiles({
    name,
    mimeType: name.endsWith("xlsx") ? XLSX : "text/csv",
    buffer,
  });
}

async function clean(console_: Page): Promise<void> {
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
}

async function dealsOf(console_: Page) {
  const views = await askAdmin(console_, "parallelRuns", {});
  const deals = views.find(({ run }) => run.id === "deals");
  if (!deals) throw new Error("the run is published");
  return deals;
}

for (const language of ["en", "zh-CN"] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`a ledger and an export are imported, and what differs is seen (${language})`, async ({
    handrail,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language, runPlaybook);
    await askAdmin(console_, "saveProfile", { colorScheme: language === "en" ? "light" : "dark" });
    const shot = (name: string) =>
      console_.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
    const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
    await console_.goto(address);
    await console_.reload();
    const button = (en: string, zh: string) =>
      console_.getByRole("button", { name: say(en, zh), exact: true });

    await expect(console_.getByText(say("Begin with the ledger", "先导入台账"))).toBeVisible();
    await clean(console_);
    await shot("1-begin");
    await console_
      .getByRole("link", { name: say("Import the ledger…", "导入台账…") })
      .first()
      .click();
    await chooseFile(console_, "商机台账.csv", usualLedger());

    await expect(
      console_.getByText(say("Which column is which field", "哪一列是哪个字段")),
    ).toBeVisible();
    await expect(console_.getByLabel(say("Encoding", "编码"))).toHaveValue("gb18030");
    await expect(
      console_.getByLabel(say("Column of Amount", "“金额”的列"), { exact: true }),
    ).toHaveValue("金额（元）");
    await expect(console_.getByText(say("Not used: 备注", "没有用到的列：备注"))).toBeVisible();
    await expect(console_.getByText(say("unreadable", "无法识别"), { exact: true })).toBeVisible();
    await clean(console_);
    await shot("2-columns");

    await button("Check all rows", "检查全部行").click();
    await expect(
      console_.getByText(say("1 row without a key is left out: row 46.", "第 46 行")),
    ).toBeVisible();
    await expect(
      console_.getByText(
        say(
          "1 value of “Amount” (column 金额（元）) cannot be read as an amount: row 13.",
          "“金额”（“金额（元）”列）有 1 个值无法识别为金额：第 13 行。",
        ),
      ),
    ).toBeVisible();
    await console_.getByLabel(say("Shows the state of", "数据截至")).fill("2026-03-05T18:00");
    await clean(console_);
    await shot("3-check");
    await button("Import", "导入").click();
    await expect(console_.getByText(say("The ledger is imported", "台账已导入"))).toBeVisible();
    await expect.poll(async () => (await dealsOf(console_)).compared).toBe(1);
    expect((await dealsOf(console_)).counts).toMatchObject({
      sales: { unseen: expect.any(Number), "only-ledger": 0 },
    });
    await shot("4-done");

    await console_.goto(`${address}?run=deals&tab=files&import=export`);
    await chooseFile(console_, "opportunities.xlsx", crmXlsx());
    await expect(console_.getByLabel(say("Sheet", "工作表"))).toHaveValue("1");
    await expect(
      console_.getByLabel(say("Column of Customer", "“客户名称”的列"), { exact: true }),
    ).toHaveValue("Account");
    await button("Check all rows", "检查全部行").click();
    await console_.getByLabel(say("Shows the state of", "数据截至")).fill("2026-03-06T09:00");
    await button("Import", "导入").click();
    await expect(
      console_.getByText(say("The CRM’s export is imported", "CRM 导出文件已导入")),
    ).toBeVisible();
    await console_.getByRole("link", { name: say("See the differences", "查看差异") }).click();

    const table = console_.getByRole("table", { name: say("Differences", "差异") });
    await expect(table.getByRole("row")).not.toHaveCount(0);
    const transposed = table.getByRole("row").filter({ hasText: "SJ-2026-007" });
    await expect(transposed).toContainText("185,000.00");
    await expect(transposed).toContainText("158000");
    await expect(transposed).toContainText(say("critical", "关键"));
    const kinds = (await dealsOf(console_)).kinds.map(({ kind, count }) => [kind, count]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ["differs", 1],
        ["unreadable", 1],
        ["only-ledger", 2],
        ["duplicate", 1],
      ]),
    );
    await clean(console_);
    await shot("5-differences");

    await console_.keyboard.press("j");
    await console_.keyboard.press("ArrowDown");
    await console_.keyboard.press("k");
    await expect(table.getByRole("button").first()).toBeFocused();
    await console_.keyboard.press("Enter");
    const details = console_.getByRole("dialog");
    await expect(details).toBeVisible();
    await console_.keyboard.press("j");
    await console_.waitForTimeout(400);
    await clean(console_);
    await shot("6-details");
    await console_.keyboard.press("Escape");
    await expect(details).toHaveCount(0);

    await console_.getByLabel(say("Field", "字段"), { exact: true }).selectOption("customer");
    await expect(console_).toHaveURL(/field=customer/);
    await expect(table.getByRole("button")).toHaveCount(1);
    await expect(table).toContainText("锦程电子股份有限公司");
    await console_.goBack();
    await expect(table.getByRole("button")).not.toHaveCount(1);

    await console_.getByRole("tab", { name: say("Files", "文件") }).click();
    const counts = console_.getByRole("table", { name: say("By department", "按部门") });
    await expect(counts.getByRole("row")).toHaveCount(4);
    await clean(console_);
    await shot("7-files");
  });
}

test("a newer ledger takes the place of the one before, with its mapping; an older one does not", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", runPlaybook);
  const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
  const importing = `${address}?run=deals&tab=files&import=ledger`;
  const check = console_.getByRole("button", { name: "Check all rows" });
  const at = console_.getByLabel("Shows the state of");
  const import_ = console_.getByRole("button", { name: "Import", exact: true });

  await console_.goto(importing);
  await chooseFile(console_, "ledger.csv", usualLedger());
  await console_.getByLabel("Column of Close date", { exact: true }).selectOption("");
  await check.click();
  await at.fill("2026-03-05T18:00");
  await import_.click();
  await expect(console_.getByText("The ledger is imported")).toBeVisible();

  await console_.goto(address);
  await console_.goto(importing);
  const newer = ledgerCsv((row, deal) => {
    if (deal === 3) return null;
    return deal === 9 ? row.with(2, "99,000") : row;
  });
  await chooseFile(console_, "ledger.csv", newer);
  // What was left out is proposed anew; what was chosen is remembered.
  await expect(console_.getByLabel("Column of Number", { exact: true })).toHaveValue("商机编号");
  await check.click();
  await at.fill("2026-03-04T18:00");
  await expect(console_.getByText(/is in use already/)).toBeVisible();
  await expect(import_).toBeDisabled();
  await at.fill("2026-03-12T18:00");
  await import_.click();
  await expect(console_.getByText("The ledger is imported")).toBeVisible();
  const { imports, ledger } = await dealsOf(console_);
  expect(imports.map(({ rows }) => rows)).toEqual([DEALS - 1, DEALS]);
  expect(imports[0]?.gone).toBe(1);
  expect(ledger?.at).toBe(imports[0]?.at);

  await console_.getByRole("link", { name: "Open Files" }).click();
  const history = console_.getByRole("table", { name: "Imports" });
  await expect(history.getByRole("row")).toHaveCount(3);
});

test("cancelled in the middle, refused or left: everything is as it was", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", runPlaybook);
  const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
  const importing = `${address}?run=deals&tab=files&import=ledger`;
  const import_ = console_.getByRole("button", { name: "Import", exact: true });
  await console_.goto(importing);
  await chooseFile(console_, "ledger.csv", usualLedger());
  await console_.getByRole("button", { name: "Check all rows" }).click();
  await console_.getByLabel("Shows the state of").fill("2026-03-05T18:00");
  await import_.click();
  await expect(console_.getByText("The ledger is imported")).toBeVisible();
  await expect.poll(async () => (await dealsOf(console_)).compared).toBe(1);
  const before = await dealsOf(console_);

  await console_.goto(address);
  await console_.goto(importing);
  await chooseFile(console_, "large.csv", ledgerCsv(undefined, 40_000));
  await console_.getByRole("button", { name: "Check all rows" }).click();
  await import_.click();
  await console_.getByRole("button", { name: "Cancel" }).click();
  await expect(console_.getByText("Cancelled. Everything is as it was.")).toBeVisible();
  expect(await dealsOf(console_)).toEqual(before);

  await import_.click();
  await console_.getByText(/^Importing: [1-9]/).waitFor();
  await console_.getByRole("link", { name: "Back to Files" }).click();
  await console_.getByRole("table", { name: "Imports" }).waitFor();
  await console_.waitForTimeout(500);
  expect(await dealsOf(console_)).toEqual(before);

  await console_.goto(importing);
  await chooseFile(
    console_,
    "old.xls",
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  );
  await expect(console_.getByText("This is a file of the old kind, .xls.")).toBeVisible();
  await expect(console_.getByText(/what is in use stays/)).toBeVisible();
  const broken = Buffer.concat([ledgerCsv(), Buffer.from([0x41, 0xff, 0xff, 0x2c, 0x0a])]);
  await chooseFile(console_, "broken.csv", broken);
  await expect(console_.getByText(/In row 62, column A, something stands/)).toBeVisible();
  expect(await dealsOf(console_)).toEqual(before);
});

test("cancelled while it is read or checked: nothing is kept", async ({ handrail }) => {
  test.slow(); // a large file, read three times
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", runPlaybook);
  const before = await dealsOf(console_);
  const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
  await console_.goto(`${address}?run=deals&tab=files&import=ledger`);
  const large = ledgerCsv(undefined, 80_000);
  const larger = ledgerCsv(undefined, 240_000);
  const cancel = console_.getByRole("button", { name: "Cancel" });
  const check = console_.getByRole("button", { name: "Check all rows" });

  await chooseFile(console_, "larger.csv", larger);
  await console_.getByText(/^Reading larger\.csv: [1-9]/).waitFor();
  await expect(console_.getByRole("progressbar")).not.toHaveAttribute("aria-valuenow", "0");
  // By keyboard: while the browser waits for a place to click that rests, the file may be read.
  await cancel.press("Enter");
  await expect(console_.getByText(/^Reading/)).toHaveCount(0);
  await expect(check).toHaveCount(0);

  await chooseFile(console_, "large.csv", large);
  await check.click();
  await console_.getByText(/^Checking all rows: [1-9]/).waitFor();
  await cancel.press("Enter");
  await expect(console_.getByText(/^Checking/)).toHaveCount(0);
  // What was said of the columns is still there.
  await expect(console_.getByLabel("Column of Amount", { exact: true })).toHaveValue("金额（元）");
  expect(await dealsOf(console_)).toEqual(before);

  // And from there it goes on.
  await check.click();
  await expect(console_.getByRole("button", { name: "Import", exact: true })).toBeVisible({
    timeout: 60_000,
  });
});

test("without a run, the page says what one is, with an example that can be published", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  await askAdmin(console_, "saveProfile", { introduced: true, toldOfValues: true, role: "admin" });
  const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
  await console_.goto(address);
  await console_.reload();
  await expect(console_.getByText("No playbook is published yet")).toBeVisible();
  await makeReady(console_);
  await expect(console_.getByText("The playbook names no parallel run")).toBeVisible();
  await clean(console_);
  await console_.screenshot({ path: test.info().outputPath("none.png"), fullPage: true });
  const example = await console_
    .getByRole("region", { name: "Example of a parallel run" })
    .innerText();
  const parallelRuns = (JSON.parse(`{${example}}`) as { parallelRuns: unknown }).parallelRuns;
  const source = JSON.stringify({
    ...(JSON.parse(demoPlaybook) as object),
    version: 2,
    parallelRuns,
  });
  expect(await askAdmin(console_, "checkPlaybook", { source })).not.toHaveProperty("problems");
});
