// @ts-check
/**
 * How long it takes until a fact is on disk, seen from the page that reports it: message, parsing,
 * deciding, appending, views, strict commit, answer. In the same run, taking turns with it in the same
 * service worker, the floor: raw IndexedDB `put`s of the same facts with the same durability, without
 * messages, parsing, views or indexes.
 *
 * `ratioToRawPut`: a batch of 50 facts reported and acknowledged ÷ 50 raw puts in one transaction.
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
    extension: await ensureBuild("chrome-mv3-e2e"),
  });
  try {
    const console_ = await context.newPage();
    await console_.goto(`chrome-extension://${extensionId}/options.html`);
    const source = readFileSync(
      new URL("../../public/playbooks/demo.json", import.meta.url),
      "utf8",
    );
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
    const raw = await rawPuts(extensionId, context);
    /** @type {number[]} */
    const batches = [];
    /** @type {number[]} */
    const rawBatches = [];
    await raw(BATCH);
    for (let i = 0; i < BATCHES; i++) {
      rawBatches.push(await raw(BATCH));
      batches.push(...(await evaluate(`handrailBench(${BATCH}, 1)`)));
    }

    const session = await context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    /** @type {number[]} */
    const cold = [];
    for (let i = 0; i < COLD; i++) {
      await session.send("ServiceWorker.stopAllWorkers");
      await page.waitForTimeout(150);
      cold.push(...(await evaluate("handrailBench(1, 1)")));
    }

    const batchMs = percentile(batches, 0.5);
    const rawBatchMs = percentile(rawBatches, 0.5);
    return {
      warmP95Ms: round(percentile(warm, 0.95)),
      coldP95Ms: round(percentile(cold, 0.95)),
      batchMsPerEvent: round(batchMs / BATCH, 3),
      ratioToRawPut: round(batchMs / rawBatchMs),
      warmMedianMs: round(percentile(warm, 0.5)),
      batchMedianMs: round(batchMs),
      rawBatchMedianMs: round(rawBatchMs),
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
 * @param {string} extensionId
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {Promise<(count: number) => Promise<number>>} puts so many facts, gives the ms it took
 */
async function rawPuts(extensionId, context) {
  const worker = context.serviceWorkers().find((each) => each.url().includes(extensionId));
  if (!worker) throw new Error("The service worker does not run.");
  await worker.evaluate(async () => {
    const open = indexedDB.open("raw-put", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("facts", { keyPath: "id" });
    await new Promise((resolve) => (open.onsuccess = resolve));
    Object.assign(globalThis, { rawDatabase: open.result });
  });
  return (count) =>
    worker.evaluate(async (size) => {
      const { rawDatabase } = /** @type {{rawDatabase: IDBDatabase}} */ (
        /** @type {unknown} */ (globalThis)
      );
      const started = performance.now();
      const transaction = rawDatabase.transaction("facts", "readwrite", { durability: "strict" });
      const facts = transaction.objectStore("facts");
      for (let i = 0; i < size; i++) {
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
      await new Promise((resolve) => (transaction.oncomplete = resolve));
      return performance.now() - started;
    }, count);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 * @param {object} request
 */
function ask(page, name, request) {
  return page.evaluate((question) => chrome.runtime.sendMessage(question), {
    handrail: "admin",
    name,
    request,
  });
}
