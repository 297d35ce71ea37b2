/** The steps of an import: there and back, another file, and columns that are only a guess. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./extension";
import { runPlaybook } from "./parallel";
import { askAdmin, makeReady } from "./ready";

/** The key is called so, the customer only alike; two rows have one key. */
const LEDGER =
  "商机编号,客户名称（全称）,金额\r\nSJ-1,华东机电,100\r\nSJ-2,北辰仪器,200\r\nSJ-1,远洋包装,300\r\n";
/** Nothing is called as the key is. */
const UNLIKE = "商机编号（旧）号,客户名称\r\nSJ-1,华东机电\r\n";

for (const language of ["en", "zh-CN"] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`an import goes back a step at a time and forgets nothing (${language})`, async ({
    handrail,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language, runPlaybook);
    const shot = (name: string) =>
      console_.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
    const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
    await console_.goto(`${address}?run=deals&import=ledger`);
    await console_.reload();
    const choose = (name: string, text: string) =>
      console_
        .locator('input[type="file"]')
        .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    const column = (name: string) =>
      console_.getByLabel(say(`Column of ${name}`, `“${name}”的列`), { exact: true });
    const check = console_.getByRole("button", { name: say("Check all rows", "检查全部行") });
    const guess = console_.getByText(say("Guess – please check", "猜测，请核对"));

    await expect(
      console_.getByRole("heading", {
        name: say("Import the ledger · Deals: ledger and CRM", "导入台账 · 商机：台账与 CRM"),
      }),
    ).toBeVisible();
    await choose("old.csv", UNLIKE);
    // A wrong key would join the wrong records: it is asked for, not guessed.
    await expect(column(say("Number", "商机编号"))).toHaveValue("");
    await expect(check).toBeDisabled();

    await choose("deals.csv", LEDGER);
    await expect(column(say("Number", "商机编号"))).toHaveValue("商机编号");
    await expect(column(say("Customer", "客户名称"))).toHaveValue("客户名称（全称）");
    await expect(guess).toHaveCount(0);
    await column(say("Customer", "客户名称")).selectOption("");
    await console_.goBack();
    await expect(console_).not.toHaveURL(/step=/);
    await shot("file");
    await console_
      .getByRole("link", { name: say("Go on with deals.csv", "继续使用 deals.csv") })
      .click();
    await expect(column(say("Customer", "客户名称"))).toHaveValue("");
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);

    await check.click();
    await expect(console_).toHaveURL(/step=check/);
    await expect(
      console_.getByText(say("counts as a duplicate: rows 2, 4.", "算作重复：第 2、4 行。")),
    ).toBeVisible();
    await shot("check");
    await console_.goBack();
    await expect(check).toBeVisible();
    await expect(column(say("Customer", "客户名称"))).toHaveValue("");
    await check.click();
    await console_.getByRole("button", { name: say("Back to the columns", "返回选列") }).click();
    await expect(check).toBeVisible();
    await check.click();
    await console_.getByRole("button", { name: say("Import", "导入"), exact: true }).click();
    await expect(console_.getByText(say("The ledger is imported", "台账已导入"))).toBeVisible();
    // What is imported is not to be imported again.
    await console_.goBack();
    await expect(console_.getByRole("tab", { name: say("Files", "文件") })).toBeVisible();
  });

  test(`a column that is only called alike is called a guess (${language})`, async ({
    handrail,
  }) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language, runPlaybook);
    await askAdmin(console_, "saveProfile", { colorScheme: language === "en" ? "light" : "dark" });
    const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel`;
    await console_.goto(`${address}?run=deals&import=ledger`);
    await console_.reload();
    await console_.locator('input[type="file"]').setInputFiles({
      name: "deals.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("商机编号,公司客户名称,金额,备注\r\nSJ-1,华东机电,100,无\r\n"),
    });
    const guess = console_.getByText(say("Guess – please check", "猜测，请核对"));
    const customer = console_.getByLabel(say("Column of Customer", "“客户名称”的列"), {
      exact: true,
    });
    await expect(guess).toHaveCount(1);
    await expect(customer).toHaveAccessibleDescription(say("Guess – please check", "猜测，请核对"));
    await console_.screenshot({ path: test.info().outputPath("guess.png"), fullPage: true });
    const row = console_.getByRole("row").filter({ has: customer });
    await row.getByRole("button", { name: say("Join with another", "与另一列合并") }).click();
    await expect(
      console_.getByLabel(say("Between the columns of Customer", "“客户名称”各列中间加")),
    ).toHaveValue("␣");
    await expect(guess).toHaveCount(0);
    await console_.screenshot({ path: test.info().outputPath("columns.png"), fullPage: true });
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  });
}
