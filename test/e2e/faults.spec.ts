/**
 * Browsers, workers and disks that fail while facts are being told. What was acknowledged, counted
 * outside the browser, is there afterwards, once and without holes.
 */
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { logIn, noteField } from "../demo/crm-actions.mjs";
import { chance } from "../fault/random.mjs";
import { killBrowser } from "../fault/kill-browser.mjs";
import { crashExtension, stopWorkers } from "../fault/kill-worker.mjs";
import { judge, readLedger, sound } from "../fault/ledger.mjs";
import type { Ledger } from "../fault/ledger.mjs";
import { createDisk } from "../fault/power-cut.mjs";
import { startTeller } from "../fault/teller.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import type { Launched } from "../setup/chromium-flags.mjs";
import { until } from "../setup/until.mjs";
import { expect, test } from "./extension";
import { makeReady } from "./ready";

const KILLS = 20;
const STOPS = 10;
const CRASHES = 10;
const CUTS = 3;
const LEAVES = 4;
const BATCH = 200;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function launch(profile: string): Promise<Launched> {
  return launchChromium({ extension: await ensureBuild("chrome-mv3-e2e"), profile });
}

async function openConsole({ context, extensionId }: Pick<Launched, "context" | "extensionId">) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#/my-data`);
  return page;
}

/** A page of the CRM that no playbook names: the content script runs, nothing is drawn. */
async function openQuietPage(
  { context }: Pick<Launched, "context">,
  crmUrl: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${crmUrl}#/companies`);
  return page;
}

/**
 * What is there as it is found, and again once the background has collected what pages could not
 * deliver: only then is a fact that it had already stored told to it a second time.
 */
async function expectSound(
  browser: Pick<Launched, "context" | "extensionId">,
  acknowledged: ReadonlySet<string>,
  when: string,
  { collect = true } = {},
): Promise<Ledger> {
  const console_ = await openConsole(browser);
  const found = await readLedger(console_);
  expect(judge(found.facts, acknowledged), `${when}, as found`).toEqual(sound);
  if (!collect) {
    await console_.close();
    return found;
  }
  // It collects every 15 minutes, and only what can no longer be on its way from a living page; the
  // test does not wait that long.
  await console_.evaluate(() =>
    chrome.alarms.create("housekeeping", { when: Date.now() + 6000, periodInMinutes: 15 }),
  );
  const settled = await until(
    async () => {
      const ledger = await readLedger(console_);
      return ledger.kept === 0 ? ledger : null;
    },
    { what: "the background to collect what pages left behind" },
  );
  expect(judge(settled.facts, acknowledged), `${when}, collected`).toEqual(sound);
  await console_.close();
  return { facts: settled.facts, kept: found.kept };
}

function say(what: string): void {
  console.log(what);
  test.info().annotations.push({ type: "figures", description: what });
}

