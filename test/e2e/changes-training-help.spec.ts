/** A sales clerk and a key user on the demo CRM: what changed, how it is done, and what to do when stuck. */
import type { Frame } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

const WORDS = "I press Save and nothing happens, twice already.";
const ANSWER = "Write at least one word into the note first; then Save works.";

/** The demo playbook with a change of today, which is of the person's own time. */
function withChangeOfToday(): string {
  const playbook = JSON.parse(demoPlaybook) as { changes: { id: string; since: string }[] };
  const today = new Date().toLocaleDateString("sv");
  const changes = playbook.changes.map((change) =>
    change.id === "visit-in-crm" ? { ...change, since: today } : change,
  );
  return JSON.stringify({ ...playbook, changes });
}

test("what changed is shown until it is acknowledged, and the console knows it", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/learning");
  await makeReady(console_, "en", withChangeOfToday());
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await page.bringToFront();
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);

  const news = panel.getByRole("region", { name: "What changed" });
  await expect(news).toContainText("Results went into the visit sheet on Friday");
  await expect(news).toContainText("A note on the contact, on the day of the visit.");
  await expect(news).toContainText("page “Contact”");
  expect(await violations(panel)).toEqual([]);
  await news.getByRole("button", { name: "I have read this" }).click();
  await expect(news).toHaveCount(0);
  await page.reload();
  const again = await handrail.openPanelOf(page);
  await expect(again.getByText("1 thing changed before your time.")).toBeVisible();
  await expect(again.getByRole("region", { name: "What changed" })).toHaveCount(0);

  await console_.bringToFront();
  await console_.reload();
  const row = console_.getByRole("button", { name: /Write down what was agreed.*of 1 have read/ });
  await expect(row).toContainText("1 of 1 have read it");
  await row.click();
  await expect(console_.getByText("Sales: 1 of 1")).toBeVisible();
  await expect(console_.getByText("From this browser only")).toBeVisible();
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("button", { name: "Changes (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("changes.csv");
});

test("a joiner catches up, looks things up, and opens the training of a step", async ({
  handrail,
  crm,
  page,
}) => {
  await makeReady(await handrail.openConsole("/my-data"));
  await page.bringToFront();
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);

  // Why first, then how.
  const why = panel.getByText("A note written on the day is right");
  const clip = panel.getByRole("button", { name: "What a useful visit note holds", exact: true });
  await expect(clip).toBeVisible();
  expect((await why.boundingBox())?.y).toBeLessThan((await clip.boundingBox())?.y ?? 0);
  const [tab] = await Promise.all([handrail.context.waitForEvent("page"), clip.click()]);
  await expect(tab.getByRole("heading", { name: "What a useful visit note holds" })).toBeVisible();
  await tab.close();
  await page.bringToFront();
  await panel.getByRole("button", { name: "Seen it: What a useful visit note holds" }).click();
  await expect(panel.getByText("Seen", { exact: true })).toBeVisible();

  await panel.getByRole("button", { name: "Catch up" }).click();
  await expect(panel.getByRole("heading", { level: 2, name: "Catch up" })).toBeVisible();
  await expect(panel.getByRole("button", { name: /^Catch up/ })).toBeFocused();
  const read = panel.getByRole("button", { name: "I have read this" });
  await expect(read).toHaveCount(2);
  await expect(panel.locator("[data-change]").first()).toContainText("visit sheet on Friday");
  await expect(panel.getByText("Before your time")).toHaveCount(2);
  expect(await violations(panel)).toEqual([]);
  await read.first().click();
  await expect(read).toHaveCount(1);

  const field = panel.getByRole("searchbox", { name: "Search" });
  await field.fill("ＶＩＳＩＴ ｎｏｔｅ");
  await expect(panel.locator("[data-training=good-visit-note]")).toBeVisible();
  await field.fill("预测表");
  await expect(panel.locator("[data-change=forecast-in-crm]")).toBeVisible();
  await field.fill("how do I set a task after visiting?");
  const step = panel.getByRole("button", { name: "Set the next step as a task", exact: true });
  await expect(step).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await step.focus();
  await page.keyboard.press("Enter");
  const opened = panel.getByRole("button", { name: /^Set the next step as a task/ });
  await expect(opened).toBeFocused();
  await expect(opened).toHaveAttribute("aria-expanded", "true");
  await panel.getByRole("button", { name: "Look something up" }).click();
  await field.fill("zebra crossing");
  await expect(panel.getByText("Nothing found for “zebra crossing”.")).toBeVisible();
  // Another record asks for its steps, but takes nothing away that somebody types.
  await openContact(page, 1);
  await expect(field).toHaveValue("zebra crossing");
  await field.fill("");
  await openContact(page, 2);
  await expect(panel.getByRole("heading", { name: "Log a customer visit" })).toBeVisible();
});

