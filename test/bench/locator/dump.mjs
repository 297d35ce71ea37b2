// @ts-check
/**
 * `node test/bench/locator/dump.mjs OUT DATA:set,set …`: features of every trial on development data,
 * for `train.py`. Each target is tried on its page, and once more after it was taken out of it; each page
 * as it is and in variants that withhold what a redesign takes away.
 */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { locatorFeatures } from "./core.mjs";
import { factsOf } from "./rows.mjs";

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {import('@/lib/core/anchor/facts').ElementFacts} Facts */

const [out = "", ...sources] = process.argv.slice(2);
if (!out || sources.length === 0) {
  console.error("Usage: node test/bench/locator/dump.mjs OUT DATA:set,set …");
  process.exit(2);
}

const core = await locatorFeatures();
const random = generator(7);
const bin = openSync(`${out}.bin`, "w");
/** @type {object[]} */
const groups = [];
let written = 0;

const SHARE_OF_MADE = 0.35;
const KEYS = ["id", "name", "href", "value"];
const KEY_ATTRIBUTE =
  /^(for|action|data-|aria-(controls|labelledby|describedby|owns)|onclick|onchange)/;
/** What stays what it is in a redesign. */
const LASTING = /^(input|select|textarea|button|a|option|label|h[1-6]|img|svg|form)$/;

for (const source of sources) {
  const [data = "", names = ""] = source.split(":");
  const loader = pathToFileURL(join(dirname(resolve(data)), "lib", "data.mjs")).href;
  const { load, almostSame } = await import(loader);
  for (const set of names.split(",")) {
    for (const page of load(set, resolve(data))) dumpPage(set, page, almostSame);
  }
}
closeSync(bin);
writeFileSync(
  `${out}.json`,
  JSON.stringify({ names: core.featureNames, absenceNames: core.absenceNames, groups }),
);

/**
 * @param {string} set
 * @param {any} page
 * @param {(a?: string, b?: string) => boolean} almostSame
 */
function dumpPage(set, page, almostSame) {
  const byIndex = new Map(page.newRows.map((/** @type {Row} */ row) => [row.i, row]));
  for (const [variant, made] of Object.entries(variants())) {
    const { rows: before, old, now } = made;
    /** @type {Row[]} */
    const rows = page.newRows.map(before);
    const factsIn = (/** @type {Row[]} */ some) => factsOf(some).map(now);
    const oldFacts = (/** @type {Row[]} */ some) => factsOf(some.map(before)).map(old);
    const view = core.viewPage(factsIn(rows));
    const oldView = page.oldRows && core.viewPage(oldFacts(page.oldRows));
    for (const target of page.targets) {
      // The variants of the largest set would take most of the time and teach little more.
      if (set === "doli" && made.isMade && random() > SHARE_OF_MADE) continue;
      const descriptor = oldView
        ? core.describe(oldView, page.oldRows.indexOf(target.old))
        : core.describe(core.viewPage(oldFacts([target.old])), 0);
      const strict = byIndex.get(target.strict);
      const isNear = (/** @type {Row} */ row) =>
        almostSame(row.xpath, strict?.xpath) ||
        (set === "sftm" && isTwin(byIndex.get(row.i), strict));
      const about = { set, site: page.site, variant };
      const isPresent = target.status === "present";
      const gold = isPresent ? target.gold : new Set();
      emit(
        { ...about, trial: isPresent ? "present" : "gone" },
        descriptor,
        view,
        rows,
        gold,
        isNear,
      );
      if (!isPresent || !page.full) continue;
      const dead = new Set(gold);
      for (const row of page.newRows) {
        const isInside = page.oldRows
          ? dead.has(row.p)
          : isNear(row) || (row.xpath ?? "").startsWith(`${strict.xpath}/`);
        if (isInside) dead.add(row.i);
      }
      const rest = rows.filter((/** @type {Row} */ row) => !dead.has(row.i));
      const restView = core.viewPage(factsIn(rest));
      emit({ ...about, trial: "ablated" }, descriptor, restView, rest, new Set(), () => false);
    }
  }
}

/** The rule of the SFTM set: copies that nobody can tell apart are as good. @param {Row} [a] @param {Row} [b] */
function isTwin(a, b) {
  return (
    !!a?.text && ["tag", "text", "href", "name"].every((key) => (a[key] ?? "") === (b?.[key] ?? ""))
  );
}

/**
 * How a page is shown to the locator: its rows on both sides, then the facts of either.
 *
 * @typedef {object} Variant
 * @property {(row: Row) => Row} rows
 * @property {(facts: Facts) => Facts} old
 * @property {(facts: Facts) => Facts} now
 * @property {boolean} isMade something was done to the page that its vendor has not done
 */

