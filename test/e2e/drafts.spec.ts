/** A process on its way: written, read by somebody else, sent back, published, put in force again. */
import AxeBuilder from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Draft } from "@/lib/core/authoring/draft";
import { expect, test } from "./extension";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { bar, hover, understood } from "./picking";
import { askAdmin, makeReady } from "./ready";

const BEFORE = "Log a customer visit";
const AFTER = "Log a visit or a call";

async function violationsOf(page: Page): Promise<unknown[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** The title of the process, which stands above those of its steps. */
const titleOf = (page: Page) => page.getByLabel("Title · English").first();

async function beCalled(console_: Page, displayName: string, role: "key-user" | "admin") {
  await askAdmin(console_, "saveProfile", { displayName, role });
  await console_.reload();
}

async function change(console_: Page): Promise<void> {
  await console_.getByRole("link", { name: "Playbook", exact: true }).click();
  await console_.getByRole("button", { name: new RegExp(`^${BEFORE}`) }).click();
  await console_.getByRole("button", { name: `Change the process “${BEFORE}”` }).click();
  await expect(titleOf(console_)).toHaveValue(BEFORE);
}

test("written by a key user, sent back by the admin, published, with the history to tell of it", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await beCalled(console_, "Li Na", "key-user");
  await change(console_);
  await titleOf(console_).fill(AFTER);
  await expect(console_.getByText("Saved", { exact: true })).toBeVisible();
  await console_.getByRole("button", { name: "Undo" }).click();
  await expect(titleOf(console_)).toHaveValue(BEFORE);
  await console_.getByRole("button", { name: "Redo" }).click();
  await expect(titleOf(console_)).toHaveValue(AFTER);
  await expect(console_.getByText("Nothing is missing.")).toBeVisible();
  expect(await violationsOf(console_)).toEqual([]);
  await console_.getByLabel("What should they look at? (optional)").fill("Calls count too now");
  await console_.getByRole("button", { name: "Send for review" }).click();
  await expect(console_.getByRole("heading", { name: "This draft is in review" })).toBeVisible();
  // A key user reads and writes; what is in force is the admin's.
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  await expect(console_.getByRole("button", { name: /^Publish/ })).toHaveCount(0);

  await beCalled(console_, "Anja Weber", "admin");
  await expect(console_.getByText("Calls count too now")).toBeVisible();
  await console_.getByLabel("What is to be changed?").fill("Say which calls");
  await console_.getByRole("button", { name: "Send back" }).click();
  await expect(console_.getByText(/Anja Weber sent it back/)).toBeVisible();
  await titleOf(console_).fill(`${AFTER} to a customer`);
  await console_.getByLabel("Tell colleagues what changed").check();
  await expect(console_.getByText("2 things still to do")).toBeVisible();
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  const texts = console_.locator('textarea[aria-invalid="true"]');
  await expect(texts).toHaveCount(4);
  for (let left = await texts.count(); left > 0; left--) {
    await texts.first().fill("电话也要登记");
    await expect(texts).toHaveCount(left - 1);
  }
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  await expect(console_.locator("del")).toHaveText(BEFORE);
  await expect(console_.locator("ins")).toHaveText(`${AFTER} to a customer`);
  await console_.getByLabel(/^Why/).last().fill("Calls were not counted");
  await console_.getByRole("button", { name: /^Publish/ }).click();
  await expect(console_.getByText("Nothing is being written.")).toBeVisible();
  const { playbook, history } = await askAdmin(console_, "playbook", {});
  expect(playbook?.processes.find(({ id }) => id === "log-visit")?.title.en).toBe(
    `${AFTER} to a customer`,
  );
  expect(playbook?.changes.at(-1)).toMatchObject({ process: "log-visit" });
  expect(history[0]).toMatchObject({
    author: "Anja Weber",
    writtenBy: "Li Na",
    reason: "Calls were not counted",
  });
  expect(await violationsOf(console_)).toEqual([]);
});

async function begin(console_: Page, name: string): Promise<void> {
  await console_.getByLabel("Name of the process").fill(name);
  await console_.getByRole("button", { name: "Begin a draft" }).click();
  await expect(console_.locator("[data-step]")).toHaveCount(1);
}

