/** An old web sheet, signs of falling back in the CRM, what the person says, and what the console makes of it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { startPages } from "../pages/server.mjs";
import { expect, test as base } from "./extension";
import { askAdmin } from "./ready";

interface Fixtures {
  pages: Awaited<ReturnType<typeof startPages>>;
  console_: Page;
  /** The old sheet, which stands on another origin than the CRM, and the CRM's own list. */
  sheet: string;
  list: string;
}

const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the first parameter
  pages: async ({}, use) => {
    const pages = await startPages();
    await use(pages);
    await pages.close();
  },
  page: async ({ handrail }, use) => use(await handrail.context.newPage()),
  sheet: async ({ pages, language }, use) => use(`${pages.other}sheet${query(language)}`),
  list: async ({ pages, language }, use) => use(`${pages.url}sheet${query(language)}`),
  console_: async ({ handrail, pages, language }, use) => {
    const console_ = await handrail.openConsole("/my-data");
    const source = JSON.stringify(playbookOf(pages));
    await askAdmin(console_, "publishPlaybook", { source });
    await askAdmin(console_, "saveProfile", {
      introduced: true,
      department: "sales",
      language: language === "zh-CN" ? "zh-CN" : "en",
    });
    await use(console_);
  },
});

const query = (language: string) => (language === "zh-CN" ? "?lang=zh" : "");

function playbookOf({ url, other }: Fixtures["pages"]) {
  const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
  const step = (id: string, title: ReturnType<typeof text>, page: string) => ({
    id,
    title,
    why: text("A deal without a next step goes cold.", "没有下一步的商机会变冷。"),
    replaces: text("column C of the visit sheet", "拜访表 C 列"),
    page,
    anchor: { labels: ["Next step", "下一步"], role: "textbox" },
    doneWhen: { kind: "field-filled" },
  });
  return {
    handrail: 1,
    id: "next-steps",
    version: 1,
    title: text("Next steps in the CRM", "在 CRM 里写下一步"),
    departments: [
      { id: "sales", name: text("Sales", "销售部"), keyUsers: [{ name: "Li Na 李娜" }] },
    ],
    sites: [
      {
        id: "crm",
        name: text("CRM", "CRM"),
        origins: [new URL(url).origin],
        pages: [
          { id: "opportunity", name: text("Opportunity", "商机"), path: "/plain" },
          { id: "list", name: text("Opportunities", "商机列表"), path: "/sheet" },
        ],
      },
    ],
    processes: [
      {
        id: "next-step",
        title: text("Write down the next step", "写下一步"),
        why: text("Whoever stands in for you knows.", "代班的同事知道答应了什么。"),
        steps: [step("write", text("Say what happens next", "写清楚接下来做什么"), "opportunity")],
      },
    ],
    oldTools: [
      {
        id: "visit-sheet",
        name: text("Visit sheet 2025", "2025 年拜访表"),
        kind: "sheet",
        addresses: [{ origins: [new URL(other).origin], path: "/sheet" }],
        replacedBy: { process: "next-step", step: "write" },
      },
    ],
    fallbackSigns: [
      {
        id: "export",
        kind: "bulk-export",
        page: "list",
        control: { labels: ["Export", "导出"], role: "button" },
        replacedBy: { process: "next-step" },
      },
      { id: "copy", kind: "large-copy", page: "list" },
    ],
    prompting: { minutesBetween: 0 },
  };
}

const line = (page: Page) => page.locator(".line");

function reportOf(console_: Page) {
  return askAdmin(console_, "fallback", {
    from: "2026-01-01",
    to: "2099-12-31",
    department: null,
    process: null,
    tool: null,
  });
}

test("an old sheet: one line after five seconds, a reason, and no second question", async ({
  page,
  sheet,
  console_,
}) => {
  await page.bringToFront();
  await page.goto(sheet);
  await page.waitForTimeout(3000);
  await expect(line(page)).toHaveCount(0);
  await expect(line(page)).toBeVisible({ timeout: 5000 });
  await expect(line(page)).toContainText(
    "This used to be done in “Visit sheet 2025”. What could you not do in the CRM?",
  );
  await expect(page.locator(".panel")).toHaveCount(0);
  await page.screenshot({ path: test.info().outputPath("old-sheet.png") });

  await line(page).getByRole("button", { name: "A field is missing" }).click();
  await expect(line(page)).toHaveText(/^Thank you/);
  await expect(line(page)).toHaveCount(0, { timeout: 6000 });
  await page.reload();
  await page.waitForTimeout(6500);
  await expect(line(page)).toHaveCount(0);

  expect(await reportOf(console_)).toMatchObject({
    total: { noticed: 1, asked: 1, explained: 1, stepOpened: 0, closed: 0 },
    places: [{ source: "old-tool", tool: "visit-sheet", process: "next-step" }],
  });
  const stored = await askAdmin(console_, "myData", {});
  expect(stored).not.toContain("Brandt");
  expect(stored).not.toContain(new URL(sheet).host);
});

