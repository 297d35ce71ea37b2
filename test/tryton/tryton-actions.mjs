// @ts-check
/** What a person does in Tryton, by real input events. */
import { until } from "../setup/until.mjs";
import { DATABASE } from "./database.mjs";
import { PASSWORD } from "./seed.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/**
 * Tryton asks for the name first and for the password in a second dialog.
 *
 * @param {Page} page
 * @param {string} url
 * @param {"admin" | "li.na"} [login] speaks English or Chinese
 */
export async function logIn(page, url, login = "admin") {
  // A tab in the background draws nothing, and clicks in it get lost.
  await page.bringToFront();
  await page.goto(url);
  // Before the server has told its databases, the button does nothing.
  const databases = page.locator(".modal.in input#database");
  await until(async () => (await databases.inputValue()) !== "", { what: "Tryton's databases" });
  await page.locator(".modal.in #login").fill(login);
  await page.keyboard.press("Enter");
  await page.locator(".modal.in input[type=password]").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.locator("#menu .column-char").first().waitFor();
}

/**
 * Opens a tab by its address, as a bookmark does. Needs somebody logged in.
 *
 * @param {Page} page
 * @param {string} path for instance `party.party`, or `party.party/5`
 */
export async function openModel(page, path) {
  const tabs = page.locator("#tabcontent > .tab-pane");
  const opened = tabs.nth(await tabs.count());
  await page.goto(`${new URL(page.url()).origin}/#${DATABASE}/model/${path}`);
  await opened.locator(".content-box").first().waitFor();
}

/** @param {Page} page */
export async function openOpportunities(page) {
  const row = (/** @type {string} */ name) =>
    page
      .locator("#menu tr")
      .filter({ has: page.locator(`.column-char[title="${name}"]`) })
      .first();
  await row("Sales").locator(".expander").click();
  await row("Leads and Opportunities").locator(".column-char").dblclick();
  await activeTab(page).locator("table.tree tbody tr").first().waitFor();
}

/** @param {Page} page with the list of opportunities */
export async function openNewOpportunity(page) {
  await activeTab(page).locator("button#new_").click();
  // The defaults come from the server and replace what was typed before them.
  await page.waitForFunction(() => {
    const company = document.querySelector(".form input[name=company]");
    return company instanceof HTMLInputElement && company.value !== "";
  });
}

/**
 * Types the beginning of a name and takes the first suggestion.
 *
 * @param {Page} page
 * @param {string} beginning
 */
export async function chooseParty(page, beginning) {
  const suggestion = activeTab(page).locator("td.form-many2one .dropdown-menu li:not(.action)");
  const wanted = suggestion.filter({ hasText: beginning }).first();
  // On a busy machine Tryton may redraw a new form once more and lose what was just typed.
  await until(
    async () => {
      await field(page, "party").click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(beginning);
      await wanted.click({ timeout: 5000 });
      return true;
    },
    { timeoutMs: 40_000, what: `Tryton to suggest ${beginning}` },
  );
  await page.keyboard.press("Tab");
}

/**
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function fillField(page, name, text) {
  await field(page, name).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

/** @param {Page} page */
export async function save(page) {
  await activeTab(page).locator("button#save").click();
}

/**
 * A number has two inputs with one name: one to read, one to type in. One of them is hidden.
 *
 * @param {Page} page
 * @param {string} name
 */
export function field(page, name) {
  return activeTab(page).locator(`.form input[name="${name}"]:visible`);
}

/** @param {Page} page */
export function activeTab(page) {
  return page.locator("#tabcontent > .tab-pane.active");
}

/**
 * Tryton's own dialog over the form: the list of parties to choose from.
 *
 * @param {Page} page with the form of an opportunity
 */
export async function openPartySearch(page) {
  await activeTab(page).locator("td.form-many2one").first().getByTitle("Search a record").click();
  // Tryton moves the focus twice: to a button once the window has faded in, to the first row once the rows
  // have come. Mostly the row is last; where the server is quicker than the fading, the button keeps it.
  const quiet = searchWindow(page).locator("table.tree td :focus").waitFor({ timeout: 8000 });
  await quiet.catch(() => undefined);
}

/** @param {Page} page */
export function searchWindow(page) {
  return page.locator(".modal.in").filter({ hasText: "Search Party" });
}
