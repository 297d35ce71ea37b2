// @ts-check
/**
 * `npm test`: runs everything and counts. `node test/run.mjs unit e2e` runs only these steps.
 * No static import here may reach a package: on a fresh machine there is none yet.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildScripts, ensureBuild } from "./setup/build.mjs";
import { run, tail } from "./setup/command.mjs";
import {
  countLastLine,
  countPlaywright,
  countVitest,
  describeCount,
} from "./setup/count-results.mjs";
import { ensureGeneratedTypes } from "./setup/generated-types.mjs";
import { ensurePackages } from "./setup/packages.mjs";

/**
 * @typedef {import('./setup/build.mjs').BuildName} BuildName
 * @typedef {import('./setup/command.mjs').Finished} Finished
 * @typedef {import('./setup/count-results.mjs').Count} Count
 * @typedef {Count & {output: string}} Result the output is shown when something has failed
 */

const steps = {
  build,
  types: () => check("test:types"),
  lint: () => check("test:lint"),
  format: () => check("test:format"),
  direction: () => check("test:direction"),
  dead: () => check("test:dead"),
  size: () => check("test:size", "chrome-mv3"),
  store: () => check("test:store", "firefox-mv3"),
  unit,
  e2e,
  firefox,
};

/**
 * The steps of a row share the machine; the heavy ones have it to themselves.
 *
 * @type {(keyof typeof steps)[][]}
 */
const rows = [
  ["build"],
  ["types", "lint"],
  ["format", "direction", "dead", "size", "store"],
  ["unit"],
  ["e2e"],
  ["firefox"],
];

/** For the end-to-end tests: a slow machine with two cores needs half an hour. */
const E2E_MS = 55 * 60_000;

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(", ")}. Steps: ${Object.keys(steps).join(", ")}.`);
  process.exit(2);
}

/** @type {Result} */
const nothing = { passed: 0, failed: 0, skipped: [], output: "" };
/** @type {(Result & {name: string})[]} */
const results = [];
const folder = mkdtempSync(join(tmpdir(), "handrail-test-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

if (await perform("set up", setUp)) {
  for (const row of rows) {
    const wanted = row.filter((name) => chosen.length === 0 || chosen.includes(name));
    await Promise.all(wanted.map((name) => perform(name, steps[name])));
  }
}
report();

/**
 * Runs one step and prints its row of the table. A step that throws has failed.
 *
 * @param {string} name
 * @param {() => Promise<Result>} step
 */
async function perform(name, step) {
  const start = performance.now();
  const done = await step().catch((error) => ({ ...nothing, failed: 1, output: String(error) }));
  results.push({ name, ...done });

  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const outcome = done === nothing ? "ready" : describeCount(done);
  console.log(`${name.padEnd(12)}${outcome.padEnd(40)}${seconds.padStart(7)} s`);
  return done.failed === 0;
}

function report() {
  for (const { name, output, failures = [] } of results.filter(({ failed }) => failed > 0)) {
    console.log(`\n──── FAILED: ${name} ────\n${tail(output, 60)}`);
    for (const failure of failures) console.log(`\n──── FAILED: ${failure}`);
  }
  for (const { name, skipped } of results) {
    for (const test of skipped) console.log(`\n──── SKIPPED: ${name}: ${test} ────`);
  }

  const total = {
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
  console.log(`\n${describeCount(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function setUp() {
  await ensurePackages();
  await ensureGeneratedTypes();
  return nothing;
}

async function build() {
  /** @type {string[]} */
  const errors = [];
  const names = /** @type {BuildName[]} */ (Object.keys(buildScripts));
  for (const name of names) {
    await ensureBuild(name).catch((error) => errors.push(error.message));
  }
  const passed = names.length - errors.length;
  return { passed, failed: errors.length, skipped: [], output: errors.join("\n") };
}

/**
 * A static check is one test.
 *
 * @param {string} script
 * @param {BuildName} [needed] the build that it looks at
 */
async function check(script, needed) {
  if (needed) await ensureBuild(needed);
  const finished = await npmRun(script);
  return result(finished, { ...nothing, passed: finished.ok ? 1 : 0 });
}

async function unit() {
  const file = join(folder, "unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const finished = await npmRun("test:unit", reporters);
  return result(finished, countReport(file, countVitest));
}

async function e2e() {
  const file = join(folder, "e2e.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const finished = await npmRun("test:e2e", ["--reporter=line,json"], env, E2E_MS);
  return result(finished, countReport(file, countPlaywright));
}

/** As in `playwright.config.ts`: on a CI machine that other work may slow down it is tried again. */
async function firefox() {
  const tries = process.env["CI"] ? 3 : 1;
  for (let nth = 1; ; nth += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const finished = await npmRun("test:firefox");
    if (finished.ok || nth === tries) return result(finished, countLastLine(finished.output));
    console.log(`firefox     try ${nth} failed\n${tail(finished.output, 250)}`);
  }
}

/**
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [timeoutMs]
 */
function npmRun(script, args = [], env = {}, timeoutMs) {
  // The output is shown as text, so without colours, whatever the caller's terminal can do.
  const plain = { NO_COLOR: "1", FORCE_COLOR: undefined };
  const options = { env: { ...plain, ...env }, ...(timeoutMs ? { timeoutMs } : {}) };
  return run("npm", ["run", "--silent", script, "--", ...args], options);
}

/**
 * A runner that crashes before its report has counted nothing.
 *
 * @template R
 * @param {string} file
 * @param {(report: R) => Count} count
 */
function countReport(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : nothing;
}

/**
 * The exit code has the last word: with a bad one, something has failed even if no test has.
 *
 * @param {Finished} finished
 * @param {Count} count
 * @returns {Result}
 */
function result({ ok, output }, count) {
  const failed = ok ? count.failed : Math.max(count.failed, 1);
  return { ...count, failed, output };
}
