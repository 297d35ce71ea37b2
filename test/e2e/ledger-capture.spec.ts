/** What a parallel run reads of the CRM's pages as people work, and what it must not read. */
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { listenToValues, withParallelRun } from "./parallel-run";
import { askAdmin, demoPlaybook, makeReady } from "./ready";

test("each record is told with its own values, and what somebody types is not the CRM's", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  const told = await listenToValues(console_);
  await makeReady(console_, "en", withParallelRun());
  await logIn(page, crm.url);
  await openContact(page, 2);
  const daniel = { name: "Daniel Whitfield", mail: "daniel.whitfield@northwind-bearings.test" };
  const last = async () => (await told()).at(-1);
  await expect.poll(last).toMatchObject({
    run: "contacts",
    where: "record-page",
    url: expect.stringContaining("#/contacts/2/show"),
    records: [{ values: daniel }],
  });

  // The address changes first, the record is drawn afterwards.
  await page.evaluate(() => (location.hash = "/contacts/3/show"));
  await expect.poll(last).toMatchObject({ url: expect.stringContaining("#/contacts/3/show") });
  const others = (await told()).filter(({ url }) => url.includes("/contacts/3/"));
  for (const { records } of others) expect(records[0]?.values["name"]).not.toBe(daniel.name);

  await page.evaluate(() => (location.hash = "/contacts/2"));
  const field = page.locator("input[name=first_name]");
  await expect.poll(last).toMatchObject({ records: [{ values: { "first-name": "Daniel" } }] });
  await field.click();
  await field.press("End");
  await page.keyboard.type(" James");
  await page.waitForTimeout(4000);
  expect(await last()).toMatchObject({ records: [{ values: { "first-name": "Daniel" } }] });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(/contacts\/2\/show/);
  await expect
    .poll(last)
    .toMatchObject({ records: [{ values: { name: "Daniel James Whitfield" } }] });
});

test("nothing is read without a run, after its end, or by what a page makes up", async ({
  handrail,
  crm,
  page,
}) => {
  const console_ = await handrail.openConsole("/my-data");
  const told = await listenToValues(console_);
  await makeReady(console_);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await page.waitForTimeout(3000);
  expect(await told()).toEqual([]);

  const { version } = JSON.parse(demoPlaybook) as { version: number };
  const over = JSON.parse(withParallelRun());
  over.parallelRuns[0].to = "2026-01-31";
  expect(over.version).toBeGreaterThan(version);
  await askAdmin(console_, "publishPlaybook", { source: JSON.stringify(over) });
  await page.waitForTimeout(3000);
  expect(await told()).toEqual([]);

  // Published while the page is open: it is read from then on, without a reload.
  over.parallelRuns[0].to = "2099-12-31";
  over.version += 1;
  await askAdmin(console_, "publishPlaybook", { source: JSON.stringify(over) });
  await expect.poll(async () => (await told()).length).toBe(1);
});