test(`kill -9 of the browser, ${KILLS} times`, async ({ crm }) => {
  test.setTimeout(300_000);
  const { between } = chance("kill -9");
  const profile = mkdtempSync(join(tmpdir(), "handrail-kill-"));
  const acknowledged = new Set<string>();
  let stored = 0;
  let collected = 0;
  const started = Date.now();
  try {
    for (let round = 0; round <= KILLS; round++) {
      const browser = await launch(profile);
      if (round === 0) await makeReady(await openConsole(browser));
      const collect = round % 4 === 0; // it takes a second
      const when = `after ${round} kills`;
      const { facts, kept } = await expectSound(browser, acknowledged, when, { collect });
      stored = facts.length;
      if (collect) collected += kept;
      if (round < KILLS) {
        const page = await openQuietPage(browser, crm.url);
        const teller = await startTeller(page, browser.extensionId);
        await teller.bare(between(1, 20));
        await teller.outbox({ count: 100_000, burst: between(1, 8), everyMs: between(1, 20) });
        await pause(between(150, 1200));
        await killBrowser(browser.pid);
        for (const id of teller.acknowledged.keys()) acknowledged.add(id);
      }
      await browser.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  say(
    `kill -9: ${KILLS} kills, ${acknowledged.size} acknowledged, ${stored} facts (${collected} found waiting in storage.local), 0 lost, 0 duplicated, 0 holes, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  expect(acknowledged.size).toBeGreaterThan(KILLS * 10);
});

test("a record torn in half: nothing of what came before and after it is lost", async ({ crm }) => {
  test.setTimeout(120_000);
  const profile = mkdtempSync(join(tmpdir(), "handrail-torn-"));
  const acknowledged = new Set<string>();
  try {
    for (let start = 0; start < 4; start++) {
      const browser = await launch(profile);
      if (start === 0) await makeReady(await openConsole(browser));
      await expectSound(browser, acknowledged, `at start ${start}`, { collect: false });
      const page = await openQuietPage(browser, crm.url);
      const teller = await startTeller(page, browser.extensionId);
      await teller.outbox({ count: 20, burst: 5, everyMs: 5 });
      await until(() => teller.acknowledged.size === 20, { what: "twenty facts" });
      for (const id of teller.acknowledged.keys()) acknowledged.add(id);
      await killBrowser(browser.pid);
      await browser.close();
      if (start === 1) tearLastRecord(profile);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

for (const [what, times] of [
  ["stopped", STOPS],
  ["crashed", CRASHES],
] as const) {
  test(`the worker ${what} in the middle of ${BATCH} facts, ${times} times`, async ({
    handrail,
    crm,
  }) => {
    const { between } = chance(`worker ${what}`);
    await makeReady(await handrail.openConsole("/my-data"));
    for (const page of handrail.context.pages())
      if (page.url() !== "about:blank") await page.close();
    const page = await openQuietPage(handrail, crm.url);
    const teller = await startTeller(page, handrail.extensionId);
    const started = Date.now();
    const middles: number[] = [];
    for (let round = 1; round <= times; round++) {
      const before = teller.acknowledged.size;
      await teller.outbox({ count: BATCH, burst: between(1, 10), everyMs: between(1, 10) });
      const soMany = between(1, BATCH - 40);
      const reached = () => teller.acknowledged.size >= before + soMany;
      while (!reached()) await pause(1);
      middles.push(teller.acknowledged.size - before);
      if (what === "stopped") await stopWorkers(handrail.context);
      else {
        const crashed = await crashExtension(handrail.context);
        if ("unavailable" in crashed) test.skip(true, loudly(crashed.unavailable));
      }
      await until(() => teller.acknowledged.size === before + BATCH, {
        what: `all ${BATCH} acknowledged (round ${round})`,
        timeoutMs: 30_000,
      });
    }
    const seconds = Math.round((Date.now() - started) / 1000);
    await expectSound(handrail, new Set(teller.acknowledged.keys()), `${times} times ${what}`);
    say(
      `worker ${what}: ${times} times after ${middles.join(", ")} of ${BATCH}; ${teller.acknowledged.size} acknowledged, 0 lost, 0 duplicated, ${seconds} s`,
    );
    expect(teller.acknowledged.size).toBe(times * BATCH);
  });
}

test(`power loss, ${CUTS} times`, async ({ crm }) => {
  test.setTimeout(120_000);
  const disk = await createDisk();
  if ("unavailable" in disk) {
    test.skip(true, loudly(`power loss: ${disk.unavailable}`));
    return;
  }
  const { between } = chance("power loss");
  const profile = join(disk.path, "profile");
  const acknowledged = new Set<string>();
  const later = new Set<string>();
  const started = Date.now();
  try {
    const first = await launch(profile);
    await makeReady(await openConsole(first));
    await first.close();
    await disk.settle();
    for (let round = 1; round <= CUTS; round++) {
      const browser = await launch(profile);
      const page = await openQuietPage(browser, crm.url);
      const teller = await startTeller(page, browser.extensionId);
      await teller.bare(between(1, 20));
      await teller.outbox({ count: 100_000, burst: between(1, 8), everyMs: between(1, 20) });
      await pause(between(300, 1500));
      // The cut is real: what was only written and not synced is gone afterwards.
      const control = join(disk.path, `control-${round}`);
      writeFileSync(control, "written, not synced");
      const cutAt = await disk.cut();
      await killBrowser(browser.pid);
      await browser.close();
      await disk.restore();
      // With real power nobody would have heard an acknowledgement after the cut.
      for (const [id, at] of teller.acknowledged) (at < cutAt ? acknowledged : later).add(id);

      expect(readIfThere(control), "the cut loses what was not synced").toBe("");
      const again = await launch(profile);
      await expectSound(again, acknowledged, `after ${round} cuts`);
      await again.close();
      await disk.settle();
    }
  } finally {
    await disk.remove();
  }
  say(
    `power loss: ${CUTS} cuts, ${acknowledged.size} acknowledged before them, ${later.size} in the moment of it, 0 lost, 0 duplicated, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  expect(acknowledged.size).toBeGreaterThan(CUTS * 10);
});

test(`the worker is stopped, a person fills a field and leaves at once, ${LEAVES} times`, async ({
  handrail,
  crm,
  page,
}) => {
  await makeReady(await handrail.openConsole("/my-data"));
  for (const other of handrail.context.pages()) if (other !== page) await other.close();
  await logIn(page, crm.url);
  for (let contact = 1; contact <= LEAVES; contact++) {
    const tab = await handrail.context.newPage();
    await tab.goto(`${crm.url}#/contacts/${contact}/show`);
    await tab.locator(".panel").waitFor(); // the plan is here, so the field is watched
    await noteField(tab).click();
    await tab.keyboard.type("They want a second line.");
    await stopWorkers(handrail.context);
    await tab.keyboard.press("Tab");
    if (contact % 2 === 0) await tab.goto("about:blank");
    await tab.close();
  }
  const { facts, kept } = await expectSound(handrail, new Set(), "after the person left");
  say(`left at once: ${LEAVES} times, ${kept} observations waited in storage.local`);
  const filled = facts.filter(
    ({ type, data }) => type === "StepCompleted" && data.step === "write-note",
  );
  expect(filled).toHaveLength(LEAVES);
});

/** As a kill or a power cut in the middle of a write leaves it: half a record at the end of the log. */
function tearLastRecord(profile: string): void {
  const databases = join(profile, "Default", "IndexedDB");
  for (const name of readdirSync(databases)) {
    const folder = join(databases, name);
    for (const file of readdirSync(folder).filter((each) => each.endsWith(".log"))) {
      // The header of a record of 1,000 bytes, and a few of them.
      appendFileSync(join(folder, file), Buffer.from([1, 2, 3, 4, 0xe8, 0x03, 1, 7, 7, 7]));
    }
  }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8").replaceAll("\0", "");
  } catch {
    return "";
  }
}

/** A skip must not go unnoticed. */
function loudly(reason: string): string {
  console.warn(`\n${"!".repeat(80)}\nSKIPPED: ${reason}\n${"!".repeat(80)}\n`);
  test.info().annotations.push({ type: "SKIPPED", description: reason });
  return reason;
}
