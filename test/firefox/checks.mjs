// @ts-check
/**
 * Runs checks one after the other, prints a line for each and counts them.
 *
 * @typedef {(name: string, work: () => Promise<void>) => Promise<void>} Check a failed one ends nothing
 * @param {() => Promise<string>} stateOfTabs printed after a failed check; the pages are made for the tests
 */
export function createChecks(stateOfTabs) {
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
      console.log(await stateOfTabs().catch(String));
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
