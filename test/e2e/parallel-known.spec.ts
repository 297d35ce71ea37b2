/** Home and Playbook know of the parallel run: what it is, how it stands, and what a new edition does to it. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./extension";
import { runPlaybook, usualLedger } from "./parallel";
import { importFile } from "./parallel-loop";
import { askAdmin, makeReady } from "./ready";

/** Easier to pass, and the run of the visits is gone. */
function nextEdition(): string {
  const { version, parallelRuns, ...rest } = JSON.parse(runPlaybook);
  const [deals] = parallelRuns;
  return JSON.stringify({
    ...rest,
    version: version + 1,
    parallelRuns: [{ ...deals, to: "2026-04-30", gate: { crmShare: 0.5, records: 10 } }],
  });
}

async function choose(console_: Page, text: string): Promise<void> {
  await console_.locator('input[type="file"]').setInputFiles({
    name: "playbook.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

async function clean(console_: Page): Promise<void> {
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
}

for (const language of ["en", "zh-CN"] as const) {
  const say = (en: string, zh: string) => (language === "en" ? en : zh);

  test(`home and playbook know of the parallel run (${language})`, async ({ handrail }) => {
    const console_ = await handrail.openConsole("/playbook");
    const address = `chrome-extension://${handrail.extensionId}/options.html#`;
    const shot = (name: string) =>
      console_.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
    await askAdmin(console_, "saveProfile", {
      role: "admin",
      language,
      colorScheme: language === "en" ? "light" : "dark",
    });
    await console_.reload();
    await choose(console_, runPlaybook);
    await expect(
      console_.getByText(say("It has 2 parallel runs.", "另有 2 个并行运行。")),
    ).toBeVisible();
    await expect(
      console_.getByText(say("Visits: ledger and CRM", "拜访：台账与 CRM")),
    ).toBeVisible();
    await clean(console_);
    await shot("1-first");

    await makeReady(console_, language, runPlaybook);
    await askAdmin(console_, "saveProfile", {
      displayName: "Li Na",
      colorScheme: language === "en" ? "light" : "dark",
    });
    await console_.goto(`${address}/`);
    await console_.reload();
    const deals = console_.locator('[data-run="deals"]');
    await expect(deals).toContainText(say("No ledger has been imported yet.", "还没有导入台账。"));
    const file = { name: "商机台账.csv", mimeType: "text/csv", buffer: usualLedger() };
    await importFile(console_, { run: "deals", kind: "ledger", file, language });
    await console_.goto(`${address}/`);
    await expect(
      deals.getByRole("link", { name: say("0 with you", "由您处理 0 处") }),
    ).toBeVisible();
    const open = deals.getByRole("link", {
      name: language === "en" ? /^[1-9]\d* open$/ : /^未关闭 [1-9]\d* 处$/,
    });
    await clean(console_);
    await shot("2-home");
    await open.click();
    await expect(
      console_.getByRole("table", { name: say("Differences", "差异") }).getByRole("row"),
    ).not.toHaveCount(0);

    await console_.goto(`${address}/playbook`);
    await expect(
      console_.getByText(say("3 processes, 2 parallel runs", "3 个流程、2 个并行运行")),
    ).toBeVisible();
    await choose(console_, nextEdition());
    await expect(console_.getByText(/95% → 50%/)).toBeVisible();
    await expect(console_.getByText(/30 → 10/)).toBeVisible();
    await expect(
      console_.getByText(say("It is compared no longer;", "发布后不再比对这个并行运行；")),
    ).toBeVisible();
    await clean(console_);
    await shot("3-next");

    // Half a screen, beside the CRM: the menu waits behind its button.
    await console_.setViewportSize({ width: 800, height: 700 });
    const menu = console_.getByRole("navigation", {
      name: say("Pages of the console", "控制台页面"),
    });
    await expect(menu).not.toBeInViewport();
    await shot("4-narrow");
    await console_.getByRole("button", { name: say("Menu", "菜单") }).click();
    await expect(menu).toBeInViewport();
    await clean(console_);
    await menu.getByRole("link", { name: say("Home", "首页") }).click();
    await expect(menu).not.toBeInViewport();
  });
}
