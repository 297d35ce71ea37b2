/** An author sees an unpublished step on the CRM's own page, and nothing is left of it. */
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { root } from "../setup/root.mjs";
import { expect, test } from "./extension";
import { askAdmin, figuresOf, makeReady } from "./ready";

const preview = (page: Page) => page.locator(".bubble.preview");
const published = (page: Page) => page.locator(".bubble:not(.preview)");
const show = (step: Locator) => step.getByRole("button", { name: /^Show on the CRM page/ });

/** The editor with a process that nobody has published: a visit, written into the CRM. */
async function openEditor(console_: Page): Promise<Locator> {
  await console_.bringToFront();
  await console_.reload();
  await console_.getByRole("button", { name: "Open or save a recording" }).click();
  await console_
    .getByLabel("Recording of Chrome’s Recorder (JSON)")
    .setInputFiles(join(root, "test/data/recorder/crm-log-visit.json"));
  await console_.getByRole("button", { name: /^Make a draft of/ }).click();
  return console_.locator("[data-step]", { hasText: "Press “Add this note”" });
}

async function choosePage(step: Locator, name: string): Promise<void> {
  await step.getByRole("combobox", { name: "Page" }).click();
  await step.page().getByRole("option", { name, exact: true }).click();
}

/** In one language: the other is left for later. */
async function write(step: Locator, label: RegExp, en: string): Promise<void> {
  await step.getByRole("textbox", { name: label }).fill(en);
}

const PROMPT = /^What the prompt beside the control says/;

/** What only an author knows. */
async function complete(step: Locator): Promise<void> {
  await choosePage(step, "Contact");
  await write(step, /^Why\?/, "Whoever takes over the customer reads it here.");
  await write(step, /^What does it replace\?/, "Column F of the visit sheet");
}

async function factsOf(console_: Page) {
  const { events } = await askAdmin(console_, "stored", {});
  // That the page's published controls were looked for is no fact of the preview.
  const told = events.filter(({ type }) => type !== "AnchorLooked");
  return { events: told, figures: await figuresOf(console_) };
}

/** Only the bubble: the CRM around it is not ours to mend. */
async function violations(page: Page) {
  const place = await page.evaluate(() =>
    [...document.documentElement.children].findIndex((host) =>
      host.shadowRoot?.querySelector(".bubble.preview"),
    ),
  );
  const host = `html > :nth-child(${place + 1})`;
  const builder = new AxeBuilder({ page }).include({ fromShadowDom: [host, ".bubble"] });
  return (await builder.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

test("a step is seen on the CRM's page before it is published, and leaves nothing behind", async ({
  handrail,
  crm,
  page,
}) => {
  test.slow();
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await published(page).waitFor();
  const step = await openEditor(console_);
  const before = await factsOf(console_);
  const outcome = step.getByRole("status").filter({ hasText: /\S/ });

  await test.step("texts come first", async () => {
    await step.page().getByText("Both", { exact: true }).click();
    for (const field of await step.getByRole("textbox", { name: PROMPT }).all()) {
      await field.fill("");
    }
    await expect(show(step)).toBeDisabled();
    await expect(step.getByText("First write the title and the prompt")).toBeVisible();
    await step.page().getByText("English", { exact: true }).click();
    await complete(step);
    await write(step, PROMPT, "Press it before you leave the yard.");
    await expect(show(step)).toBeEnabled();
  });

  await test.step("it stands beside its control, marked, alone", async () => {
    await show(step).press("Enter");
    await expect(preview(page)).toContainText("Preview – not published");
    await expect(preview(page)).toContainText("Press it before you leave the yard.");
    await expect(preview(page)).toContainText("Column F of the visit sheet");
    await expect(preview(page)).toBeVisible();
    await expect(page.locator(".bubble")).toHaveCount(1);
    await expect(preview(page).getByRole("button", { name: "Got it" })).toHaveCount(0);
    await expect(preview(page).getByRole("button", { name: "Back to the editor" })).toBeFocused();
    expect(await page.evaluate(() => document.visibilityState)).toBe("visible");
    await expect(outcome).toHaveText("Shown on the CRM page. After a change, press again.");
    expect(await violations(page)).toEqual([]);
    const [control, bubble] = await Promise.all([
      page.getByRole("button", { name: "Add this note" }).boundingBox(),
      preview(page).boundingBox(),
    ]);
    const between = (bubble?.y ?? 0) - ((control?.y ?? 0) + (control?.height ?? 0));
    expect(Math.abs(between)).toBeLessThan(400);
  });

  await test.step("as who knows the step sees it", async () => {
    await preview(page).getByRole("button", { name: "See the short hint" }).press("Enter");
    await expect(preview(page)).not.toContainText("Press it before you leave the yard.");
    await expect(preview(page).getByRole("button", { name: "See the full prompt" })).toBeFocused();
  });

  await test.step("an edit replaces it, and one way leads back", async () => {
    await console_.bringToFront();
    await write(step, PROMPT, "Press it while you still sit in the car.");
    await show(step).click();
    await expect(preview(page)).toContainText("Press it while you still sit in the car.");
    await expect(preview(page)).toHaveCount(1);
    await preview(page).getByRole("button", { name: "Back to the editor" }).click();
    await expect(preview(page)).toHaveCount(0);
    await expect.poll(() => console_.evaluate(() => document.visibilityState)).toBe("visible");
    await page.bringToFront();
    await expect(published(page)).toBeVisible();
  });

  await test.step("it goes with the control that the CRM draws anew", async () => {
    await console_.bringToFront();
    await show(step).click();
    await expect(preview(page)).toBeVisible();
    await page.getByRole("button", { name: "Add this note" }).evaluate((button) => {
      button.replaceWith(button.cloneNode(true));
    });
    await expect(preview(page)).toBeVisible({ timeout: 5000 });
    await expect(preview(page)).toHaveCount(1);
    await page.keyboard.press("Escape");
    await expect(preview(page)).toHaveCount(0);
    await expect(published(page)).toBeVisible();
  });

  await test.step("nothing was recorded", async () => {
    expect(await factsOf(console_)).toEqual(before);
    const { playbook } = await askAdmin(console_, "playbook", {});
    expect(JSON.stringify(playbook)).not.toContain("sit in the car");
  });

  await test.step("another page: it ends, and the console names the page to open", async () => {
    await page.reload();
    await published(page).waitFor();
    await console_.bringToFront();
    await show(step).click();
    await preview(page).waitFor();
    await page.locator('header nav a[href="#/deals"]').click();
    await expect(preview(page)).toHaveCount(0);
    await console_.bringToFront();
    await show(step).click();
    await expect(outcome).toHaveText(
      "The CRM shows another page. Open “Contact” there, then press again.",
    );
    expect(await console_.evaluate(() => document.visibilityState)).toBe("visible");
  });

  await test.step("the right page without the control: said there and here", async () => {
    await choosePage(step, "Deals board");
    await show(step).click();
    await expect(preview(page)).toContainText("the control “Add this note” was not found");
    await expect(preview(page)).not.toContainText("sit in the car");
    expect(await violations(page)).toEqual([]);
    await preview(page).getByRole("button", { name: "Back to the editor" }).click();
    await expect(outcome).toHaveText(
      "The page is there, but the control “Add this note” was not found. Pick it again.",
    );
    const axe = await new AxeBuilder({ page: console_ }).analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });

  await test.step("no tab", async () => {
    await page.close();
    await show(step).click();
    await expect(outcome).toHaveText(
      "The CRM is not open. Open “Deals board” in it, then press again.",
    );
  });
});
