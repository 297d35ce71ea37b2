// @ts-check
/** What a person does in Handrail's own pages, by real input events, in a browser that speaks English. */
import { readFileSync } from "node:fs";

/**
 * @typedef {import("@playwright/test").Page} Page
 * @typedef {import("@playwright/test").Frame} Frame
 * @typedef {import("@playwright/test").Locator} Locator
 */

/**
 * @param {import("@playwright/test").BrowserContext} context
 * @param {string} extensionId
 * @param {string} [door]
 */
export async function openConsole(context, extensionId, door = "") {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#/${door}`);
  return page;
}

/**
 * @param {Page} console_ at the door `playbook`
 * @param {string} file
 */
export async function publishPlaybook(console_, file) {
  await console_.locator('input[type="file"]').setInputFiles(file);
  await console_.getByRole("button", { name: "Publish", exact: true }).click();
  await console_.getByText("is published and in force").first().waitFor();
}

/**
 * @param {Page} page
 * @returns {Promise<Frame>}
 */
export async function panelOf(page) {
  const isPanel = (/** @type {Frame} */ frame) =>
    /^chrome-extension:\/\/[^/]+\/panel\.html/.test(frame.url());
  return page.frames().find(isPanel) ?? page.waitForEvent("framenavigated", isPanel);
}

/**
 * @param {Frame} panel
 * @param {string} department
 */
export async function introduce(panel, department) {
  await panel.getByRole("radio", { name: department, exact: true }).click();
  await panel.getByRole("button", { name: "Start", exact: true }).click();
  await panel.getByRole("button", { name: "Start", exact: true }).waitFor({ state: "detached" });
}

/** @param {Frame} panel */
export async function stopCurrentCase(panel) {
  await panel.getByRole("button", { name: /^More/ }).first().click();
  await panel.getByRole("menuitem", { name: "Stop this one" }).click();
  await panel.getByRole("button", { name: "Stop this one" }).click();
}

/**
 * The panel may have made room as a rail; a person opens it again.
 *
 * @param {Page} page
 */
export async function openedPanel(page) {
  const rail = page.locator(".rail");
  if (await rail.isVisible()) await rail.click();
  return panelOf(page);
}

/**
 * By the console's own wizard.
 *
 * @param {Page} console_
 * @param {string} consoleUrl up to the `#`
 * @param {string} run
 * @param {string} file
 */
export async function importLedger(console_, consoleUrl, run, file) {
  await console_.goto(`${consoleUrl}#/parallel?run=${run}&tab=files&import=ledger`);
  await console_.locator('input[type="file"]').setInputFiles(file);
  await console_.getByRole("button", { name: "Check all rows" }).click();
  await console_.getByRole("button", { name: "Import", exact: true }).click();
  await console_.getByText("The ledger is imported").waitFor();
}

/**
 * The prompt bubble with this title.
 *
 * @param {Page} page
 * @param {string} title
 * @returns {Locator}
 */
export function bubble(page, title) {
  return page.locator(".bubble").filter({ hasText: title });
}

/**
 * @param {Page} console_ at the door `adoption`
 * @param {"All figures in one table (.csv)" | "For programs (.json)"} kind
 * @param {string} path
 */
export async function exportAdoption(console_, kind, path) {
  await console_.getByRole("button", { name: "Export" }).click();
  await console_.getByRole("radio", { name: kind }).check();
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("button", { name: "Save file" }).click(),
  ]);
  await download.saveAs(path);
  return readFileSync(path, "utf8");
}
