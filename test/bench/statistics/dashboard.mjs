// @ts-check
/**
 * The page Adoption in Chromium, with the facts of a company of 500 people and their million events in the
 * database: how long from going to the page until its first numbers stand there, and until all of it does.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../../setup/build.mjs";
import { launchChromium } from "../../setup/chromium-flags.mjs";
import { pageBundle } from "../../setup/page-bundle.mjs";
import { root } from "../../setup/root.mjs";
import { percentile, round } from "../percentile.mjs";

const [PEOPLE, DAYS, TURNS] = [500, 60, 9];
const question = /** @type {const} */ ({ from: "2026-03-01", to: "2026-06-30", grain: "week" });
/** Of a workbook, one figure each. */
const ROWS = 100_000;

/** @typedef {import("./in-page")} InPage */
/** @typedef {{firstNumbersMs: number, fullMs: number}} Visit ms from going there */

export async function dashboard() {
  const extension = await ensureBuild("chrome-mv3-e2e");
  const code = await pageBundle("test/bench/statistics/in-page.ts", "handrailBench");
  const { context, extensionId, close } = await launchChromium({ extension });
  try {
    const page = await context.newPage();
    const address = `chrome-extension://${extensionId}/options.html`;
    await page.goto(`${address}#/my-data`);
    const source = readFileSync(join(root, "public/playbooks/demo.json"), "utf8");
    await ask(page, "publishPlaybook", { source });
    await ask(page, "saveProfile", { introduced: true, language: "en" });
    await page.evaluate(code);
    const filled = await page.evaluate(
      ([people, days]) =>
        /** @type {{handrailBench: InPage}} */ (
          /** @type {unknown} */ (globalThis)
        ).handrailBench.fill(people, days),
      /** @type {const} */ ([PEOPLE, DAYS]),
    );
    console.log("in the database:", JSON.stringify(filled));
    await page.reload();
    await page.evaluate(code);
    const began = performance.now();
    const told = await ask(page, "statistics", { questions: [question] });
    const cubeMs = performance.now() - began;
    const replay = await page.evaluate(
      (asked) =>
        /** @type {{handrailBench: InPage}} */ (
          /** @type {unknown} */ (globalThis)
        ).handrailBench.fromLog(asked),
      question,
    );
    // They are the same figures, so the comparison is one.
    const [answer] = told.answers;
    if (JSON.stringify(answer.total) !== JSON.stringify(replay.statistics.total)) {
      throw new Error("The dashboard and the log do not say the same");
    }
    /** @type {Visit[]} */
    const turns = [];
    for (let turn = 0; turn < TURNS; turn += 1) turns.push(await visited(page, address));
    const of = (/** @type {"firstNumbersMs" | "fullMs"} */ name) =>
      percentile(
        turns.map((each) => each[name]),
        0.5,
      );
    console.log("visits:", JSON.stringify(turns));
    return {
      events: filled.events,
      firstNumbersMs: round(of("firstNumbersMs"), 0),
      fullMs: round(of("fullMs"), 0),
      chromiumReplayMs: round(replay.ms, 0),
      ratioToReplay: round(replay.ms / of("firstNumbersMs"), 0),
      chromiumCubeMs: round(cubeMs, 0),
      ...(await workbook(page, extension)),
    };
  } finally {
    await close();
  }
}

/**
 * From another page of the console, as by a click on its door.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} address
 * @returns {Promise<Visit>}
 */
async function visited(page, address) {
  await page.goto(`${address}#/settings`);
  await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
  await page.waitForTimeout(500);
  return page.evaluate(
    ({ from, to }) =>
      new Promise((done) => {
        const start = performance.now();
        let first = 0;
        let last = 0;
        /** A frame after it was drawn, it stands there. @param {(at: number) => void} then */
        const whenShown = (then) =>
          requestAnimationFrame(() => setTimeout(() => then(performance.now() - start)));
        const watcher = new MutationObserver(() => {
          if (
            first === 0 &&
            document.querySelector('[data-metric="started"]:not([data-value=""])')
          ) {
            first = -1;
            whenShown((at) => (first = at));
          }
          whenShown((at) => (last = at));
        });
        watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
        location.hash = `#/adoption?from=${from}&to=${to}`;
        const rested = setInterval(() => {
          if (first <= 0 || performance.now() - start - last < 300) return;
          clearInterval(rested);
          watcher.disconnect();
          done({ firstNumbersMs: first, fullMs: last });
        }, 50);
      }),
    question,
  );
}

/**
 * A hundred thousand rows as a workbook, by the worker that the product uses.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} extension
 */
async function workbook(page, extension) {
  const worker = readdirSync(join(extension, "assets")).find((name) =>
    name.startsWith("files.worker-"),
  );
  const { answers, details } = await ask(page, "statistics", {
    questions: [question],
    isDetailed: true,
  });
  return page.evaluate(
    async ({ path, statistics, detail, rows }) => {
      const metrics = Object.keys(statistics.total).length;
      const [piece] = statistics.series.filter(
        (/** @type {any} */ each) => each.figures.started > 0,
      );
      const series = Array.from({ length: Math.ceil(rows / metrics) }, () => piece);
      const about = { generatedAt: 0, timeZone: "UTC", handrail: "0.1.0", figuresSha256: "" };
      const start = performance.now();
      const worker = new Worker(path, { type: "module" });
      worker.postMessage({
        kind: "workbook",
        statistics: { ...statistics, series },
        details: detail,
        about,
        language: "zh-CN",
        hasBom: true,
      });
      let progress = 0;
      const bytes = await new Promise((done, failed) => {
        worker.onmessage = ({ data }) => {
          if (data.kind === "progress") progress += 1;
          if (data.kind === "made") done(data.file.size);
          if (data.kind === "failed") failed(new Error("no workbook"));
        };
      });
      worker.terminate();
      const ms = performance.now() - start;
      return {
        xlsxSeconds: Math.round(ms / 100) / 10,
        xlsxRows: series.length * metrics,
        xlsxMegabytes: Math.round(bytes / 1e5) / 10,
        xlsxProgress: progress,
      };
    },
    { path: `/assets/${worker}`, statistics: answers[0], detail: details[0], rows: ROWS },
  );
}

/**
 * @param {import("@playwright/test").Page} page
 * @param {string} name
 * @param {object} request
 */
async function ask(page, name, request) {
  const answer = await page.evaluate((asked) => chrome.runtime.sendMessage(asked), {
    handrail: "admin",
    name,
    request,
  });
  if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}
