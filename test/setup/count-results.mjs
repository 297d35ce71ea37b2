// @ts-check
/** What each test runner reports, in one shape. */

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped the names, because a skip must not go unnoticed
 * @property {readonly string[]} [failures] what each that failed says; the end of a long output may not
 */

/**
 * @typedef {object} VitestReport
 * @property {{
 *   name: string,
 *   status: string,
 *   assertionResults: {status: string, fullName: string}[],
 * }[]} testResults one per file
 */

/**
 * @param {VitestReport} report of vitest's JSON reporter
 * @returns {Count}
 */
export function countVitest({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status }) => status === "failed");
  // A file that cannot be loaded is reported as failed, without any test in it.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  const passed = tests.filter(({ status }) => status === "passed");
  return {
    passed: passed.length,
    failed: failed.length + brokenFiles.length,
    skipped: tests
      .filter((test) => !passed.includes(test) && !failed.includes(test))
      .map(({ fullName }) => fullName),
  };
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {{
 *   title: string,
 *   tests: {status: string, results: {error?: {message?: string}}[]}[],
 * }[]} specs
 * @property {PlaywrightSuite[]} [suites]
 *
 * @typedef {{suites: PlaywrightSuite[], errors: unknown[]}} PlaywrightReport
 */

/**
 * @param {PlaywrightReport} report of Playwright's JSON reporter
 * @returns {Count}
 */
export function countPlaywright({ suites, errors }) {
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, tests: runs }) => runs.map((each) => ({ title, ...each })));
  const skipped = tests.filter(({ status }) => status === "skipped");
  // Only CI tries twice (playwright.config.ts). What passed at the second try is named, never silent.
  const flaky = tests.filter(({ status }) => status === "flaky");
  for (const { title } of flaky)
    console.warn(`──── FLAKY, passed at the second try: ${title} ────`);
  const passed = [...tests.filter(({ status }) => status === "expected"), ...flaky];
  return {
    passed: passed.length,
    // Errors outside any test are those of a broken file or set-up.
    failed: tests.length - passed.length - skipped.length + errors.length,
    skipped: skipped.map(({ title }) => title),
    failures: tests
      .filter(({ status }) => status === "unexpected")
      .map(({ title, results }) => `${title}\n${results.at(-1)?.error?.message ?? ""}`),
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSuite['specs']}
 */
function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * The output of our own runners: its last line is `1 passed, 0 failed`, and a line that starts with
 * SKIPPED names each skip.
 *
 * @param {string} output
 * @returns {Count}
 */
export function countLastLine(output) {
  const lines = output.trimEnd().split("\n");
  const [, passed, failed] = /^(\d+) passed, (\d+) failed/.exec(lines.at(-1) ?? "") ?? [];
  const skipped = lines.flatMap((line) => /^SKIPPED (.*)/.exec(line)?.[1] ?? []);
  // No such line means that the runner has crashed.
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 1), skipped };
}

/**
 * @param {Count} count
 * @returns {string} `3 passed, 0 failed`, and `, 1 skipped` when there is one
 */
export function describeCount({ passed, failed, skipped }) {
  const skips = skipped.length === 0 ? "" : `, ${skipped.length} skipped`;
  return `${passed} passed, ${failed} failed${skips}`;
}
