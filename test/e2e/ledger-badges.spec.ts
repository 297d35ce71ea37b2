/** Lists that are read, and the badges: where they stand, what they say, and to whom. */
import type { Page } from "@playwright/test";
import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { expect, test } from "./locator";
import { listenToValues, withParallelRun } from "./parallel-run";
import { askAdmin, makeReady } from "./ready";

/** Stands in for the background's answer, which holds states and no value. */
async function answerWith(page: Page, extensionId: string, records: object[]): Promise<void> {
  const evaluate = await contentScriptWorld(page, extensionId);
  await evaluate(`(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const value = ${JSON.stringify({ records })};
    chrome.runtime.sendMessage = (message) =>
      message.name === "seeValues" ? send(message).then(() => ({ ok: true, value })) : send(message);
  })()`);
}

const record = `<html lang="en"><title>Daniel</title>
<style>body{margin:0;font:14px sans-serif}main{padding:40px;height:3000px}h5{margin:8px 0}</style>
<main><h5>Daniel Whitfield</h5><p>Mail: <a href="mailto:d@w.test">d@w.test</a></p></main></html>`;

const list = (rows: number) => `<html lang="en"><title>Contacts</title>
<style>td{padding:6px 24px}</style><main><table>
<thead><tr><th>Name</th><th>E-mail</th></tr></thead><tbody></tbody></table>
<button aria-label="Next page">›</button></main>
<script>
  let page = 0;
  const show = () => {
    const rows = Array.from({ length: ${rows} }, (_, i) => page * ${rows} + i + 1);
    document.querySelector("tbody").innerHTML = rows.map((n) =>
      '<tr><td><a href="#/contacts/' + n + '/show">Contact ' + n + '</a></td><td>c' + n + '@example.test</td></tr>').join("");
    document.querySelector("button").disabled = page === 1;
  };
  document.querySelector("button").onclick = () => { page++; show(); };
  show();
</script></html>`;

test("badges stand beside what they are about, cover nothing, and go with it", async ({
  handrail,
  console_,
  page,
  show,
}) => {
  await makeReady(console_, "en", withParallelRun());
  await show("#/contacts/2/show", record);
  const fields = { name: "differs", mail: "agrees" };
  await answerWith(page, handrail.extensionId, [{ outcome: "different", fields }]);
  const differs = page.locator(".badge.differs");
  await expect(differs).toBeVisible({ timeout: 8000 });
  await expect(differs).toHaveAccessibleName("Name: CRM and ledger differ. Show in the panel");
  await expect(page.locator(".badge.agrees")).toBeVisible();

  const places = async () => {
    const badge = await differs.boundingBox();
    const text = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector("h5")!);
      return range.getBoundingClientRect().toJSON() as DOMRect;
    });
    return { badge: badge!, text };
  };
  const { badge, text } = await places();
  expect(badge.x).toBeGreaterThanOrEqual(text.right);
  expect(badge.x).toBeLessThan(text.right + 24);
  await page.mouse.wheel(0, 20);
  await expect
    .poll(async () => {
      const now = await places();
      return Math.abs(now.badge.y + 8 - (now.text.top + now.text.height / 2));
    })
    .toBeLessThan(2);
  expect((await places()).text.top).not.toBe(text.top);

  // Something of the page stands over it.
  await page.evaluate(() => {
    const cover = document.createElement("div");
    cover.id = "cover";
    cover.style.cssText = "position:fixed;inset:0;background:white";
    document.body.append(cover);
  });
  await expect(differs).toBeHidden();
  await page.evaluate(() => document.querySelector("#cover")?.remove());
  await expect(differs).toBeVisible();

  // What a script of the page can see of it: a host without a word.
  const seen = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll("[popover=manual]")];
    return hosts.map((host) => host.textContent + host.getAttributeNames().join()).join();
  });
  expect(seen).not.toMatch(/differ|agree|ledger/i);
  expect(await page.evaluate(() => document.documentElement.innerText)).not.toMatch(
    /differ|ledger/i,
  );

  const focused = await handrail.serviceWorker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "http://127.0.0.1:4199/*" });
    return chrome.tabs.sendMessage(tab!.id!, { ledger: "take-focus" });
  });
  expect(focused).toBe(true);
  await expect(differs).toBeFocused();
  await page.keyboard.press("Enter");
  await handrail.openPanelOf(page);
});

test("a clerk sees no badge, and nothing that they work on is read", async ({
  console_,
  page,
  show,
}) => {
  const told = await listenToValues(console_);
  await makeReady(console_, "en", withParallelRun());
  const be = (role: "user" | "key-user") => askAdmin(console_, "saveProfile", { role });
  await be("user");
  await show("#/contacts/2/show", record);
  await page.waitForTimeout(4000);
  expect(await told()).toEqual([]);
  await expect(page.locator(".badge")).toHaveCount(0);
  await be("key-user");
  await show("#/contacts/3/show", record);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(0);
});

test("a list is read as it is shown, and to its end when a key user asks", async ({
  handrail,
  console_,
  page,
  show,
}) => {
  const told = await listenToValues(console_);
  await makeReady(console_, "en", withParallelRun());
  await show("#/contact-list", list(3));
  const states = ["matched", "different", "only-crm"];
  await answerWith(
    page,
    handrail.extensionId,
    states.map((outcome) => ({ outcome, fields: {} })),
  );
  await expect.poll(told).toMatchObject([
    {
      where: "list",
      reading: null,
      records: [1, 2, 3].map((n) => ({
        links: [expect.stringContaining(`#/contacts/${n}/show`)],
        values: { name: `Contact ${n}`, mail: `c${n}@example.test` },
      })),
    },
  ]);
  for (const kind of ["agrees", "differs", "onlyCrm"]) {
    await expect(page.locator(`.badge.${kind}`)).toBeVisible();
  }
  // The panel compares a record once it is shown, so the badge of a row leads there.
  const differs = page.locator(".badge.differs");
  await expect(differs).toHaveAccessibleName("This record: CRM and ledger differ. Open the record");
  await differs.click();
  await expect(page).toHaveURL(/#\/contacts\/2\/show$/);
  await page.goBack();
  await expect(differs).toBeVisible();

  const panel = await handrail.openPanelOf(page);
  const press = (name: string) => panel.getByRole("button", { name }).click();
  await press("Read this list");
  await expect(panel.getByText("3 rows read so far")).toBeVisible();
  await press("Read the next page");
  await expect(panel.getByText("6 rows read so far")).toBeVisible();
  await expect(panel.getByText("This was its last page.")).toBeVisible();
  // A page that is read twice is counted once.
  await press("Read the next page");
  await expect(panel.getByRole("button", { name: "That was all of it" })).toBeEnabled();
  await expect(panel.getByText("6 rows read so far")).toBeVisible();
  await press("That was all of it");
  await expect(panel.getByText("what was not among these rows is not in the CRM")).toBeVisible();
  await expect(panel.getByText("Last read to its end")).toBeVisible();
  const [run] = await askAdmin(console_, "parallelRuns", {});
  expect(run).toMatchObject({ look: { how: "list" } });
  const read = (await told()).filter(({ reading }) => reading !== null);
  expect(read.map(({ records }) => records[0]?.values["name"])).toEqual([
    "Contact 1",
    "Contact 4",
    "Contact 4",
  ]);
});