test("who is stuck asks, a key user answers, and the next one finds the answer", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/questions");
  await makeReady(console_);
  await page.bringToFront();
  await logIn(page, crm.url);
  await openContact(page, 2);
  const panel = await handrail.openPanelOf(page);

  await panel.getByRole("button", { name: "I need help" }).first().click();
  await expect(panel.getByText("Please write no customer data")).toBeVisible();
  await expect(panel.getByRole("textbox", { name: /What did you want to do/ })).toBeFocused();
  await expect(panel.getByRole("button", { name: "Keep my question" })).toBeInViewport();
  await panel.getByRole("textbox", { name: /What did you want to do/ }).fill(WORDS);
  await panel.getByRole("button", { name: "Keep my question" }).click();
  const kept = panel.getByText("Your question is kept. Nobody has been told yet.");
  await expect(kept).toBeFocused();
  await expect(kept).toBeInViewport();
  await expect(panel.getByRole("button", { name: "Copy as text" })).toBeInViewport();
  await expect(panel.getByRole("textbox")).toHaveCount(0);
  await expect(panel.getByText("Asked, not answered yet")).toBeVisible();
  await panel.getByRole("button", { name: "Show my question" }).click();
  await expect(panel.getByText("You asked:")).toBeVisible();
  await panel.getByRole("button", { name: "Hide" }).click();
  await expect(panel.getByText("stays in this browser", { exact: false })).toBeVisible();
  const mail = panel.getByRole("link", { name: "Mail to Li Na 李娜" });
  expect(await mail.getAttribute("href")).toContain(encodeURIComponent(WORDS));
  await panel.getByRole("button", { name: "Copy as text" }).click();
  await expect(panel.getByText("Copied.")).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole("button", { name: "Close", exact: true }).click();
  const needHelp = panel.getByRole("button", { name: "I need help" }).first();
  await expect(needHelp).toBeFocused();
  await needHelp.click();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(needHelp).toBeFocused();
  await expect(panel.getByRole("textbox")).toHaveCount(0);

  // The key user, at the same computer.
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  const asKeyUser = await handrail.openPanelOf(page);
  await expect(asKeyUser.getByText("1 question waits for your answer.")).toBeVisible();
  await console_.bringToFront();
  await console_.reload();
  await expect(console_.getByText(WORDS)).toBeVisible();
  await expect(
    console_.getByText("Write down what was agreed · Log a customer visit"),
  ).toBeVisible();
  await console_.getByRole("textbox", { name: /Your answer/ }).fill(ANSWER);
  await console_.getByRole("checkbox", { name: /Offer it to others/ }).check();
  await console_.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(console_.getByText("No open question")).toBeVisible();

  // Who asked is told, and later whoever is stuck there is offered the answer.
  await askAdmin(console_, "saveProfile", { role: "user" });
  await page.bringToFront();
  const answered = panel.getByRole("region", { name: "Answer to your question" });
  await expect(answered).toContainText(ANSWER);
  await expect(answered.getByText("Answer to your question")).toHaveCount(1);
  await expect(answered).toContainText("Answer of a key user, ");
  await answered.getByRole("button", { name: "Thank you, got it" }).click();
  await expect(answered).toHaveCount(0);
  await expect(panel.getByText("Answered · Show my question")).toBeVisible();
  await page.reload();
  const next = await handrail.openPanelOf(page);
  await next.getByRole("button", { name: "I need help" }).first().click();
  await expect(next.getByText("It may help: an answer to others")).toBeVisible();
  await expect(next.getByText(ANSWER)).toBeVisible();

  // The words are in no fact, and go with the person's data.
  const mine = JSON.parse(await askAdmin(console_, "myData", {})) as { events: unknown };
  expect(JSON.stringify(mine.events)).not.toContain(WORDS);
  expect(JSON.stringify(mine.events)).toContain("HelpRequested");
  await askAdmin(console_, "eraseMyData", {});
  await askAdmin(console_, "saveProfile", { introduced: true, department: "sales" });
  expect(await askAdmin(console_, "myData", {})).not.toContain(WORDS);
});

test.describe("in Chinese", () => {
  test.use({ language: "zh-CN" });

  test("everything is said in Chinese, and nothing is left in English", async ({
    handrail,
    crm,
    page,
  }) => {
    const console_ = await handrail.openConsole("/learning");
    await makeReady(console_, "zh-CN", withChangeOfToday());
    await askAdmin(console_, "saveProfile", { role: "key-user" });
    await page.bringToFront();
    await logIn(page, crm.url);
    await openContact(page, 2);
    const panel = await handrail.openPanelOf(page);
    await expect(panel.getByRole("region", { name: "流程有变更" })).toContainText("周五凭记忆");
    await panel.getByRole("button", { name: "查找" }).click();
    await panel.getByRole("searchbox", { name: "搜索" }).fill("拜访记录");
    await expect(panel.getByText("一条有用的拜访记录写什么")).toBeVisible();
    await panel.getByRole("searchbox", { name: "搜索" }).fill("怎么登记拜访");
    await panel.getByRole("button", { name: "登记客户拜访", exact: true }).click();
    await expect(panel.getByRole("button", { name: /^写下约定的内容/ })).toBeFocused();
    await console_.bringToFront();
    await console_.reload();
    await expect(console_.getByRole("heading", { name: "变更与培训", level: 1 })).toBeVisible();
    await expect(console_.getByText("1 人中 0 人已阅读").first()).toBeVisible();
  });
});

/** The panel is a frame of another origin in a shadow root: axe is run in it directly. */
async function violations(panel: Frame): Promise<string[]> {
  const results = await panel.evaluate(`${axe.source}; axe.run(document)`);
  return (results as AxeResults).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${String(target)}`),
  );
}
