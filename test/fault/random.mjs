// @ts-check
/** Chance that can be had again: the seed is printed, `HANDRAIL_SEED=… npx playwright test faults` repeats. */

/**
 * @typedef {object} Chance
 * @property {number} seed
 * @property {(least: number, most: number) => number} between a whole number, both ends included
 */

/**
 * @param {string} what printed with the seed
 * @returns {Chance}
 */
export function chance(what) {
  const seed = Number(process.env.HANDRAIL_SEED ?? Date.now() % 1_000_000_000);
  console.log(`${what}: HANDRAIL_SEED=${seed}`);
  let state = seed;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, between: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
