/** Chance that comes out the same in every run and on every computer. */
export interface Chance {
  /** From 0 up to but not including 1. */
  readonly uniform: () => number;
  /** Around 0 with deviation 1. */
  readonly normal: () => number;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for one person's quarter. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}
