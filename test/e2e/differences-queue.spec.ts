/** A key user's morning: which differences are mine, which burn, and the same said of many at once. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./extension";
import { crmXlsx, runPlaybook, usualLedger } from "./parallel";
import { askAdmin, makeReady } from "./ready";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const open = (console_: Page, filter: object = {}) =>
  askAdmin(console_, "differences", { run: "deals", filter: { isOpen: true, ...filter } });

for (const [language, look] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`differences are chosen, spoken of and taken back (${language}, ${look})`, async ({
    handrail,
  }, info) => {
    test.slow();
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language, runPlaybook);
    await askAdmin(console_, "saveProfile", {
      role: "key-user",
      colorScheme: look,
      displayName: "Li Na 李娜",
    });
    const address = `chrome-extension://${handrail.extensionId}/options.html#/parallel?run=deals`;
    const shot = (name: string) =>
      console_.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });
    const take = async (side: string, name: string, mimeType: string, buffer: Buffer) => {
      await console_.goto(`${address}&tab=files&import=${side}`);
      await console_.reload();
      await console_.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer });
      await console_
        .getByRole("button", { name: say("Check all rows", "检查全部行"), exact: true })
        .click();
      await console_.getByRole("button", { name: say("Import", "导入"), exact: true }).click();
      await expect
        .poll(async () => (await askAdmin(console_, "parallelRuns", {}))[0]?.imports.length)
        .toBe(side === "ledger" ? 1 : 2);
    };
    await take("ledger", "商机台账.csv", "text/csv", usualLedger());
    await take("export", "opportunities.xlsx", XLSX, crmXlsx());
    await expect
      .poll(async () => (await askAdmin(console_, "parallelRuns", {}))[0]?.compared)
      .toBe(1);
    const { total } = await open(console_);
    expect(total).toBeGreaterThan(5);

    await console_.goto(`${address}&tab=differences`);
    const table = console_.getByRole("table", { name: say("Differences", "差异") });
    const rows = table.locator("tbody tr");
    await expect(rows).toHaveCount(total);
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await shot("1-all");

    // One of them: opened by keyboard, marked, and found in the queue of what is marked so.
    await console_.keyboard.press("j");
    await console_.keyboard.press("Enter");
    const drawer = console_.getByRole("dialog");
    await expect(drawer).toContainText(
      say(
        "It is the turn of the department’s key users: Zhao Min 赵敏.",
        "由部门关键用户处理：Zhao Min 赵敏。",
      ),
    );
    await drawer.getByRole("button", { name: say("What is it?", "差异原因") }).click();
    await drawer.getByRole("button", { name: say("The CRM is wrong", "CRM 有误") }).click();
    await expect(drawer.getByText(say("Saved.", "已保存。"))).toBeVisible();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await shot("2-one");
    await console_.keyboard.press("Escape");
    await expect(drawer).toHaveCount(0);
    expect((await open(console_, { mark: "crm-wrong" })).total).toBe(1);
    await console_
      .getByLabel(say("What it is", "差异原因"), { exact: true })
      .selectOption("crm-wrong");
    await expect(rows).toHaveCount(1);
    await console_.goBack();
    await expect(rows).toHaveCount(total);

    // The same of several: by keyboard and with Shift, then taken back.
    await console_.keyboard.press("j");
    await console_.keyboard.press("x");
    await console_.keyboard.press("j");
    await console_.keyboard.press("j");
    await console_.keyboard.press("Shift+X");
    const bar = console_.getByRole("group", { name: say("Of all that are chosen", "对所选差异") });
    await expect(bar).toContainText(say("3 chosen", "已选 3 处差异"));
    await shot("3-chosen");
    await console_.keyboard.press("m");
    await drawer
      .getByRole("button", { name: say("Accepted: it may differ", "接受：可以不一致") })
      .click();
    await expect(rows).toHaveCount(total - 3);
    await expect(
      console_.getByText(say("Saved for 3 differences.", "已更新 3 处差异。")),
    ).toBeVisible();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await shot("4-said");
    await console_.keyboard.press("u");
    await expect(rows).toHaveCount(total);
    await expect(
      console_.getByText(say("Taken back for 3 differences.", "已撤销 3 处差异。")),
    ).toBeVisible();

    // All that fit: mended; whoever mended does not confirm.
    await console_.getByLabel(say("Choose all of this page", "选择本页全部")).check();
    await bar.getByRole("button", { name: say("Fixed", "已改好") }).click();
    await expect(
      console_.getByText(say(`Saved for ${total} differences.`, `已更新 ${total} 处差异。`)),
    ).toBeVisible();
    await console_.getByRole("link", { name: say("To confirm", "待确认"), exact: true }).click();
    await expect(rows).toHaveCount(total);
    await console_.getByLabel(say("Choose all of this page", "选择本页全部")).check();
    await bar.getByRole("button", { name: say("Confirm", "确认"), exact: true }).click();
    await expect(
      console_.getByText(
        say("Somebody else has to confirm what you have fixed.", "您改好的内容要由别人确认。"),
      ),
    ).toBeVisible();
    await shot("5-refused");
    expect((await open(console_, { status: "fixed" })).total).toBe(total);

    await console_.setViewportSize({ width: 800, height: 700 });
    await console_.keyboard.press("?");
    await shot("6-narrow");
  });
}
