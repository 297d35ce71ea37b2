// @ts-check
/**
 * `npm run bench -- locator [--data DIR] [--sets a,b]`: runs the locator evaluation (its `eval.mjs` lies
 * beside the data; `--eval FILE` names another) with Handrail's locator, once forced to choose and once
 * with its own thresholds. One line of JSON per set. Other arguments are passed on.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../setup/command.mjs";
import { root } from "../setup/root.mjs";

const folder = new URL("./locator/", import.meta.url);

/**
 * @typedef {{set: string, site: string, status: string, verdict: string, ablated?: string}} Trial
 * @param {readonly string[]} args
 */
export async function bench(args) {
  const original = findEvaluation(args);
  const data = resolve(valueOf(args, "--data") ?? join(dirname(original), "data"));
  const evaluation = await withItsPackages(original);
  const rest = without(args, ["--eval", "--data"]);
  const temporary = mkdtempSync(join(tmpdir(), "handrail-locator-"));
  try {
    const forced = await trials("forced.mjs", ["--no-ablate"]);
    const own = await trials("adapter.mjs", []);
    const sets = [...new Set(own.map(({ set }) => set))];
    const lines = sets.map((set) => ({
      bench: "locator",
      set,
      ...figures(
        forced.filter((trial) => trial.set === set),
        own.filter((trial) => trial.set === set),
      ),
      ...heldOut(set),
    }));
    for (const line of lines.slice(0, -1)) console.log(JSON.stringify(line));
    return lines.at(-1) ?? {};
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }

  /**
   * @param {string} plugin
   * @param {readonly string[]} more
   * @returns {Promise<Trial[]>}
   */
  async function trials(plugin, more) {
    const file = join(temporary, `${plugin}.json`);
    const locator = fileURLToPath(new URL(plugin, folder));
    const options = ["--data", data, ...rest, "--locator", locator, "--json", file, ...more];
    const { ok, output } = await run(process.execPath, [evaluation, ...options]);
    if (!ok || !existsSync(file)) throw new Error(`The evaluation failed:\n${output.slice(-2000)}`);
    return JSON.parse(readFileSync(file, "utf8"));
  }
}

/**
 * @param {readonly Trial[]} forced
 * @param {readonly Trial[]} own
 */
function figures(forced, own) {
  const isRight = (/** @type {Trial} */ { verdict }) => verdict === "correct" || verdict === "near";
  const present = own.filter(({ status }) => status === "present");
  const gone = own.filter(({ status }) => status !== "present");
  const ablated = own.filter((trial) => trial.ablated);
  const wrong = present.filter(({ verdict }) => verdict === "wrong").length;
  const falseOnGone = gone.filter(({ verdict }) => verdict !== "abstain").length;
  const falseOnAblated = ablated.filter((trial) => trial.ablated === "wrong").length;
  const all = present.length + gone.length + ablated.length;
  const first = forced.filter(({ status }) => status === "present");
  return {
    n: present.length,
    rank1: percent(first.filter(isRight).length, first.length),
    right: percent(present.filter(isRight).length, present.length),
    wrong: percent(wrong, present.length),
    falseOverall: percent(wrong + falseOnGone + falseOnAblated, all, 100),
  };
}

/** Figures of the same configuration learned without the site, from `locator/held-out.json`. @param {string} set */
function heldOut(set) {
  /** @type {Record<string, {rank1: number, right: number, falseOverall: number}>} */
  const known = JSON.parse(readFileSync(new URL("held-out.json", folder), "utf8"));
  return known[set] ? { leaveOneSiteOut: known[set] } : {};
}

/** @param {number} part @param {number} whole @param {number} [digits] 10 for one digit after the point, 100 for two */
function percent(part, whole, digits = 10) {
  return whole > 0 ? Math.round((100 * digits * part) / whole) / digits : null;
}

/** The evaluation is not part of the project; it lies in a folder beside it or where `--eval` says. @param {readonly string[]} args */
function findEvaluation(args) {
  const named = valueOf(args, "--eval");
  const beside = dirname(root);
  const files = named
    ? [resolve(named)]
    : readdirSync(beside).map((name) => join(beside, name, "locator", "eval.mjs"));
  const found = files.find((file) => existsSync(file));
  if (!found) {
    throw new Error(
      "The locator evaluation was not found. Put its folder beside the project or name it: npm run bench -- locator --eval FILE",
    );
  }
  return found;
}

/**
 * The evaluation has a package of its own, and its folder may not be ours to write in.
 *
 * @param {string} evaluation
 */
async function withItsPackages(evaluation) {
  const own = dirname(evaluation);
  if (existsSync(join(own, "node_modules"))) return evaluation;
  const copy = join(root, "node_modules", ".cache", "handrail", "evaluation");
  const isCode = (/** @type {string} */ file) => !file.startsWith(join(own, "data"));
  cpSync(own, copy, { recursive: true, filter: isCode });
  const { ok, output } = await run("npm", ["ci", "--prefix", copy, "--ignore-scripts"]);
  if (!ok) throw new Error(`The evaluation's package could not be installed:\n${output}`);
  return join(copy, "eval.mjs");
}

/** @param {readonly string[]} args @param {string} name */
function valueOf(args, name) {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** @param {readonly string[]} args @param {readonly string[]} names */
function without(args, names) {
  return args.filter((arg, at) => !names.includes(arg) && !names.includes(args[at - 1] ?? ""));
}
