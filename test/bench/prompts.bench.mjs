// @ts-check
/**
 * Prompts: how fast observations are matched, how many prompts fade away with mastery, how soon one shows.
 * `npm run bench -- prompts simulation` runs the simulation of 1,000 people alone, without a browser.
 */
import { runnerImport } from "vite";
import { root } from "../setup/root.mjs";
import { round } from "./percentile.mjs";

/** @param {readonly string[]} args */
export async function bench(args) {
  const masteryPromptRatio = round(await simulation(), 3);
  if (args.includes("simulation")) return { masteryPromptRatio };
  const { matchRates } = await import("./prompts/match.mjs");
  const { latency } = await import("./prompts/latency.mjs");
  return { ...(await matchRates()), masteryPromptRatio, ...(await latency()) };
}

async function simulation() {
  /** @type {{module: typeof import("./prompts/report")}} */
  const { module } = await runnerImport("./test/bench/prompts/report.ts", {
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": root } },
  });
  return module.report((line) => console.log(line));
}