test("whoever has said nothing about themself is not asked", async ({ page, sheet, console_ }) => {
  await askAdmin(console_, "saveProfile", { introduced: false });
  await page.bringToFront();
  await page.goto(sheet);
  await page.waitForTimeout(6500);
  await expect(line(page)).toHaveCount(0);
  expect((await reportOf(console_)).total.noticed).toBe(0);
});

test("from the sheet to the step in the CRM, in a tab of its own", async ({
  handrail,
  pages,
  page,
  sheet,
  console_,
}) => {
  await page.bringToFront();
  await page.goto(sheet);
  await line(page).waitFor({ timeout: 10_000 });
  const opened = handrail.context.waitForEvent("page");
  await line(page).getByRole("button", { name: "Open the step in the CRM" }).click();
  const crm = await opened;
  await crm.waitForURL(`${pages.url}plain`);
  await expect(line(page)).toHaveCount(0);
  await expect.poll(async () => (await reportOf(console_)).total.stepOpened).toBe(1);
});

test("in the CRM: a long list copied, and everything exported", async ({
  page,
  list,
  console_,
}) => {
  await page.bringToFront();
  await page.goto(list);
  await page.getByText("Brandt & Söhne KG").first().waitFor();
  await page.locator(".panel").waitFor();
  await page.locator("td").nth(1).click();
  await page.keyboard.press("ControlOrMeta+c");
  await page.locator("input").click();
  await page.keyboard.type("Brandt");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  expect((await reportOf(console_)).total.noticed).toBe(0);

  await page.locator("td").nth(1).click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("ControlOrMeta+c");
  await expect(line(page)).toContainText("What could you not do in the CRM?");
  await line(page).getByRole("button", { name: "Not now" }).click();
  await expect(line(page)).toHaveCount(0);

  await page.getByRole("button", { name: "Export" }).click();
  await expect(line(page)).toContainText(
    "About “Write down the next step”: what could you not do in the CRM?",
  );
  await line(page).getByRole("button", { name: "My manager wants the sheet" }).click();
  await expect
    .poll(async () => (await reportOf(console_)).total)
    .toEqual({ noticed: 2, asked: 2, explained: 1, stepOpened: 0, closed: 1 });
});

test("what the person says in the panel, and the page of the console", async ({
  handrail,
  page,
  pages,
  console_,
}) => {
  await page.bringToFront();
  await page.goto(`${pages.url}plain`);
  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: "I did it in the old sheet" }).click();
  await expect(panel.getByRole("button", { name: "A field is missing" })).toBeFocused();
  await expect(panel.getByRole("group", { name: "What got in the way this time?" })).toBeVisible();
  await page.screenshot({ path: test.info().outputPath("panel.png") });
  await panel.getByRole("button", { name: "It takes too long" }).click();
  await expect(panel.getByText("Noted. Thank you for saying so.")).toBeVisible();
  await expect(panel.getByText(/^You said: done in the old sheet, \d\d:\d\d$/)).toBeVisible();

  await console_.bringToFront();
  await console_.goto(`chrome-extension://${handrail.extensionId}/options.html#/fallback`);
  const reasons = console_.getByRole("table", { name: "What could not be done in the CRM" });
  await expect(reasons.getByRole("row", { name: /It takes too long 1 100% 100%/ })).toBeVisible();
  await expect(console_.getByText("cannot see desktop Excel, paper")).toBeVisible();
  const { violations } = await new AxeBuilder({ page: console_ }).analyze();
  expect(violations).toEqual([]);
  await console_.screenshot({ path: test.info().outputPath("console.png"), fullPage: true });
  const download = console_.waitForEvent("download");
  await console_.getByRole("button", { name: "Export (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("fallback.csv");

  const issues = console_.getByRole("table", { name: "To be mended" });
  await issues.getByRole("button", { name: "It is mended: It takes too long" }).click();
  await expect(issues.getByText(/^called mended on/)).toBeVisible();
  await issues.getByRole("button", { name: "Not mended: It takes too long" }).click();
  await expect(issues.getByText("Open", { exact: true })).toBeVisible();

  await page.bringToFront();
  await panel.getByRole("button", { name: "That was a mistake" }).click();
  await expect(panel.getByText(/^You said: done in the old sheet/)).toHaveCount(0);
  await console_.bringToFront();
  await console_.reload();
  await expect(issues).toHaveCount(0);
  await expect(reasons).toHaveCount(0);
});

test.describe("in Chinese", () => {
  test.use({ language: "zh-CN" });

  test("the line and the page of the console", async ({ handrail, page, sheet, console_ }) => {
    await page.bringToFront();
    await page.goto(sheet);
    await expect(line(page)).toContainText("在 CRM 里有什么做不了？", { timeout: 10_000 });
    await page.screenshot({ path: test.info().outputPath("old-sheet-zh.png") });
    await line(page).getByRole("button", { name: "客户要表格" }).click();
    await console_.bringToFront();
    await console_.goto(`chrome-extension://${handrail.extensionId}/options.html#/fallback`);
    await expect(console_.getByRole("row", { name: /客户要表格/ }).first()).toBeVisible();
    await console_.screenshot({ path: test.info().outputPath("console-zh.png"), fullPage: true });
  });
});
