/**
 * The whole way of one difference: seen on the record, said what it is, mended in the CRM, closed by itself.
 * And what the CRM page gets to know of the ledger meanwhile: nothing.
 */
import type { Page } from "@playwright/test";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { importLedger, withParallelRun } from "./parallel-run";
import { askAdmin, makeReady } from "./ready";

const NAME = "Daniel Whitfield";
const IN_LEDGER = "whitfield.kestrel-4471@northwind-bearings.test";

const open = (console_: Page) =>
  askAdmin(console_, "differences", { run: "contacts", filter: { isOpen: true, field: "mail" } });

test("a difference is seen on the record, marked, mended in the CRM, and closes by itself", async ({
  handrail,
  crm,
  page,
}) => {
  test.setTimeout(120_000);
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", withParallelRun());
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await importLedger(
    console_,
    handrail.extensionId,
    `姓名,邮箱\r\n${NAME},${IN_LEDGER}\r\nGrace Okafor,grace@lake-and-sons.test\r\n`,
  );

  await logIn(page, crm.url);
  await openContact(page, 2);
  await expect(page.locator(".badge.differs")).toBeVisible({ timeout: 15_000 });
  expect((await open(console_)).items).toMatchObject([{ name: NAME, ledger: IN_LEDGER }]);

  const panel = await handrail.openPanelOf(page);
  await panel.getByRole("button", { name: /^Ledger: 1 of \d fields differs/ }).click();
  const mail = panel.getByRole("region", { name: "E-mail" });
  await expect(mail).toContainText(IN_LEDGER);
  await mail.getByRole("button", { name: "What is it?" }).click();
  await mail.getByRole("button", { name: "The CRM is wrong" }).click();
  await expect(mail.getByText("Saved.")).toBeVisible();

  // The page may look as hard as it likes: elements, open shadow roots, its own text search.
  const secret = await page.evaluate((value) => {
    const texts: string[] = [document.documentElement.outerHTML];
    for (const element of document.querySelectorAll("*")) {
      if (element.shadowRoot) texts.push(element.shadowRoot.innerHTML);
    }
    const find = (globalThis as unknown as { find: (text: string) => boolean }).find;
    return texts.some((text) => text.includes(value)) || find("kestrel-4471");
  }, IN_LEDGER);
  expect(secret).toBe(false);
  expect(JSON.stringify(await page.evaluate(() => Object.entries(localStorage)))).not.toContain(
    "kestrel",
  );

  await page.evaluate(() => (location.hash = "/contacts/2"));
  const field = page.locator('input[name="email_jsonb.0.email"]');
  await field.fill(IN_LEDGER);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/contacts\/2\/show/);
  await expect.poll(async () => (await open(console_)).total, { timeout: 20_000 }).toBe(0);
  const closed = await askAdmin(console_, "differences", {
    run: "contacts",
    filter: { status: "closed", field: "mail" },
  });
  expect(closed.items).toMatchObject([
    { discrepancy: { state: { status: "closed", closedBy: "evidence", mark: "crm-wrong" } } },
  ]);
});

test("what the ledger says is in no fact, no log and no export", async ({ handrail }) => {
  const console_ = await handrail.openConsole("/my-data");
  await makeReady(console_, "en", withParallelRun());
  await askAdmin(console_, "saveProfile", { role: "key-user" });
  await importLedger(console_, handrail.extensionId, `姓名,邮箱\r\n${NAME},${IN_LEDGER}\r\n`);
  await askAdmin(console_, "cutOver", { run: "contacts" });
  for (const text of [
    await askAdmin(console_, "myData", {}),
    await askAdmin(console_, "evidencePack", { run: "contacts" }),
    JSON.stringify(await askAdmin(console_, "stored", {})),
  ]) {
    expect(text).not.toContain("kestrel");
    expect(text).not.toContain(NAME);
    expect(text).not.toContain("联系人台账");
  }
});
