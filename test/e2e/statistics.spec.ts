/** The project lead's Monday: are people using it, where do they stop, who needs help? */
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
      .getByRole("link", { name: say("Show all of that time", "显示全部时间") })
      .click();
    const started = facts.reduce((sum, { counts }) => sum + (counts["started"] ?? 0), 0);
    const value = (metric: string) =>
      console_.locator(`[data-metric="${metric}"][data-value]`).first();
    await expect(value("started")).toHaveAttribute("data-value", String(started));
    await shot("1-all");

    // Compared with the time before, of one department: the address says so.
    await console_.goto(`${options}#/adoption?from=2026-03-01&to=2026-03-30`);
    await console_
      .getByLabel(say("Compare with the time before", "与之前同样长的时间对比"))
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
  });
}
