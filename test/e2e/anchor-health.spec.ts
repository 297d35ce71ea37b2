import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { bigPlaybook, noteRelease } from "./anchor-days";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady, statisticsOf } from "./ready";

// Looking at every page in both languages takes its time on a busy computer.
test.setTimeout(180_000);

const source = JSON.stringify(bigPlaybook);

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${String(target)}`));
}

test("says how many controls changed since the release, and what to do, the worst page first", async ({
  handrail,
}, testInfo) => {
  const console_ = await handrail.openConsole("/controls");
  await expect(console_.getByText("No playbook is published yet")).toBeVisible();
  await makeReady(console_, "en", source);
  await expect(console_.getByText("Nobody has been on these pages yet")).toBeVisible();
  await noteRelease(console_);
  await console_.reload();

  const summary = console_.locator("[data-summary]");
  await expect(summary).toContainText("12 of 80 controls have changed since");
  await expect(summary).toContainText("9 are still found. 3 need you.");
  const titles = console_.getByRole("region").getByRole("heading", { level: 2 });
  await expect(titles.nth(1)).toHaveText("Opportunity");
  await expect(console_.locator("tr[data-status]")).toHaveCount(12);
  await expect(console_.locator("tr[data-status=missing]")).toHaveCount(2);

  await console_.goto(console_.url().replace("/controls", "/"));
  await expect(console_.getByText("3 controls of the playbook are no longer found")).toBeVisible();
  await console_.getByRole("link", { name: "Look at it" }).click();

  for (const [language, colorScheme] of [
    ["en", "light"],
    ["zh-CN", "dark"],
  ] as const) {
    await askAdmin(console_, "saveProfile", { language, colorScheme });
    await console_.reload();
    await summary.waitFor();
    await console_.waitForTimeout(400);
    expect(await violations(console_), colorScheme).toEqual([]);
    const path = testInfo.outputPath(`controls-${colorScheme}.png`);
    await console_.screenshot({ path, fullPage: true });
  }
  await expect(summary).toContainText("80 个控件中有 12 个发生了变化");
});

test("an accepted suggestion becomes part of the next playbook, never by itself", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/controls");
  await makeReady(console_, "en", source);
  await noteRelease(console_);
  await console_.reload();

  const row = console_.locator('tr[data-anchor="company/note step"]');
  await row.getByRole("button", { name: /^Dismiss/ }).click();
  await expect(row.getByText("You dismissed the suggestion.")).toBeVisible();
  await row.getByRole("button", { name: /^Bring back/ }).click();

  await row.getByRole("button", { name: /^Accept/ }).click();
  const dialog = console_.getByRole("dialog");
  await expect(dialog).toContainText("describes 1 control as it looks now");
  expect((await askAdmin(console_, "playbook", {})).playbook?.version).toBe(12);
  const downloading = console_.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("chengdu-filling-v13.json");
  const file = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(file.version).toBe(13);
  await dialog.getByRole("button", { name: "Publish version 13" }).click();
  await expect(console_.getByText("Version 13 is in force.")).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(console_.locator("[data-summary]")).toContainText("11 of 80");

  await console_.getByRole("button", { name: "Accept all 8 suggestions" }).click();
  await dialog.getByRole("button", { name: "Publish version 14" }).click();
  await expect(console_.locator("[data-summary]")).toContainText("3 of 80");
  await expect(console_.locator("[data-summary]")).toContainText("9 have not been seen yet");
});

test("a key user takes the changed file to the admin", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/controls");
  await makeReady(console_, "en", source);
  await noteRelease(console_);
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await console_.reload();
  await console_.getByRole("button", { name: "Accept all 9 suggestions" }).click();
  const dialog = console_.getByRole("dialog");
  await expect(dialog).toContainText("Send the file to your admin");
  await expect(dialog.getByRole("button", { name: /^Publish/ })).toHaveCount(0);
  await expect(dialog.getByRole("button", { name: "Download the file" })).toBeVisible();
});

/** The demo playbook as it is after a release that renamed the note's field and moved the tasks. */
function outdatedPlaybook(): string {
  const playbook = JSON.parse(demoPlaybook);
  const [, , task] = playbook.processes[0].steps;
  task.anchor = { labels: ["Plan a follow-up"], role: "button" };
  return JSON.stringify(playbook);
}

async function check(page: Page, panel: Frame): Promise<void> {
  await page.bringToFront();
  await panel.getByRole("button", { name: "Menu" }).click();
  await panel.getByRole("menuitem", { name: "Check this page" }).click();
  await panel.locator("li[data-state]").first().waitFor();
}

test("checks the page: numbers what it finds, and says what it does not", async ({
  handrail,
  crm,
  page,
}, testInfo) => {
  const console_ = await handrail.openConsole("/controls");
  await makeReady(console_, "en", outdatedPlaybook());
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);
  const before = await statisticsOf(console_);

  await check(page, panel);
  await expect(panel.getByText("2 found · 2 not found")).toBeVisible();
  await expect(panel.getByRole("heading", { name: "Check of this page" })).toBeFocused();
  await expect(panel.locator("li[data-state=exact]")).toHaveCount(2);
  await expect(panel.locator("li[data-state=missing]").first()).toContainText(
    "open that and check again",
  );
  await expect(page.locator(".check-mark")).toHaveCount(2);
  const mark = await page.locator(".check-mark").first().boundingBox();
  const note = await page.locator('main textarea[name="text"]').boundingBox();
  expect(Math.abs((mark?.x ?? 0) - (note?.x ?? -99))).toBeLessThan(5);
  expect(Math.abs((mark?.y ?? 0) - (note?.y ?? -99))).toBeLessThan(5);
  await page.screenshot({ path: testInfo.outputPath("check.png") });
  const { source: axeSource } = axe;
  const results = await panel.evaluate(`${axeSource}; axe.run(document)`);
  expect((results as AxeResults).violations.map(({ id }) => id)).toEqual([]);

  await panel.getByRole("button", { name: /^Show me number 1/ }).click();
  await expect(page.locator(".ring")).toBeVisible();

  const downloading = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Download the result" }).click();
  const csv = await readFile(await (await downloading).path(), "utf8");
  expect(csv.split("\r\n")[0]).toContain("number,page_name,process_title,step_title,anchor,part");
  expect(csv).toContain("log-visit/write-note,step,exact");
  expect(csv).not.toContain(new URL(page.url()).host);

  await panel.getByRole("button", { name: "End the check" }).click();
  await expect(page.locator(".check-mark")).toHaveCount(0);
  await expect(panel.getByRole("heading", { name: "Log a customer visit" })).toBeVisible();

  const after = await statisticsOf(console_);
  // The page's own prompt may come meanwhile; nothing else may.
  const whatPeopleDid = ({ total, processes }: typeof after) => ({
    cases: [total.started, total.completed, total.abandoned],
    others: [total.help_requests, total.old_way],
    steps: processes.flatMap(({ steps }) => steps.map(({ figures }) => figures.step_completed)),
  });
  expect(whatPeopleDid(after)).toEqual(whatPeopleDid(before));
  const { report } = await askAdmin(console_, "anchorHealth", {});
  const contact = report?.pages.find((each) => each.page === "contact");
  expect(contact?.anchors.filter(({ status }) => status === "fine")).toHaveLength(2);
});
