/** An admin brings the public holidays into the working calendar, out of a file and out of a sheet. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { root } from "../setup/root.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const holidays = (name: string) => join(root, "test/data/holidays", name);

test("Chinese holidays with make-up days are read, previewed and published", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_, "zh-CN");
  await console_.reload();
  const section = console_.getByRole("region", { name: "工作日历" });
  const inForce = async () => (await askAdmin(console_, "playbook", {})).playbook;
  await section.getByRole("button", { name: "导入节假日…" }).click();

  await test.step("bad lines are listed, and nothing is half-done", async () => {
    await section
      .getByLabel("或粘贴两列：日期和名称")
      .fill("2026-10-01\t国庆节\n10/2/2026\t国庆节\n2026-02-30\t春节");
    await section.getByRole("button", { name: "读取" }).click();
    await expect(section.getByText("没有导入任何内容")).toBeVisible();
    await expect(section.getByText("第 2 行：分不清哪个是月份")).toBeVisible();
    await expect(section.getByText("第 3 行：没有这一天")).toBeVisible();
    await expect(section.getByRole("button", { name: "发布", exact: true })).toHaveCount(0);
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  });

  await section.locator('input[type="file"]').setInputFiles(holidays("china-2026.ics"));
  await expect(section.getByText("放假 36 天，调休上班 6 天。")).toBeVisible();
  await expect(section.getByText("没有导入任何内容")).toHaveCount(0);
  await expect(section.getByText(/新增：.*2026年10月10日/)).toBeVisible();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await section.getByLabel("发布原因").fill("2026 年放假安排");
  await section.getByRole("button", { name: "发布", exact: true }).click();
  await expect.poll(async () => (await inForce())?.calendar.workdays).toContain("2026-10-10");

  const year = section.getByRole("row").filter({ hasText: "2026" });
  await expect(year).toContainText("10月1日周四 – 10月7日周三");
  await expect(year).toContainText("10月10日周六");
});

test("a key user gets the next edition as a file", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await console_.reload();
  const section = console_.getByRole("region", { name: "Working calendar" });
  await section.getByRole("button", { name: "Import days off…" }).click();
  await section.locator('input[type="file"]').setInputFiles(holidays("nrw-2026.ics"));
  await expect(section.getByText("its repetition was not followed")).toBeVisible();
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    section.getByRole("button", { name: "Download as a playbook file" }).click(),
  ]);
  const { version } = JSON.parse(demoPlaybook) as { version: number };
  const made = JSON.parse(readFileSync(await download.path(), "utf8")) as object;
  expect(made).toMatchObject({ version: version + 1, calendar: { weekdays: [1, 2, 3, 4, 5] } });
  expect(JSON.stringify(made)).toContain("2026-06-04");
});
