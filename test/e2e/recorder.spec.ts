/**
 * The promise of the recorder: what one person did once in the CRM is a playbook that recognises how a
 * second person does it, on another record and with other words. Only missing texts are written in between.
 */
import { join } from "node:path";
import type { Frame, Page } from "@playwright/test";
import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Process } from "@/lib/core/playbook/process";
import { logIn, openContact } from "../demo/crm-actions.mjs";
import { root } from "../setup/root.mjs";
import { expect, test } from "./extension";
import { askAdmin, figuresOf, makeReady } from "./ready";

const TITLE = "Complete a contact after the fair";
/** Words that stand nowhere in the CRM: whatever holds one of them was typed. */
const MARKERS = ["Zwetschgenhain", "Quittenmeister", "felsenbirne", "Schlehdornweg", "Mispelrunde"];

interface Contact {
  readonly first: string;
  readonly title: string;
  readonly address: string;
  readonly background: string;
}

const recorded: Contact = {
  first: "Zwetschgenhain",
  title: "Quittenmeister",
  address: "https://www.linkedin.com/in/felsenbirne",
  background: "Met at the fair, lives in Schlehdornweg and wants to see the filling line in May.",
};
const second: Contact = {
  first: "Renate",
  title: "Head of purchasing",
  address: "https://www.linkedin.com/in/renate-example",
  background: "Took over from her predecessor in spring; prefers to be called on Mondays.",
};

async function edit(page: Page, { first, title, address, background }: Contact): Promise<void> {
  await page.locator('main a[href$="/contacts/2"],main a[href$="/contacts/1"]').first().click();
  await type(page, 'input[name="first_name"]', first);
  await type(page, 'input[name="title"]', title);
  await type(page, 'input[name="linkedin_url"]', address);
  await type(page, 'textarea[name="background"]', background);
  // Where the bar stands in the way, it gives way.
  await page.getByRole("button", { name: "Save" }).click({ timeout: 10_000 });
  await page.locator('main textarea[name="text"]').waitFor();
}

async function type(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`main ${field}`).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  await page.keyboard.press("Tab");
}

async function beginRecording(console_: Page, page: Page, title: string): Promise<void> {
  await console_.bringToFront();
  await console_.getByLabel("What is the process called?").fill(title);
  await console_.getByRole("button", { name: "Record a process" }).click();
  await expect(console_.getByText("is being recorded in a tab of the CRM")).toBeVisible();
  await page.bringToFront();
  await page.locator(".recorder-bar").waitFor();
}

/** Whoever asks to go on is shown what is missing. */
async function askForAll(console_: Page): Promise<void> {
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  await expect(console_.getByText(/^Not ready yet: \d+ things are still to do/)).toBeVisible();
}

/** Writes what only an author can know, with texts that are the same everywhere. */
async function fillGaps(console_: Page): Promise<void> {
  // The other language is left for later.
  await askForAll(console_);
  const gaps = console_.locator('textarea[aria-invalid="true"]');
  for (let left = await gaps.count(); left > 0; left--) {
    await gaps.first().fill("So that colleagues find it");
    await expect(gaps).toHaveCount(left - 1);
  }
  await console_.getByRole("button", { name: "Same text for now" }).click();
}

async function publish(console_: Page): Promise<void> {
  await console_.getByRole("button", { name: "Check and see what changes" }).click();
  await console_.getByRole("button", { name: /^Publish/ }).click();
  await expect
    .poll(async () => (await askAdmin(console_, "playbook", {})).playbook?.version)
    .toBe(2);
}

async function processOf(console_: Page): Promise<Process> {
  const { playbook } = await askAdmin(console_, "playbook", {});
  const made = playbook?.processes.at(-1);
  if (!made) throw new Error("Nothing was published.");
  return made;
}

/** All that the browser keeps for Handrail, but for the facts' figures. */
async function stored(console_: Page): Promise<string> {
  return console_.evaluate(async () => {
    const open = indexedDB.open("handrail");
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const rows = await Promise.all(
      [...database.objectStoreNames].map(
        (name) =>
          new Promise((resolve) => {
            const all = database.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => resolve(all.result);
          }),
      ),
    );
    database.close();
    const [local, session] = [
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
    ];
    return JSON.stringify([rows, local, session]);
  });
}

