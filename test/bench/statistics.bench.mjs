// @ts-check
/**
 * Statistics: a made-up company of 500 people and 60 working days, a million events whose truth is known. How
 * fast they are folded into day facts, and whether every figure comes out exactly right; then in Chromium how
 * long the page Adoption takes, and how much longer the same figures from the log; how long a month of a
 * thousand people takes to bring in, and a workbook of 100,000 rows to make.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "../setup/root.mjs";
import { round } from "./percentile.mjs";
import { dashboard } from "./statistics/dashboard.mjs";
import { mergeSeconds } from "./statistics/merge.mjs";

export async function bench() {
  const { measure } = await bundled();
  const company = measure();
  console.log("the made-up company:", company);
  if (company.wrongFigures > 0)
    throw new Error(`${company.wrongFigures} figures are not the truth`);
  const { firstNumbersMs, fullMs, ratioToReplay, ...page } = await dashboard();
  console.log("the page:", page);
  const merge = await mergeSeconds();
  console.log("taking in:", merge);
  return {
    firstNumbersMs,
    fullMs,
    ratioToReplay,
    foldPerSecond: round(company.foldPerSecond, 0),
    mergeSeconds: merge.seconds,
    xlsxSeconds: page.xlsxSeconds,
    events: company.events,
    figures: company.figures,
    wrongFigures: company.wrongFigures,
  };
}

/** The core as it is shipped. @returns {Promise<typeof import("./statistics/company")>} */
async function bundled() {
  const folder = await mkdtemp(join(tmpdir(), "handrail-statistics-"));
  try {
    await build({
      root,
      configFile: false,
      logLevel: "error",
      resolve: { alias: { "@": root } },
      build: {
        outDir: folder,
        emptyOutDir: true,
        target: "node20",
        ssr: "test/bench/statistics/company.ts",
        rollupOptions: { output: { entryFileNames: "company.mjs" } },
      },
      ssr: { noExternal: true },
    });
    return await import(pathToFileURL(join(folder, "company.mjs")).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
