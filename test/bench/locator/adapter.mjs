// @ts-check
/**
 * Plug-in for the locator evaluation: the same code that runs in the page. The default export decides
 * with Handrail's own thresholds; `forced` always names its best candidate.
 */
import { locatorCore } from "./core.mjs";
import { factsOf } from "./rows.mjs";

/** @typedef {import('./rows.mjs').Row} Row */
/** @typedef {{oldRows: Row[] | null, index: import('@/lib/core/anchor/page-view').PageView}} Context */

const { describe, find, rank, viewPage } = await locatorCore();

/** Views of old pages, once per page. @type {WeakMap<readonly Row[], ReturnType<typeof viewPage>>} */
const oldViews = new WeakMap();

/**
 * @param {Row} target
 * @param {Context} context
 */
function descriptorOf(target, { oldRows }) {
  if (!oldRows) return describe(viewPage(factsOf([target])), 0);
  let view = oldViews.get(oldRows);
  if (!view) oldViews.set(oldRows, (view = viewPage(factsOf(oldRows))));
  return describe(view, oldRows.indexOf(target));
}

/** @param {readonly Row[]} rows */
const prepare = (rows) => viewPage(factsOf(rows));

export const forced = {
  name: "Handrail, forced",
  prepare,
  /** @param {Row} target @param {Row[]} candidates @param {Context} context */
  locate(target, candidates, context) {
    const { matches } = rank(descriptorOf(target, context), context.index);
    const [best, second] = matches;
    if (!best) return { i: null };
    const margin = best.confidence - (second?.confidence ?? 0);
    return { i: candidates[best.index]?.i ?? null, conf: best.confidence, margin };
  },
};

export default {
  name: "Handrail",
  prepare,
  /** @param {Row} target @param {Row[]} candidates @param {Context} context */
  locate(target, candidates, context) {
    const found = find(descriptorOf(target, context), context.index);
    return typeof found === "string"
      ? { i: null }
      : { i: candidates[found.index]?.i ?? null, conf: found.confidence, margin: 1 };
  },
};
