// @ts-check
/**
 * Reconciliation: 100,000 × 100,000 rows of 10 fields with every kind of comparator, in a worker, beside
 * daff (which compares them as plain texts) and beside a bare hash join of the same rows. What is measured is
 * what the background runs (`comparePart`), on parts as the import leaves them.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "vite";
import { root } from "../setup/root.mjs";
import { round } from "./percentile.mjs";

const ROWS = 100_000;
const MILLION = 1_000_000;
/** Heaps that are tried for 100,000 rows, from small to large, MB. */
const HEAPS = [100, 150, 200, 250, 300, 350, 400, 500, 700];

export async function bench() {
  const folder = await mkdtemp(join(tmpdir(), "handrail-reconcile-"));
  try {
    const script = await bundle(folder);
    const alike = await inWorker(script, { task: "beside", rows: ROWS, writing: "alike" }, 2000);
    console.log("written alike:", alike);
    const apart = await inWorker(script, { task: "beside", rows: ROWS, writing: "apart" }, 2000);
    console.log("written apart:", apart);
    const heapMb = await smallestHeap(script);
    const million = await inWorker(script, { task: "once", rows: MILLION, writing: "alike" }, 2048);
    console.log("a million rows:", million);
    const incremental = await inWorker(script, { task: "incremental", rows: ROWS }, 2000);
    console.log("one record is seen again:", incremental);
    return {
      importMs: round(alike.importMs, 0),
      ms: round(alike.ms, 0),
      daffRatio: round(alike.ms / alike.daffMs),
      joinRatio: round(alike.ms / alike.joinMs, 1),
      apartMs: round(apart.ms, 0),
      apartDaffRatio: round(apart.ms / apart.daffMs),
      apartJoinRatio: round(apart.ms / apart.joinMs, 1),
      heapMb,
      incrementalMs: round(incremental.p95Ms, 3),
      incrementalMedianMs: round(incremental.medianMs, 3),
      millionMs: round(million.ms, 0),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The worker, with the core as it is shipped: bundled and minified. @param {string} folder */
async function bundle(folder) {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "node20",
      ssr: "test/bench/reconcile/worker.ts",
      rollupOptions: { output: { entryFileNames: "worker.mjs" } },
    },
    ssr: { noExternal: true },
  });
  return join(folder, "worker.mjs");
}

/**
 * @param {string} script
 * @param {object} workerData
 * @param {number} heapMb the worker dies when it needs more
 * @returns {Promise<any>}
 */
function inWorker(script, workerData, heapMb) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** @param {string} script */
async function smallestHeap(script) {
  for (const heapMb of HEAPS) {
    const task = { task: "once", rows: ROWS, writing: "alike" };
    const done = await inWorker(script, task, heapMb).catch(() => null);
    if (done) return heapMb;
  }
  return Number.POSITIVE_INFINITY;
}
