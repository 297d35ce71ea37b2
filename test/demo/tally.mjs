// @ts-check
/** What was really done in front of the page, counted by the player and never read from Handrail. */

/**
 * @typedef {object} ProcessTally
 * @property {number} started
 * @property {number} completed
 * @property {number} abandoned
 * @property {number} promptsShown
 * @property {number} promptsFollowed
 * @property {Record<string, number>} steps
 */

export class Tally {
  /** @type {Record<string, ProcessTally>} */
  processes = {};

  /** @param {string} process */
  of(process) {
    return (this.processes[process] ??= {
      started: 0,
      completed: 0,
      abandoned: 0,
      promptsShown: 0,
      promptsFollowed: 0,
      steps: {},
    });
  }

  /**
   * @param {string} process
   * @param {string} step
   */
  stepDone(process, step) {
    const { steps } = this.of(process);
    steps[step] = (steps[step] ?? 0) + 1;
  }
}

/**
 * Compares what an export says with what was played.
 *
 * @param {Tally} tally
 * @param {any} json parsed adoption.json
 * @param {string} csv text of adoption.csv
 * @returns {string[]} every difference, as a sentence; empty when all figures are equal
 */
export function differences(tally, json, csv) {
  const rows = csvRows(csv);
  const fromCsv = (
    /** @type {string} */ process,
    /** @type {string} */ step,
    /** @type {string} */ metric,
  ) =>
    rows.find(
      (row) =>
        row.level === (step ? "step" : "process") &&
        row.process === process &&
        row.step === step &&
        row.metric === metric,
    )?.value;

  return Object.entries(tally.processes).flatMap(([process, played]) => {
    const exported = json.processes.find((/** @type {any} */ each) => each.process === process);
    const figures = /** @type {const} */ ([
      ["started", played.started, exported?.started],
      ["completed", played.completed, exported?.completed],
      ["abandoned", played.abandoned, exported?.abandoned],
      ["prompts_shown", played.promptsShown, exported?.prompts_shown],
      ["prompts_followed", played.promptsFollowed, exported?.prompts_followed],
    ]);
    const ofProcess = figures.flatMap(([metric, expected, inJson]) =>
      compare(`${process}: ${metric}`, expected, inJson, fromCsv(process, "", metric)),
    );
    const ofSteps = (exported?.steps ?? []).flatMap((/** @type {any} */ step) =>
      compare(
        `${process}/${step.step}: completed`,
        played.steps[step.step] ?? 0,
        step.step_completed,
        fromCsv(process, step.step, "step_completed"),
      ),
    );
    return [...ofProcess, ...ofSteps];
  });
}

/**
 * @param {string} what
 * @param {number} played
 * @param {number | undefined} inJson
 * @param {string | undefined} inCsv
 */
function compare(what, played, inJson, inCsv) {
  return Number(inJson) === played && Number(inCsv) === played
    ? []
    : [`${what}: played ${played}, adoption.json says ${inJson}, adoption.csv says ${inCsv}`];
}

/**
 * RFC 4180; the exports quote only where they must.
 *
 * @param {string} csv
 * @returns {Record<string, string>[]}
 */
function csvRows(csv) {
  const records = [
    ...csv.replace(/^\uFEFF/, "").matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n|$))/g),
  ];
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, record = ""] of records) {
    if (record === "") continue;
    const field = record.replace(/(?:,|\r\n)$/, "");
    lines.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (record.endsWith("\r\n")) lines.push([]);
  }
  const [header = [], ...body] = lines.filter((line) => line.length > 0);
  return body.map((line) =>
    Object.fromEntries(header.map((name, index) => [name, line[index] ?? ""])),
  );
}
