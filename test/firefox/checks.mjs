// @ts-check
/**
 * Runs checks one after the other, prints a line for each and counts them.
 *
 * @typedef {(name: string, work: () => Promise<void>) => Promise<void>} Check a failed one ends nothing
 */
export function createChecks() {
  const count = { passed: 0, failed: 0 };

  /** @type {Check} */
  async function check(name, work) {
    try {
      await work();
      count.passed += 1;
      console.log(`ok      ${name}`);
    } catch (error) {
      count.failed += 1;
      console.log(`FAILED  ${name}`);
      console.log(error);
    }
  }

  return {
    check,
    /** Its last line is what `npm test` reads. */
    report: () => {
      console.log(`${count.passed} passed, ${count.failed} failed`);
      process.exitCode = count.failed === 0 ? 0 : 1;
    },
  };
}
