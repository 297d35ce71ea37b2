// @ts-check
/**
 * The parallel run, played by real input events: a key user imports the old spreadsheet, sees on a contact
 * that the two differ, says which is wrong, mends it in the CRM, and the difference closes by itself.
 */
import { join } from "node:path";
import { CORRECTED } from "./contacts-run.mjs";
import { openContact } from "./crm-actions.mjs";
import { importLedger, openedPanel } from "./handrail-actions.mjs";

/** @typedef {import("@playwright/test").Page} Page */

/**
 * @param {object} options
 * @param {Page} options.console_
 * @param {string} options.consoleUrl of the console, up to the `#`
 * @param {Page} options.page a logged-in tab of the demo CRM, whose panel knows the person
 * @param {string} options.ledger file to import
 * @param {string} options.out folder for screenshots
 * @param {(line: string) => void} options.tell
 */
export async function playParallelRun({ console_, consoleUrl, page, ledger, out, tell }) {
  await console_.bringToFront();
  await console_.goto(`${consoleUrl}#/settings`);
  await console_.getByRole("radio", { name: "Key user", exact: true }).click();
  await console_.getByRole("radio", { name: "Key user", exact: true, checked: true }).waitFor();
  await importLedger(console_, consoleUrl, "contacts", ledger);
  tell("key user  imported the old spreadsheet of contacts");

  await page.bringToFront();
  await openContact(page, CORRECTED.contact);
  await page.locator(".badge.differs").waitFor();
  const panel = await openedPanel(page);
  await panel.getByRole("button", { name: /^Ledger: 1 of \d fields differs/ }).click();
  const mail = panel.getByRole("region", { name: "E-mail" });
  await mail.getByText(CORRECTED.mail).waitFor();
  await page.screenshot({ path: join(out, "difference.png") });
  await mail.getByRole("button", { name: "What is it?" }).click();
  await mail.getByRole("button", { name: "The CRM is wrong" }).click();
  await mail.getByText("Saved.").waitFor();
  tell(
    `key user  saw on ${CORRECTED.name} that the e-mail differs, and said that the CRM is wrong`,
  );

  await page.locator(`main a[href="#/contacts/${CORRECTED.contact}"]`).click();
  await page.locator('input[name="email_jsonb.0.email"]').fill(CORRECTED.mail);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForURL(new RegExp(`contacts/${CORRECTED.contact}/show`));
  await page.locator(".badge.differs").waitFor({ state: "detached" });
  tell("key user  put it right in the CRM: the difference closed by itself");

  await console_.bringToFront();
  await console_.goto(`${consoleUrl}#/parallel?run=contacts&tab=cut-over`);
  await console_.getByText("Not enough data").first().waitFor();
  await console_.screenshot({ path: join(out, "cut-over.png"), fullPage: true });
  tell("lead      looked whether the spreadsheet can stop: not enough data yet");
}
