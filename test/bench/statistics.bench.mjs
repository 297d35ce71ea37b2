// @ts-check
/**
 * Statistics: a made-up company of 500 people and 60 working days, a million events whose truth is known. How
 * fast they are folded into day facts, whether every figure comes out exactly right, and how much quicker a
 * dashboard's answer is from the stored cube than from the log.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { root } from "../setup/root.mjs";
import { round } from "./percentile.mjs";

export async function bench() {
  const { measure } = await bundled();
  const company = measure();
  console.log("the made-up company:", company);
  return {
    events: company.events,
    foldPerSecond: round(company.foldPerSecond, 0),
    replayMs: round(company.replayMs, 0),
    cubeMs: round(company.cubeMs, 0),
    statisticsMs: round(company.statisticsMs),
    ratioToReplay: round(company.ratioToReplay, 0),
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
