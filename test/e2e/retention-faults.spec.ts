/**
 * The browser is killed while facts that are too old are being deleted. At any moment each of them is either
 * in the log or in what was counted of it, and never in both or in neither.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { killBrowser } from "../fault/kill-browser.mjs";
import { chance } from "../fault/random.mjs";
import { until } from "../setup/until.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { expect, test } from "./extension";
import { askAdmin, makeReady } from "./ready";

const OLD = 30_000;
const KILLS = 10;
const DAY = 24 * 60 * 60_000;

const launch = async (profile: string) => {
  const browser = await launchChromium({
    extension: await ensureBuild("chrome-mv3-e2e"),
    profile,
  });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#/my-data`);
  await askAdmin(page, "stored", {}); // the database is open, views are folded
  return { ...browser, page };
};

/** Facts of 100 days ago, as if they had been noted then; views are folded with them at the next start. */
const seed = (page: Page, at: number) =>
  page.evaluate(
    async ([count, when]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("handrail");
        opening.onsuccess = () => resolve(opening.result);
      });
      const change = database.transaction(["events", "projections"], "readwrite");
      change.objectStore("events").clear(); // what was noted just now would stand before them
      for (let n = 0; n < count; n++) {
        change.objectStore("events").add({
          type: "HelpRequested",
          data: { process: "log-visit", step: null, playbook: { id: "demo", version: 1 } },
          device: "device",
          actor: "actor",
          department: "sales",
          role: "user",
          at: when + n,
          day: new Date(when).toISOString().slice(0, 10),
          id: `old-${n}`,
          v: 1,
        });
      }
      change.objectStore("projections").clear();
      await new Promise((resolve) => {
        change.oncomplete = resolve;
      });
      database.close();
    },
    [OLD, at] as const,
  );

/** What is there at one moment: facts in the log, facts that are only counted, and what the view says. */
const found = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("handrail");
      opening.onsuccess = () => resolve(opening.result);
    });
    const reading = database.transaction(["events", "bases", "views"]);
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    type Summary = { row: { counts: { HelpRequested?: number } } } | undefined;
    const [ids, base, view] = await Promise.all([
      ask(reading.objectStore("events").index("id").getAllKeys(IDBKeyRange.bound("old-", "old-~"))),
      ask<Summary>(reading.objectStore("bases").get(["trace-summary", "all"])),
      ask<Summary>(reading.objectStore("views").get(["trace-summary", "all"])),
    ]);
    database.close();
    return {
      inLog: ids.length,
      counted: base?.row.counts.HelpRequested ?? 0,
      seen: view?.row.counts.HelpRequested ?? 0,
    };
  });

test(`the browser is killed up to ${KILLS} times while ${OLD} old facts are deleted`, async () => {
  test.setTimeout(240_000);
  const { between } = chance("retention");
  const profile = mkdtempSync(join(tmpdir(), "handrail-retention-"));
  const middles: number[] = [];
  try {
    const first = await launch(profile);
    await makeReady(first.page);
    await seed(first.page, Date.now() - 100 * DAY);
    await first.close();
    for (let round = 0; round <= KILLS; round++) {
      const { page, pid, close } = await launch(profile);
      const { inLog, counted, seen } = await found(page);
      expect({ sum: inLog + counted, seen }, `after ${round} kills`).toEqual({
        sum: OLD,
        seen: OLD,
      });
      if (inLog > 0 && counted > 0) middles.push(inLog);
      await page.evaluate(() => chrome.alarms.create("housekeeping", { when: Date.now() }));
      if (round < KILLS && inLog > 0) {
        // In the middle of it: the first portion of this round is gone.
        await until(async () => (await found(page)).inLog < inLog, {
          what: "facts to be deleted",
        });
        await new Promise((resolve) => setTimeout(resolve, between(0, 250)));
        await killBrowser(pid);
        await close();
        continue;
      }
      await expect.poll(async () => (await found(page)).inLog, { timeout: 60_000 }).toBe(0);
      expect(await found(page)).toEqual({ inLog: 0, counted: OLD, seen: OLD });
      await close();
      break;
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  expect(middles.length).toBeGreaterThan(2);
  const figures = `killed with ${middles.join(", ")} of ${OLD} left: none lost, none counted twice`;
  console.log(figures);
  test.info().annotations.push({ type: "figures", description: figures });
});
