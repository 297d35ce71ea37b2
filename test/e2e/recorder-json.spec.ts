/**
 * What Handrail exports for Chrome's Recorder is what `@puppeteer/replay` reads and replays. That library
 * needs Puppeteer's browser, so these tests start one of their own, without the extension.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createRunner, parse, PuppeteerRunnerExtension } from "@puppeteer/replay";
import { expect, test as base } from "@playwright/test";
import { launch, type Browser, type Page } from "puppeteer-core";

import { checkPlaybook } from "../../lib/core/playbook/parse-playbook";
import type { Playbook } from "../../lib/core/playbook/playbook";
import type { Process } from "../../lib/core/playbook/process";
import { exportFlow } from "../../lib/core/recording/devtools-export";
import { importFlow } from "../../lib/core/recording/devtools-import";
import { propose } from "../../lib/core/recording/propose";
import { playbookWith } from "../../lib/core/authoring/playbook-with";
import { startCrm } from "../crm/server.mjs";
import { NEXT_EDITION } from "../next-edition";
import { startPages } from "../pages/server.mjs";
import { ensureChromium } from "../setup/chromium.mjs";
import { root } from "../setup/root.mjs";

const PLACEHOLDER = "HANDRAIL PLACEHOLDER";
const FOLDER = join(root, "test/data/recorder");
const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

const test = base.extend<{ chrome: Browser; tab: Page }>({
  // oxlint-disable-next-line no-empty-pattern
  chrome: async ({}, use) => {
    const { path } = await ensureChromium();
    const browser = await launch({
      executablePath: path,
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      ],
    });
    await use(browser);
    await browser.close();
  },
  tab: async ({ chrome }, use) => use(await chrome.newPage()),
});

function demo(): Playbook {
  const text = readFileSync(join(root, "public/playbooks/demo.json"), "utf8");
  const checked = checkPlaybook(JSON.parse(text));
  if (!checked.ok) throw new Error("The demo playbook is wrong.");
  return checked.playbook;
}

/** The playbook that a recorded file becomes, and the process in it that is new. */
function playbookOf(file: string): { playbook: Playbook; made: Process } {
  const playbook = demo();
  const result = importFlow(readFileSync(join(FOLDER, file), "utf8"), playbook.sites);
  if (!result.ok) throw new Error(result.problem.code);
  const proposal = propose(result.recording, playbook);
  if (!proposal) throw new Error("Nothing was proposed.");
  return { playbook: playbookWith(playbook, proposal, null, NEXT_EDITION), made: proposal.process };
}

function flowOf(made: Process, { sites }: Playbook, startAddress: string) {
  const value = () => PLACEHOLDER;
  return parse(exportFlow(made, { startAddress, sites, value, language: "en" }).flow);
}

async function replay(browser: Browser, page: Page, flow: ReturnType<typeof parse>) {
  const player = new PuppeteerRunnerExtension(browser, page, { timeout: 15_000 });
  return (await createRunner(flow, player)).run();
}

for (const file of files) {
  test(`${file}, imported and exported again, is a recording for @puppeteer/replay`, () => {
    const source = JSON.parse(readFileSync(join(FOLDER, file), "utf8"));
    const recorded = parse(source);
    expect(recorded.steps.length).toBeGreaterThan(3);
    const { playbook, made } = playbookOf(file);
    const start = recorded.steps.find((step) => step.type === "navigate");
    const flow = flowOf(made, playbook, start && "url" in start ? start.url : "");
    expect(flow.steps.length).toBeGreaterThan(3);
    for (const step of flow.steps) if (step.type === "change") expect(step.value).toBe(PLACEHOLDER);
  });
}

for (const file of ["form-english.json", "shadow-roots.json"]) {
  test(`${file} replays on the page it was recorded on`, async ({ chrome, tab }) => {
    const pages = await startPages();
    const { playbook, made } = playbookOf(file);
    // What an author answers: the Recorder has not seen what the page shows after saving.
    const steps = made.steps.map((step) => withEvidence(step));
    const where = file === "form-english.json" ? "plain" : "shadow-open";
    const flow = flowOf({ ...made, steps }, playbook, `${pages.url}${where}`);
    expect(flow.steps.at(-1)).toMatchObject({ type: "waitForElement" });
    expect(await replay(chrome, tab, flow)).toBe(true);
    const field = await tab.$("pierce/#next-step");
    expect(await field?.evaluate((element) => (element as HTMLInputElement).value)).toBe(
      PLACEHOLDER,
    );
    await pages.close();
  });
}

function withEvidence(step: Process["steps"][number]): Process["steps"][number] {
  if (step.doneWhen.kind !== "confirmed") return step;
  const anchor = { selectors: [], labels: [], text: ["Saved"] };
  return { ...step, doneWhen: { kind: "record-saved", evidence: { kind: "appears", anchor } } };
}

test("a process of the demo playbook replays on the CRM", async ({ chrome, tab }) => {
  const crm = await startCrm();
  await tab.goto(crm.url);
  await tab.locator('input[name="email"]').fill("admin@example.test");
  await tab.locator('input[name="password"]').fill("admin123");
  await tab.locator('form button[type="submit"]').click();
  await tab.locator("header nav").wait();

  const playbook = demo();
  const [visit] = playbook.processes.filter(({ id }) => id === "log-visit");
  if (!visit) throw new Error("The demo playbook has no visit.");
  const written = { ...visit, steps: visit.steps.slice(0, 2) };
  const flow = flowOf(written, playbook, `${crm.url}#/contacts/2/show`);
  const before = crm.tables["contactNotes"].length;
  expect(await replay(chrome, tab, flow)).toBe(true);
  const notes = crm.tables["contactNotes"];
  expect(notes.length).toBe(before + 1);
  expect(notes.at(-1)?.["text"]).toBe(PLACEHOLDER);
  await crm.close();
});
