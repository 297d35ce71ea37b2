// @ts-check
/** What a person does in the demo CRM, by real input events. */

/** @typedef {import("@playwright/test").Page} Page */

/**
 * @param {Page} page
 * @param {string} url
 */
export async function logIn(page, url) {
  // A tab in the background draws nothing, and clicks in it get lost.
  await page.bringToFront();
  await page.goto(url);
  await page.locator('input[name="email"]').fill("admin@example.test");
  await page.locator('input[name="password"]').fill("admin123");
  await page.locator('form button[type="submit"]').click();
  await page.locator("header nav").waitFor();
}

/**
 * @param {Page} page
 * @param {number} id
 */
export async function openContact(page, id) {
  await page.locator('header nav a[href="#/contacts"]').click();
  // The dashboard, which may still be there, has links to the same place.
  await page.locator(`main a[href="#/contacts/${id}/show"]`).first().click();
  await noteField(page).waitFor();
}

/** @param {Page} page */
export function noteField(page) {
  return page.locator('main textarea[name="text"]');
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function writeNote(page, text) {
  await noteField(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

/** @param {Page} page */
export async function saveNote(page) {
  await page.getByRole("button", { name: "Add this note" }).click();
  await toast(page, "Note added");
}

/**
 * @param {Page} page
 * @param {string} text
 */
export async function addTask(page, text) {
  await page.getByRole("button", { name: "Add task" }).click();
  const dialog = openDialog(page);
  await dialog.locator('textarea[name="text"]').click();
  await page.keyboard.type(text);
  await dialog.locator('button[type="submit"]').click();
  await toast(page, "Task created");
}

/** @param {Page} page */
export async function openNewDeal(page) {
  await page.locator('header nav a[href="#/deals"]').click();
  await page.locator('main a[href="#/deals/create"]').click();
  await openDialog(page).locator('input[name="name"]').waitFor();
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function nameDeal(page, name) {
  await openDialog(page).locator('input[name="name"]').click();
  await page.keyboard.type(name);
  await page.keyboard.press("Tab");
}

/** @param {Page} page */
export async function cancelDeal(page) {
  await openDialog(page).getByRole("button", { name: "Close" }).click();
  await openDialog(page).waitFor({ state: "detached" });
}

/** @param {Page} page */
function openDialog(page) {
  return page.locator('[data-slot="dialog-content"][data-state="open"]');
}

/**
 * @param {Page} page
 * @param {string} text
 */
async function toast(page, text) {
  await page.locator("[data-sonner-toast]").filter({ hasText: text }).first().waitFor();
}
