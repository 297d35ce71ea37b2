/** A process on its way: written, read by somebody else, sent back, published, put in force again. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./extension";
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
  await expect(console_.getByText("4 texts are still to be written.")).toBeVisible();
  const texts = console_.locator('textarea[aria-invalid="true"]');
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
  await expect(console_.getByRole("button", { name: "Check and see what changes" })).toBeDisabled();
  await console_.getByRole("button", { name: "Add a step" }).click();
  await expect(step).toHaveCount(2);
  await console_.getByRole("button", { name: "Remove the step: Step 2" }).click();

  const texts = console_.locator('textarea[aria-invalid="true"]');
  for (let left = await texts.count(); left > 0; left--) {
    await texts.first().fill("请客户推荐一位同行");
    await expect(texts).toHaveCount(left - 1);
  }
  await console_
    .getByRole("combobox", { name: "What is the control called on the page?" })
    .fill("Background");
  await console_.keyboard.press("Enter");
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

  await console_.getByRole("link", { name: "Playbook", exact: true }).click();
  await console_.getByLabel("Playbook file").setInputFiles(path);
  await expect(console_.getByText("This is a draft of one process, no playbook.")).toBeVisible();
});
