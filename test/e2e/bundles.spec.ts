/** Two browsers: a clerk hands in, the admin enrols and takes in; the same file again changes nothing. */
import { readFile, writeFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { logIn, openContact, saveNote, writeNote } from "../demo/crm-actions.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { expect, test } from "./extension";
import { askAdmin, makeReady } from "./ready";

const axe = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;

async function handedIn(console_: Page, path: string): Promise<string> {
  await console_.bringToFront();
  const section = console_.getByRole("region", { name: "Hand in my facts" });
  await section.getByRole("button", { name: "Show what would be in it" }).press("Enter");
  await expect(section.getByText("1 started, 0 completed")).toBeVisible();
  expect(await axe(console_)).toEqual([]);
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    section.getByRole("button", { name: "Save the file" }).press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(
    /^handrail-facts-.+-\d{4}-\d\d-\d\d-[0-9a-f]{4}\.handrail\.zip$/,
  );
  await download.saveAs(path);
  return (await section.locator("code").textContent()) ?? "";
}

test("facts go from a clerk's browser to the admin's as a file", async ({
  handrail,
  crm,
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const clerk = await handrail.openConsole("/my-data");
  await makeReady(clerk);
  await logIn(page, crm.url);
  await openContact(page, 2);
  await writeNote(page, "Agreed on a visit in May.");
  await saveNote(page);
  await expect
    .poll(async () => (await askAdmin(clerk, "handIn", {})).facts?.segments.length)
    .toBe(1);
  const file = testInfo.outputPath("clerk.handrail.zip");
  const signs = await handedIn(clerk, file);
  expect(signs).toMatch(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/);

  const bytes = await readFile(file);
  const forged = testInfo.outputPath("forged.handrail.zip");
  const place = bytes.indexOf("segments/001.seg") + 200;
  await writeFile(forged, bytes.with(place, (bytes[place] ?? 0) ^ 1));
  const letter = testInfo.outputPath("letter.zip");
  await writeFile(letter, "Dear admin");

  const admin = await launchChromium({ extension: await ensureBuild("chrome-mv3-e2e") });
  try {
    const console_ = await admin.context.newPage();
    await console_.goto(`chrome-extension://${admin.extensionId}/options.html#/bundles`);
    await makeReady(console_);
    await console_.reload();
    await expect(console_.getByText("How facts come together")).toBeVisible();
    const input = console_.getByLabel("Files with facts");
    const results = console_.getByRole("region", { name: "What became of the files" });
    const waiting = console_.getByRole("region", { name: "Wait to be enrolled" });

    const enrol = async () => {
      await waiting.getByLabel(`Enrol ${signs}`).press("Space");
      await waiting.getByLabel(`Name of the colleague with ${signs}`).fill("Wang Fang 王芳");
      const button = waiting.getByRole("button", { name: "Enrol 1 and take in" });
      await expect(button).toBeDisabled();
      await waiting.getByLabel("I compared the signs of everybody I chose").press("Space");
      await button.press("Enter");
      await expect(waiting).toHaveCount(0);
    };

    await test.step("the first file of a key waits, what is wrong is refused with a reason", async () => {
      await input.setInputFiles([letter, file, forged]);
      await expect(
        results.getByText("0 files taken in. 1 waits to be enrolled. 2 refused."),
      ).toBeVisible();
      await expect(results.getByText("Handrail made no such file.")).toBeVisible();
      await expect(waiting.getByText(signs)).toBeVisible();
      expect(await askAdmin(console_, "contributors", {})).toEqual([]);
      expect(await axe(console_)).toEqual([]);
    });

    await test.step("compared, named and enrolled, it is taken in", async () => {
      await enrol();
      await expect(results.getByText("1 file taken in. 2 refused.")).toBeVisible();
      await expect(results.getByText("Wang Fang 王芳:")).toBeVisible();
    });

    await test.step("the same file again is refused as a duplicate", async () => {
      await results.getByRole("button", { name: "Clear the list" }).press("Enter");
      await input.setInputFiles(file);
      await expect(results.getByText("0 files taken in. 1 with nothing new.")).toBeVisible();
      await expect(results.getByText("Exactly this is here already.")).toBeVisible();
    });

    await test.step("who hands in can be blocked and forgotten", async () => {
      const people = console_.getByRole("region", { name: "Who hands in" });
      await people.getByRole("button", { name: "Block Wang Fang 王芳" }).press("Enter");
      await expect(people.getByText("blocked", { exact: true })).toBeVisible();
      await people.getByRole("button", { name: "Unblock Wang Fang 王芳" }).press("Enter");
      await expect(people.getByText("blocked", { exact: true })).toHaveCount(0);
      expect(await axe(console_)).toEqual([]);
      await people.getByRole("button", { name: "Forget Wang Fang 王芳…" }).press("Enter");
      await console_.getByRole("button", { name: "Forget", exact: true }).press("Enter");
      await expect(people).toHaveCount(0);
      expect(await askAdmin(console_, "contributors", {})).toEqual([]);
    });

    await test.step("the clerk deletes their data, and the withdrawal takes the admin's copy", async () => {
      await results.getByRole("button", { name: "Clear the list" }).press("Enter");
      await input.setInputFiles(file);
      await enrol();
      await expect(results.getByText("1 file taken in.")).toBeVisible();
      await clerk.bringToFront();
      const section = clerk.getByRole("region", { name: "Hand in my facts" });
      await clerk.getByRole("button", { name: "Delete my data" }).press("Enter");
      const dialog = clerk.getByRole("dialog");
      await dialog.getByRole("button", { name: "Delete everything" }).press("Enter");
      await expect(dialog.getByText("The counts of 1 day went with them.")).toBeVisible();
      await dialog.getByRole("button", { name: "Close", exact: true }).last().press("Enter");
      await expect(dialog).toHaveCount(0);
      // Nothing of what is deleted can be saved any more.
      await expect(section.getByRole("button", { name: "Save the file" })).toHaveCount(0);
      expect(await axe(clerk)).toEqual([]);
      const withdrawal = testInfo.outputPath("withdrawal.handrail.zip");
      const [download] = await Promise.all([
        clerk.waitForEvent("download"),
        section.getByRole("button", { name: "Save the withdrawal" }).press("Enter"),
      ]);
      await download.saveAs(withdrawal);
      await expect(section.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();

      await console_.bringToFront();
      await input.setInputFiles(withdrawal);
      await expect(results.getByText("took everything back; 1 month was deleted.")).toBeVisible();
      await input.setInputFiles(file);
      await expect(results.getByText("Its sender took back everything")).toBeVisible();
      expect(await askAdmin(console_, "contributors", {})).toMatchObject([{ from: null }]);
    });
  } finally {
    await admin.close();
  }
});