function expectNoMarker(text: string): void {
  for (const marker of MARKERS) expect(text.toLowerCase()).not.toContain(marker.toLowerCase());
}

async function linesOf(panel: Frame): Promise<string[]> {
  return panel
    .getByRole("region", { name: "Understood so far" })
    .getByRole("listitem")
    .allInnerTexts();
}

test("a second person's run of a recorded process is recognised, without editing", async ({
  handrail,
  crm,
  page,
}) => {
  test.slow();
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await console_.reload();
  await logIn(page, crm.url);
  await openContact(page, 2);
  await beginRecording(console_, page, TITLE);
  const panel = await handrail.openPanelOf(page);

  await edit(page, recorded);
  await expect.poll(() => linesOf(panel).then((lines) => lines.join("\n"))).toContain("Save");
  expectNoMarker(await stored(console_));

  expect((await linesOf(panel)).join("\n")).toContain("Pressed “Edit Contact”");
  await panel.getByRole("button", { name: "Stop and see the process" }).click();
  await expect(page.locator(".recorder-bar")).toHaveCount(0);
  await expect(
    console_.getByText("1 click only led to another page and is no step: “Edit Contact”."),
  ).toBeVisible();
  await console_.bringToFront();
  await fillGaps(console_);
  await publish(console_);
  const made = await processOf(console_);
  expectNoMarker(JSON.stringify(made));
  expectNoMarker(await stored(console_));
  expect(made.steps).toHaveLength(5);

  // Somebody else: another pseudonym, another record, other words.
  await askAdmin(console_, "eraseMyData", {});
  await askAdmin(console_, "saveProfile", {
    introduced: true,
    department: "after-sales",
    language: "en",
  });
  await page.bringToFront();
  await page.reload();
  await openContact(page, 1);
  await edit(page, second);
  const recognised = async () => {
    const { steps } = await figuresOf(console_);
    return made.steps.filter(({ id }) => (steps[`${made.id}/${id}`] ?? 0) > 0).map(({ id }) => id);
  };
  await expect
    .poll(async () => (await recognised()).length, { timeout: 20_000 })
    .toBeGreaterThan(3);
  const steps = await recognised();
  console.log(
    JSON.stringify({ recorder: "contact", recognised: steps.length, of: made.steps.length }),
  );
  expect(steps.length).toBeGreaterThanOrEqual(4);
});

test("a recording of Chrome’s Recorder becomes a proposal, and a process becomes such a recording", async ({
  handrail,
}) => {
  const console_ = await handrail.openConsole("/drafts");
  await makeReady(console_);
  await console_.reload();
  await console_.bringToFront();
  await console_.getByRole("button", { name: "Open or save a recording" }).click();
  const input = console_.getByLabel("Recording of Chrome’s Recorder (JSON)");
  await input.setInputFiles({
    name: "notes.json",
    mimeType: "application/json",
    buffer: Buffer.from("[]"),
  });
  await expect(console_.getByText("This JSON is no recording.")).toBeVisible();
  await input.setInputFiles(join(root, "test/data/recorder/crm-log-visit.json"));
  await console_.getByRole("button", { name: /^Make a draft of/ }).click();
  await expect(console_.getByText(/^\d+ things still to do/)).toBeVisible();
  await expect(console_.locator('textarea[aria-invalid="true"]')).toHaveCount(0);
  await askForAll(console_);
  await console_.evaluate(axe.source);
  const { violations } = await console_.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await console_.getByRole("link", { name: "All drafts" }).click();
  await console_.getByRole("button", { name: "Open or save a recording" }).click();
  await console_.getByRole("button", { name: "Save the recording" }).click();
  await expect(console_.getByText("Give an address that begins with")).toBeVisible();
  await console_
    .getByLabel("Where the replay begins")
    .fill("http://127.0.0.1:8080/#/contacts/2/show");
  const [download] = await Promise.all([
    console_.waitForEvent("download"),
    console_.getByRole("button", { name: "Save the recording" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("log-visit.recorder.json");
});
