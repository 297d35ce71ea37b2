/** The project lead's Monday: are people using it, where do they stop, who needs help? */
import { pathToFileURL } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./extension";
import { companyFacts, putDayFacts } from "./day-facts";
import { askAdmin, makeReady } from "./ready";

for (const [language, look] of [
  ["en", "light"],
  ["zh-CN", "dark"],
] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`five questions are answered, and every choice is an address (${language}, ${look})`, async ({
    handrail,
  }, info) => {
    const console_ = await handrail.openConsole("/my-data");
    await makeReady(console_, language);
    await askAdmin(console_, "saveProfile", { role: "admin", colorScheme: look });
    const facts = companyFacts("2026-03-31", 60);
    await putDayFacts(console_, facts);
    const options = `chrome-extension://${handrail.extensionId}/options.html`;
    const shot = (name: string) =>
      console_.screenshot({ path: info.outputPath(`${name}.png`), fullPage: true });

    // Nothing was recorded lately; the page says when something was, and leads there.
    await console_.goto(`${options}#/adoption?period=today`);
    await console_.reload();
    await shot("0-none");
    await console_
      .getByRole("link", { name: say("Show that time, without filters", "显示该时间段，不加筛选") })
      .click();
    const started = facts.reduce((sum, { counts }) => sum + (counts["started"] ?? 0), 0);
    const value = (metric: string) =>
      console_.locator(`[data-metric="${metric}"][data-value]`).first();
    await expect(value("started")).toHaveAttribute("data-value", String(started));
    await shot("1-all");

    // Compared with the time before, of one department: the address says so.
    await console_.goto(`${options}#/adoption?from=2026-03-01&to=2026-03-30`);
    await console_
      .getByLabel(say("Compare with the time before", "与上一段同样长的时间对比"))
      .check();
    await console_
      .getByLabel(say("Department", "部门"), { exact: true })
      .selectOption("after-sales");
    await expect(console_).toHaveURL(/compare=before.*department=after-sales/);
    const march = facts.filter(
      ({ day, department }) =>
        day >= "2026-03-01" && day <= "2026-03-30" && department === "after-sales",
    );
    const completed = march.reduce((sum, { counts }) => sum + (counts["completed"] ?? 0), 0);
    await expect(value("completed")).toHaveAttribute("data-value", String(completed));
    await expect(value("completed")).toContainText(say("than before", "之前"));
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await shot("2-compared");

    // The table behind the chart, and departments sorted by what is asked of them.
    await console_.goto(`${options}#/adoption?from=2026-02-01&to=2026-03-31`);
    await console_
      .getByRole("button", { name: say("Show table", "显示表格") })
      .first()
      .click();
    const departments = console_.getByRole("table", { name: say("By department", "按部门") });
    const oldWay = say("Old way", "用回老办法");
    await departments.getByRole("button", { name: oldWay, exact: true }).click();
    await expect(departments.getByRole("columnheader", { name: oldWay })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await console_
      .getByRole("button", { name: say("Reach: how is this counted?", "覆盖率：怎样统计？") })
      .click();
    await shot("3-table");

    // What is on the page as a file of every kind, made beside the page.
    const dialog = console_.getByRole("dialog", { name: say("Export figures", "导出数据") });
    const kinds = [
      [say("One page to print (HTML)", "一页报告，可打印（HTML）"), "html"],
      [say("Workbook (.xlsx)", "工作簿（.xlsx）"), "xlsx"],
      [say("All figures in one table (.csv)", "全部数据，一张表（.csv）"), "csv"],
      [say("Tables (.csv, in a .zip)", "分表数据（.csv，打包为 .zip）"), "zip"],
      [say("For programs (.json)", "供程序使用（.json）"), "json"],
      [say("For analysts (.parquet)", "供数据分析（.parquet）"), "parquet"],
    ] as const;
    for (const [kind, ending] of kinds) {
      await console_.getByRole("button", { name: say("Export", "导出"), exact: true }).click();
      await dialog.getByRole("radio", { name: kind }).check();
      const [download] = await Promise.all([
        console_.waitForEvent("download"),
        dialog.getByRole("button", { name: say("Save file", "保存文件") }).click(),
      ]);
      const name = download.suggestedFilename();
      expect(name).toBe(`my-adoption_2026-02-01_2026-03-31.${ending}`);
      await download.saveAs(info.outputPath(name));
      await expect(dialog).toBeHidden();
    }
    await console_.getByRole("button", { name: say("Export", "导出"), exact: true }).click();
    await dialog.getByRole("radio", { name: kinds[2][0] }).check();
    expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
    await console_.screenshot({ path: info.outputPath("4-export.png") });

    // The page to print loads and runs nothing.
    const report = await console_.context().newPage();
    await report.emulateMedia({ colorScheme: look });
    await report.goto(
      pathToFileURL(info.outputPath("my-adoption_2026-02-01_2026-03-31.html")).href,
    );
    await expect(report.getByRole("heading", { level: 2 }).first()).toHaveText(
      say("Are people using it?", "大家在用吗？"),
    );
    expect((await new AxeBuilder({ page: report }).analyze()).violations).toEqual([]);
    await report.screenshot({ path: info.outputPath("5-report.png"), fullPage: true });
    const pdf = await report.pdf({
      preferCSSPageSize: true,
      path: info.outputPath("5-report.pdf"),
    });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