test("begun from nothing: it says what is missing, and a deleted draft comes back", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await console_.reload();
  await console_.getByLabel("Name of the process").fill("Ask for a reference");
  await console_.getByRole("button", { name: "Begin a draft" }).click();
  const step = console_.locator("[data-step]");
  await expect(step).toHaveCount(1);
  await expect(console_.getByText("6 things still to do")).toBeVisible();
  await expect(console_.locator('[aria-invalid="true"]')).toHaveCount(0);
  await expect(console_.getByRole("alert")).toHaveCount(0);
  await console_.getByRole("button", { name: "Add a step" }).click();
  await expect(step).toHaveCount(2);
  await console_.getByRole("button", { name: "Remove the step: Step 2" }).click();

  await console_.getByRole("button", { name: "Say what the step is good for" }).click();
  await expect(console_.getByLabel("Why? What is the step good for? · English")).toBeFocused();
  await console_.getByRole("button", { name: "Send for review" }).click();
  await expect(console_.getByText("Not ready yet: 6 things are still to do")).toBeVisible();
  const texts = console_.locator('textarea[aria-invalid="true"]');
  await expect(texts).toHaveCount(5);
  for (let left = await texts.count(); left > 0; left--) {
    await texts.first().fill("Ask for a colleague in another company");
    await expect(texts).toHaveCount(left - 1);
  }
  await console_
    .getByRole("combobox", { name: "Or write what it is called on the page" })
    .fill("Background");
  await console_.keyboard.press("Enter");
  await expect(console_.getByText("6 texts are missing in Chinese.")).toBeVisible();
  await console_.getByRole("button", { name: "Same text for now" }).click();
  await expect(console_.getByText("6 texts say the same in English and Chinese")).toBeVisible();
  await expect(console_.getByText("Nothing is missing.")).toBeVisible();
  await console_.getByRole("button", { name: /^When the prompt comes/ }).click();
  await console_.getByLabel("To be done within").fill("3");
  await expect(console_.getByText("Saved", { exact: true })).toBeVisible();
  expect(await violationsOf(console_)).toEqual([]);

  await console_.getByRole("link", { name: "All drafts" }).click();
  await console_.getByRole("button", { name: "Delete the draft “Ask for a reference”" }).click();
  await expect(console_.getByText("Nothing is being written.")).toBeVisible();
  await console_.getByRole("button", { name: "Put it back" }).click();
  await console_.getByRole("link", { name: "Ask for a reference" }).click();
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  await console_.getByRole("button", { name: /^Publish/ }).click();
  await expect
    .poll(async () => (await askAdmin(console_, "playbook", {})).playbook?.processes.at(-1))
    .toMatchObject({ id: "ask-for-a-reference", steps: [{ due: { within: 3 } }] });
});

const THEIRS = "Log a visit in ten minutes";

/** The draft of a file, as somebody has changed it who never saw this state of it. */
function changedElsewhere(source: string): string {
  const { shared: _unknown, ...draft } = JSON.parse(source) as Draft;
  const { process } = draft.content;
  const title = { en: THEIRS, "zh-CN": "十分钟内登记拜访" };
  const content = { ...draft.content, process: { ...process, title } };
  return JSON.stringify({ ...draft, content, changedAt: draft.changedAt + 1 });
}

test("a draft goes to another browser as a file; a playbook is told apart", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.reload();
  await change(console_);
  await titleOf(console_).fill(AFTER);
  await expect(console_.getByText("Saved", { exact: true })).toBeVisible();
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("button", { name: "Download for review" }).click(),
  ]);
  const path = await download.path();
  await console_.getByRole("link", { name: "All drafts" }).click();
  await console_.getByRole("button", { name: /^Delete the draft/ }).click();
  const input = console_.getByLabel("Draft of a colleague");
  await input.setInputFiles({
    name: "playbook.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await expect(console_.getByText("This file is no complete draft.")).toBeVisible();
  await input.setInputFiles(path);
  await expect(console_.getByRole("link", { name: AFTER })).toBeVisible();

  // A colleague has changed another state of it: the person chooses, and can choose again.
  await input.setInputFiles({
    name: "theirs.draft.json",
    mimeType: "application/json",
    buffer: Buffer.from(changedElsewhere(readFileSync(path, "utf8"))),
  });
  await expect(console_.getByText(`“${AFTER}” was changed here and in the file`)).toBeVisible();
  expect(await violationsOf(console_)).toEqual([]);
  await console_.getByRole("button", { name: "Take the file" }).click();
  await expect(console_.getByRole("link", { name: THEIRS })).toBeVisible();
  await console_.getByRole("button", { name: "Put back what was here" }).click();
  await expect(console_.getByRole("link", { name: AFTER })).toBeVisible();

  await console_.getByRole("link", { name: "Playbook", exact: true }).click();
  await console_.getByLabel("Playbook file").setInputFiles(path);
  await expect(console_.getByText("This is a draft of one process, no playbook.")).toBeVisible();
});

