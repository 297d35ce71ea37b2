// @ts-check
/** What the checks ask of the extension and see of it in a page. */
import assert from "node:assert/strict";

import { until } from "../setup/until.mjs";

/**
 * Asks the background as the console does, from one of its pages.
 *
 * @param {import("./bidi.mjs").Tab} console_
 * @param {string} name
 * @param {object} request
 */
export async function askAdmin(console_, name, request) {
  const { ok, value, error } = await console_.evaluate(
    (question) => chrome.runtime.sendMessage(question),
    { handrail: "admin", name, request },
  );
  assert.ok(ok, `${name}: ${error?.code}`);
  return value;
}

/**
 * Over all time.
 *
 * @param {import("./bidi.mjs").Tab} console_
 */
async function statistics(console_) {
  const question = { from: "2026-01-01", to: "2099-12-31", grain: "month" };
  const { answers } = await askAdmin(console_, "statistics", { questions: [question] });
  return answers[0];
}

/**
 * Cases over all time.
 *
 * @param {import("./bidi.mjs").Tab} console_
 */
export async function figures(console_) {
  const { total } = await statistics(console_);
  return { started: total.started, completed: total.completed };
}

/**
 * How often the first step of a process was completed over all time.
 *
 * @param {import("./bidi.mjs").Tab} console_
 * @param {string} wanted the process
 * @returns {Promise<number>}
 */
export async function firstStepsDone(console_, wanted) {
  /** @type {{processes: {process: string, steps: {figures: {step_completed: number}}[]}[]}} */
  const { processes } = await statistics(console_);
  const [first] = processes.find(({ process }) => process === wanted)?.steps ?? [];
  return first?.figures.step_completed ?? 0;
}

/**
 * @param {import("./bidi.mjs").Frame} frame
 * @param {string} text
 */
export function seeText(frame, text) {
  const isThere = (/** @type {string} */ wanted) => document.body.textContent.includes(wanted);
  return until(() => frame.evaluate(isThere, text), { what: `“${text}”` });
}

/**
 * An element that Handrail draws in a page; the end-to-end build keeps its shadow roots open.
 *
 * @param {string} css
 * @param {string} [text] the whole of it
 * @returns {import("./bidi.mjs").Target}
 */
export function ours(css, text) {
  return { css, isDeep: true, ...(text === undefined ? {} : { text }) };
}

export const prompt = ours(".bubble");

/** @typedef {{x: number, y: number, width: number, height: number}} Box in CSS pixels */

/** How far a prompt stands from its control, and by how much it may be off, in CSS pixels. */
const GAP = 12;
const TOLERANCE = 3;

/**
 * Until the prompt stands beside the control: at its usual distance on one side, level with it on the other
 * axis. Asked twice with the same answer, because style sheets that come late and a panel that opens move
 * both.
 *
 * @param {import("./bidi.mjs").Frame} frame
 * @param {() => Box | Promise<Box>} controlBox asked anew each time
 */
export async function seeBeside(frame, controlBox) {
  /** @type {string | undefined} */
  let before;
  await until(
    async () => {
      const boxes = { prompt: await frame.box(prompt), control: await controlBox() };
      const now = JSON.stringify(boxes);
      const isResting = now === before;
      before = now;
      assert.ok(isBeside(boxes), now);
      return isResting;
    },
    { what: "a prompt that stands beside its control" },
  );
}

/** @param {{prompt: Box, control: Box}} boxes */
function isBeside({ prompt, control }) {
  const gaps = [
    prompt.x - (control.x + control.width),
    control.x - (prompt.x + prompt.width),
    prompt.y - (control.y + control.height),
    control.y - (prompt.y + prompt.height),
  ];
  const isAtItsDistance = Math.abs(Math.max(...gaps) - GAP) <= TOLERANCE;
  return isAtItsDistance && gaps.filter((gap) => gap > 0).length === 1;
}
