/** Runs all steps of longer work at once, where nobody would notice the pause or somebody waits. */
export function allOf<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