test("a control is picked in the CRM for a step that nobody has published", async ({
  handrail,
  crm,
  page,
}) => {
  test.slow();
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await beCalled(console_, "Li Na", "key-user");
  await logIn(page, crm.url);
  await openContact(page, 2);
  await console_.bringToFront();
  await begin(console_, "Ask for a reference");
  const control = console_.locator("[data-control]");
  const pick = control.getByRole("button", { name: /^Pick (it|another) in the CRM/ });
  const pickIt = async () => {
    await console_.bringToFront();
    await pick.click();
    await page.bringToFront();
    await bar(page).waitFor();
  };
  const before = await askAdmin(console_, "playbook", {});

  await test.step("cancelled: said, and nothing changed", async () => {
    await pickIt();
    await page.keyboard.press("Escape");
    await console_.bringToFront();
    await expect(control.getByText("Nothing was picked: picking was cancelled.")).toBeVisible();
    await expect(control.getByText("Handrail does not know yet")).toBeVisible();
  });

  await test.step("what is pointed at goes into the draft, in the CRM's words", async () => {
    await pickIt();
    const panel = await handrail.openPanelOf(page);
    await hover(page, page.getByRole("button", { name: "Add this note" }));
    await page.mouse.down();
    await page.mouse.up();
    await understood(panel).waitFor();
    await panel.getByRole("button", { name: "Use it in the draft" }).click();
    await expect.poll(() => console_.evaluate(() => document.visibilityState)).toBe("visible");
    await expect(control.getByText(/^Button “Add this note”/)).toBeVisible();
    await expect(control.getByText("It was the only one of its name on the page.")).toBeVisible();
    await expect(control.getByText("Taken from the page “Contact”.")).toBeVisible();
    await expect(console_.getByRole("combobox", { name: "Page" })).toHaveValue("Contact");
    await expect(console_.getByText("Saved", { exact: true })).toBeVisible();
    expect(await violationsOf(console_)).toEqual([]);
    const [draft] = await askAdmin(console_, "drafts", {});
    expect(draft?.content.process.steps[0]?.anchor.descriptor).toMatchObject({ kind: "button" });
    expect(await askAdmin(console_, "playbook", {})).toEqual(before);
  });

  await test.step("it is tested on the page, before anything else is written", async () => {
    await control.getByRole("button", { name: "Test in the CRM" }).click();
    const bubble = page.locator(".bubble.preview");
    await expect(bubble).toContainText("Is it this one? Button “Add this note”");
    await bubble.getByRole("button", { name: "Back to the editor" }).click();
    await expect(control.getByText("Found, and marked on the CRM page.")).toBeVisible();
  });

  await test.step("removed, undone", async () => {
    await control.getByRole("button", { name: /^Remove the field or button/ }).click();
    await expect(control.getByText("Handrail does not know yet")).toBeVisible();
    await console_.getByRole("button", { name: "Undo" }).click();
    await expect(control.getByText(/^Button “Add this note”/)).toBeVisible();
  });

  await test.step("the tab is closed", async () => {
    await pickIt();
    await page.close();
    await console_.bringToFront();
    await expect(control.getByText("the CRM’s tab was closed")).toBeVisible();
    await expect(control.getByText(/^Button “Add this note”/)).toBeVisible();
  });
});