/** @returns {Record<string, Variant>} made anew for each page */
function variants() {
  const rebuild = rebuilt();
  const rename = renamed();
  const isRebuilt = random() < 0.5;
  const isUnlabelled = random() < 0.5;
  const unlabelled = (/** @type {Facts} */ facts) =>
    isUnlabelled ? { ...facts, label: "" } : facts;
  return {
    full: { rows: same, old: same, now: same, isMade: false },
    blind: { rows: withheld, old: same, now: same, isMade: false },
    redesign: { rows: withheld, old: same, now: rebuild, isMade: true },
    renamed: {
      rows: same,
      old: unlabelled,
      now: (facts) =>
        rename(unlabelled(isRebuilt ? { ...rebuild(facts), className: facts.className } : facts)),
      isMade: true,
    },
  };
}

/**
 * @param {object} about
 * @param {ReturnType<typeof core.describe>} descriptor
 * @param {ReturnType<typeof core.viewPage>} view
 * @param {readonly Row[]} rows
 * @param {ReadonlySet<number>} gold
 * @param {(row: Row) => boolean} isNear
 */
function emit(about, descriptor, view, rows, gold, isNear) {
  const candidates = core.candidatesFor(view, descriptor);
  const features = core.compareAll(descriptor, view, candidates);
  const width = core.featureNames.length;
  const packed = new Float32Array(candidates.length * width);
  for (const [at, row] of features.entries()) packed.set(row, at * width);
  writeSync(bin, new Uint8Array(packed.buffer));
  const label = (/** @type {number} */ at) => {
    const row = /** @type {Row} */ (rows[at]);
    if (gold.has(row["i"])) return 1;
    return gold.size > 0 && isNear(row) ? 2 : 0;
  };
  const labels = candidates.map(label).join("");
  const absence = [...core.absence(descriptor, view, features)];
  groups.push({ ...about, absence, from: written, n: candidates.length, labels });
  written += candidates.length;
}

/** @template T @param {T} each @returns {T} */
function same(each) {
  return each;
}

/** Without what identifies an element by design. @param {Row} row @returns {Row} */
function withheld(row) {
  const attrs = Object.entries(row["attrs"] ?? {}).filter(
    ([name]) => !KEYS.includes(name) && !KEY_ATTRIBUTE.test(name),
  );
  const isButton = /^(submit|button|reset)$/i.test(row["type"] ?? "");
  const kept = Object.entries(row).filter(
    ([name]) => !KEYS.includes(name) || (name === "value" && isButton),
  );
  return { ...Object.fromEntries(kept), attrs: Object.fromEntries(attrs), idxpath: row["xpath"] };
}

/**
 * Every id, class and field name is another, as after a change of the component library.
 *
 * @returns {(facts: Facts) => Facts}
 */
function renamed() {
  const salt = Math.floor(1e6 * random());
  const isHashed = random() < 0.3;
  const hasNewAddresses = random() < 0.4;
  const other = (/** @type {string} */ name) => {
    if (!name) return "";
    let hash = salt;
    for (const sign of name) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
    if (isHashed) return `css-${hash.toString(16).padStart(8, "0")}`;
    return Array.from({ length: 6 }, (_, at) =>
      String.fromCodePoint(97 + ((hash >>> (5 * at)) % 26)),
    ).join("");
  };
  return (facts) => ({
    ...facts,
    id: other(facts.id),
    name: other(facts.name),
    className: facts.className.split(/\s+/).map(other).join(" "),
    keys: [],
    ...(hasNewAddresses ? { href: facts.href && `/${other(facts.href)}` } : {}),
    ...(facts.under === undefined ? {} : { under: other(facts.under) }),
  });
}

/**
 * Boxes become other boxes, places move, classes are gone; the same for a whole page.
 *
 * @returns {(facts: Facts) => Facts}
 */
function rebuilt() {
  const [stretchX, stretchY] = [0.75 + 0.5 * random(), 0.7 + 0.8 * random()];
  const [moveX, moveY] = [160 * random() - 80, 160 * random() - 60];
  const tag = (/** @type {string} */ name) =>
    LASTING.test(name.split(":")[0] ?? "") ? name : "div";
  return (facts) => ({
    ...facts,
    tag: tag(facts.tag),
    ...(facts.path ? { path: facts.path.map(tag) } : {}),
    className: "",
    keys: [],
    x: facts.w > 0 ? Math.max(0, facts.x * stretchX + moveX) : 0,
    y: facts.w > 0 ? Math.max(0, facts.y * stretchY + moveY) : 0,
  });
}

/** Always the same numbers from 0 to 1. @param {number} seed */
function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
