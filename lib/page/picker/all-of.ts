/** Runs all steps at once: the person is waiting for the answer. */
export function allOf<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