test("two fast clicks begin one draft; steps are put in another order", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await console_.reload();
  await console_.getByLabel("Name of the process").fill("Ask for a reference");
  await console_.getByRole("button", { name: "Begin a draft" }).dblclick();
  const steps = console_.locator("[data-step]");
  await expect(steps).toHaveCount(1);
  expect(await askAdmin(console_, "drafts", {})).toHaveLength(1);

  const titles = steps.getByLabel("Title · English");
  await titles.fill("Call the customer");
  await console_.getByRole("button", { name: "Add a step" }).click();
  await titles.nth(1).fill("Write the name down");
  await console_.getByRole("button", { name: "Move up: Write the name down" }).click();
  await expect(titles.nth(0)).toHaveValue("Write the name down");
  await console_.getByRole("button", { name: "Move down: Write the name down" }).click();
  await expect(titles.nth(1)).toHaveValue("Write the name down");

  const order = console_.getByRole("navigation", { name: "The steps at a glance" });
  const grip = order.getByRole("button", { name: "Move: Write the name down" });
  const isAtPlace = (number: number) =>
    expect(console_.getByText(`“Write the name down” is at place ${number}.`)).toBeAttached();

  await test.step("dragged by the handle", async () => {
    await order.scrollIntoViewIfNeeded();
    const from = await grip.boundingBox();
    const to = await order.getByRole("button", { name: "Move: Call the customer" }).boundingBox();
    if (!from || !to) throw new Error("No handles.");
    await console_.mouse.move(from.x + 8, from.y + 8);
    await console_.mouse.down();
    await console_.mouse.move(to.x + 8, to.y + 2, { steps: 8 });
    await isAtPlace(1);
    await console_.mouse.up();
    await expect(titles.nth(0)).toHaveValue("Write the name down");
  });

  await test.step("moved with the keyboard, and undone", async () => {
    // What was dropped glides to its place first.
    await expect(async () => {
      await grip.press("Space");
      await expect(grip).toHaveAttribute("aria-pressed", "true", { timeout: 500 });
    }).toPass();
    await console_.keyboard.press("ArrowDown");
    await isAtPlace(2);
    await console_.keyboard.press("Space");
    await expect(titles.nth(1)).toHaveValue("Write the name down");
    expect(await violationsOf(console_)).toEqual([]);
    await console_.getByRole("button", { name: "Undo" }).click();
    await expect(titles.nth(0)).toHaveValue("Write the name down");
  });
});

test("an admin takes a process out of the playbook, with the difference and a reason", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.reload();
  await console_.getByRole("button", { name: new RegExp(`^${BEFORE}`) }).click();
  await console_.getByRole("button", { name: `Take the process “${BEFORE}” out of` }).click();
  await expect(console_.getByText(`“${BEFORE}” goes out of the playbook`)).toBeVisible();
  expect(await violationsOf(console_)).toEqual([]);
  await console_.getByLabel(/^Why/).last().fill("Visits are logged by the phone app now");
  await console_.getByRole("button", { name: /^Publish/ }).click();
  const ids = async () =>
    (await askAdmin(console_, "playbook", {})).playbook?.processes.map(({ id }) => id);
  await expect.poll(ids).not.toContain("log-visit");
  const { history } = await askAdmin(console_, "playbook", {});
  expect(history[0]).toMatchObject({ reason: "Visits are logged by the phone app now" });
});

test("training is added to a step without writing a file", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.reload();
  await change(console_);
  const training = console_.getByRole("region", { name: "Training" });
  const before = (await askAdmin(console_, "playbook", {})).playbook?.training.length ?? 0;
  await training.getByRole("button", { name: "Add training" }).click();
  await expect(console_.getByText("2 things still to do")).toBeVisible();
  const item = training.locator("[data-training]").last();
  await item.getByLabel("Title of the training · English").fill("Logging a visit in 2 minutes");
  await item.getByLabel("Title of the training · Chinese").fill("两分钟登记一次拜访");
  await item.getByLabel("Address").fill("wiki.example.com/visit");
  await item.getByLabel("Address").blur();
  await expect(item.getByText("An address begins with https://")).toBeVisible();
  await item.getByLabel("Address").fill("https://wiki.example.com/visit");
  await expect(item.getByText("An address begins with https://")).toHaveCount(0);
  await item.getByRole("combobox", { name: "About" }).click();
  await console_.getByRole("option").nth(1).click();
  expect(await violationsOf(console_)).toEqual([]);
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  // Until the differences are there, the last “Why” is that of a step.
  const publish = console_.getByRole("button", { name: /^Publish/ });
  await publish.waitFor();
  await expect(console_.getByText("Logging a visit in 2 minutes").last()).toBeVisible();
  await console_.getByLabel(/^Why/).last().fill("New colleagues asked for it");
  await publish.click();
  const published = async () => (await askAdmin(console_, "playbook", {})).playbook?.training;
  await expect.poll(async () => (await published())?.length).toBe(before + 1);
  expect((await published())?.at(-1)).toMatchObject({
    process: "log-visit",
    url: "https://wiki.example.com/visit",
  });
  expect((await published())?.at(-1)?.step).toBeDefined();
});
