/** From “Start with your CRM” to a published playbook, on the addresses that the demo CRM really has. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { logIn } from "../demo/crm-actions.mjs";
import { expect, test } from "./extension";
import { askAdmin, makeReady } from "./ready";

const address = (console_: Page) => console_.getByLabel("Address of an open record in your CRM");

test("an admin starts with the CRM they have, by keyboard", async ({ handrail, crm, page }) => {
  await logIn(page, crm.url);
  const { origin } = new URL(crm.url);
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.bringToFront();
  await console_.reload();

  await console_.getByRole("button", { name: "Choose your CRM…" }).press("Enter");
  await expect(console_.getByRole("radio", { name: "Salesforce" })).toBeFocused();
  await expect(console_.getByText("Verified on RealTimeX CRM 0.63.3").first()).toBeVisible();
  await expect(console_.getByText("Unverified: written from public sources")).toHaveCount(11);
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);

  await test.step("nothing chosen, nothing made", async () => {
    await console_.getByRole("button", { name: "Check and preview" }).press("Enter");
    await expect(console_.getByText("Choose your CRM.", { exact: true })).toBeVisible();
  });

  await console_.getByRole("radio", { name: "RealTimeX CRM" }).press("Space");
  await test.step("an address over plain http is refused", async () => {
    await address(console_).fill("http://crm.weber.example/");
    await address(console_).press("Enter");
    await expect(console_.getByText("The address must begin with https://")).toBeVisible();
  });

  for (const [path, name] of [
    ["contacts", "Contacts, list"],
    ["contacts/1/show", "Contact"],
    ["contacts/create", "New contact"],
    ["deals/1/show", "Deal"],
    ["companies/5", "Company, editing"],
  ]) {
    await test.step(`the CRM's own address of ${path}`, async () => {
      await page.bringToFront();
      await page.goto(`${crm.url}#/${path}`);
      await page.locator("header nav").waitFor();
      await console_.bringToFront();
      await address(console_).fill(page.url());
      await expect(console_.getByText(`Recognised: ${name}.`)).toBeVisible();
    });
  }

  await console_.getByRole("radio", { name: "Begin a new playbook" }).press("Space");
  await address(console_).press("Enter");
  await expect(console_.getByText("realtimex-crm.json has no problems.")).toBeVisible();
  await expect(console_.getByText("Next: the processes")).toBeVisible();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await console_.getByRole("button", { name: "Publish", exact: true }).press("Enter");
  await expect
    .poll(async () => (await askAdmin(console_, "playbook", {})).playbook?.id)
    .toBe("realtimex-crm");

  const { playbook } = await askAdmin(console_, "playbook", {});
  expect(playbook).toMatchObject({ processes: [], sites: [{ origins: [origin] }] });
  await expect(console_.getByText("No process yet, so nobody is guided.")).toBeVisible();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
});

test("a CRM that nobody has a starter for comes into the playbook in force", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/playbook");
  await makeReady(console_);
  await console_.bringToFront();
  await console_.reload();
  const { playbook: before } = await askAdmin(console_, "playbook", {});

  await console_.getByRole("button", { name: "Choose your CRM…" }).click();
  await console_.getByRole("radio", { name: "Another CRM" }).check();
  await address(console_).fill("https://service.weber-anlagen.example/#/cases/4711");
  await expect(console_.getByText("Recognised: cases (one record).")).toBeVisible();
  await expect(console_.getByRole("radio", { name: "Add its pages to" })).toBeChecked();
  expect((await new AxeBuilder({ page: console_ }).analyze()).violations).toEqual([]);
  await console_.getByRole("button", { name: "Check and preview" }).click();
  await console_.getByRole("button", { name: "Publish", exact: true }).click();
  await expect
    .poll(async () => (await askAdmin(console_, "playbook", {})).playbook?.sites.length)
    .toBe((before?.sites.length ?? 0) + 1);
  const { playbook: after } = await askAdmin(console_, "playbook", {});
  expect(after?.processes).toEqual(before?.processes);
  expect(after?.version).toBe((before?.version ?? 0) + 1);

  await test.step("and not a second time", async () => {
    await console_.getByRole("button", { name: "Choose your CRM…" }).click();
    await console_.getByRole("radio", { name: "Another CRM" }).check();
    await address(console_).fill("https://service.weber-anlagen.example/#/cases/12");
    await console_.getByRole("button", { name: "Check and preview" }).click();
    await expect(console_.getByText("Your playbook knows all these pages already")).toBeVisible();
  });
});
