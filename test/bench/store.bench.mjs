// @ts-check
/**
 * How long it takes until a fact is on disk, seen from the page that reports it: message, parsing,
 * deciding, appending, views, strict commit, answer. In the same run and browser the floor: a raw
 * IndexedDB `put` of the same facts with the same durability, in the same service worker.
 *
 * `ratioToRawPut` compares the work in the background (a batch of 50 stored as facts with their views)
 * with 50 raw puts in one strict transaction; both are timed in the service worker.
 */
import { readFileSync } from "node:fs";
import { startCrm } from "../crm/server.mjs";
import { ensureBuild } from "../setup/build.mjs";
import { launchChromium } from "../setup/chromium-flags.mjs";
import { contentScriptWorld } from "../setup/content-script-world.mjs";
import { percentile, round } from "./percentile.mjs";

const WARM = 100;
const COLD = 20;
const BATCHES = 40;
const BATCH = 50;

export async function bench() {
  const crm = await startCrm({ port: 0 });
  const { context, extensionId, close } = await launchChromium({
    extension: process.env.HB ?? (await ensureBuild("chrome-mv3-e2e")),
  });
  try {
    const console_ = await context.newPage();
    await console_.goto(`chrome-extension://${extensionId}/options.html`);
    const source = readFileSync(new URL("../../public/playbooks/demo.json", import.meta.url), "utf8");
    await ask(console_, "publishPlaybook", { source });
    await ask(console_, "saveProfile", { introduced: true, department: "sales" });
    await console_.close(); // an open console would ask for its figures at every change

    const page = await context.newPage();
    await page.goto(`${crm.url}#/companies`);
    await page.waitForTimeout(500);
    const evaluate = await contentScriptWorld(page, extensionId);
    await evaluate(observer);

    await evaluate("handrailBench(1, 20)"); // warm up
    /** @type {number[]} */
    const warm = await evaluate(`handrailBench(1, ${WARM})`);
    /** @type {number[]} */
    const batches = await evaluate(`handrailBench(${BATCH}, ${BATCHES})`);

    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    /** @type {number[]} */
    const cold = [];
    for (let i = 0; i < COLD; i++) {
      await session.send("ServiceWorker.stopAllWorkers");
      await page.waitForTimeout(150);
      cold.push(.../** @type {number[]} */ (await evaluate("handrailBench(1, 1)")));
    }

    const raw = await rawPuts(page, extensionId, context);
    const batchMs = percentile(batches, 0.5);
    return {
      warmP95Ms: round(percentile(warm, 0.95)),
      coldP95Ms: round(percentile(cold, 0.95)),
      batchMsPerEvent: round(batchMs / BATCH, 3),
      ratioToRawPut: round(batchMs / raw.batchMs),
      rawSingleMs: round(raw.singleMs),
      rawBatchMs: round(raw.batchMs),
      warmMedianMs: round(percentile(warm, 0.5)),
      batchMedianMs: round(batchMs),
    };
  } finally {
    await close();
    await crm.close();
  }
}

/** In the content script's world: `handrailBench(size, times)` gives the ms of each report. */
const observer = `
  globalThis.handrailBench = async (size, times) => {
    const session = crypto.randomUUID();
    let n = 0;
    const durations = [];
    for (let i = 0; i < times; i++) {
      const observations = Array.from({ length: size }, () => ({
        kind: "prompt-shown", id: session + ":" + ++n, at: Date.now(),
        watch: "log-visit/write-note", prompt: crypto.randomUUID(),
      }));
      const started = performance.now();
      const answer = await chrome.runtime.sendMessage({
        handrail: "page", name: "observe", request: { url: location.href, observations },
      });
      durations.push(performance.now() - started);
      if (!answer?.ok) throw new Error(JSON.stringify(answer));
    }
    return durations;
  };
`;

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} extensionId
 * @param {import('@playwright/test').BrowserContext} context
 */
async function rawPuts(page, extensionId, context) {
  const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
  if (!worker) throw new Error("The service worker does not run.");
  const { singles, batches } = await worker.evaluate(
    async ([single, batch, size]) => {
      const open = indexedDB.open("raw-put", 1);
      open.onupgradeneeded = () => open.result.createObjectStore("facts", { keyPath: "id" });
      await new Promise((resolve) => (open.onsuccess = resolve));
      const database = open.result;
      const put = (/** @type {number} */ count) =>
        new Promise((resolve) => {
          const transaction = database.transaction("facts", "readwrite", { durability: "strict" });
          const facts = transaction.objectStore("facts");
          for (let i = 0; i < count; i++) {
            facts.put({
              id: `${crypto.randomUUID()}:0`,
              device: crypto.randomUUID(),
              actor: crypto.randomUUID(),
              department: "sales",
              at: Date.now(),
              day: "2026-11-16",
              v: 1,
              type: "PromptShown",
              data: {
                prompt: crypto.randomUUID(),
                process: "log-visit",
                step: "write-note",
                playbook: { id: "demo", version: 1 },
              },
            });
          }
          transaction.oncomplete = () => resolve(undefined);
        });
      const time = async (/** @type {number} */ count, /** @type {number} */ times) => {
        const durations = [];
        for (let i = 0; i < times; i++) {
          const started = performance.now();
          await put(count);
          durations.push(performance.now() - started);
        }
        return durations;
      };
      await time(1, 20);
      return { singles: await time(1, single), batches: await time(size, batch) };
    },
    /** @type {const} */ ([WARM, BATCHES, BATCH]),
  );
  return { singleMs: percentile(singles, 0.5), batchMs: percentile(batches, 0.5) };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {object} request
 */
function ask(page, name, request) {
  return page.evaluate(
    (question) => chrome.runtime.sendMessage(question),
    { handrail: "admin", name, request },
  );
}
