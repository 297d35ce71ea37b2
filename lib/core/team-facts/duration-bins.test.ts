import { DDSketch } from "@datadog/sketches-js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCURACY, binOf, msOf, quantile } from "./duration-bins";
import { seeded } from "@/test/bench/prompts/random";

const SHARES = [0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1];

function binsOf(values: readonly number[]): Map<number, number> {
  const bins = new Map<number, number>();
  for (const value of values) bins.set(binOf(value), (bins.get(binOf(value)) ?? 0) + 1);
  return bins;
}

function sketchOf(values: readonly number[]): DDSketch {
  const sketch = new DDSketch({ relativeAccuracy: ACCURACY });
  for (const value of values) sketch.accept(value);
  return sketch;
}

/** How far a value is off, as a share of the true one. */
const errorOf = (told: number | null, truth: number) =>
  Math.abs((told ?? Infinity) - truth) / truth;
const inOrder = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const ROUNDING = 1e-9;

const ascending = (bins: ReadonlyMap<number, number>) => [...bins].sort(([a], [b]) => a - b);

const { uniform, normal } = seeded(2026);
const distributions: Readonly<Record<string, () => number>> = {
  "alike (two to four minutes)": () => 120_000 + 120_000 * uniform(),
  "few long ones (half under a minute, some days)": () => 45_000 * Math.exp(1.8 * normal()),
  "waiting (exponential, an hour)": () => 1 - 3_600_000 * Math.log(1 - uniform()),
  "a heavy tail (Pareto)": () => 1000 * (1 - uniform()) ** -0.8,
  "two ways of working": () => (uniform() < 0.6 ? 20_000 + 500 * uniform() : 86_400_000),
  "always the same": () => 61_234,
};

describe("quantiles of durations", () => {
  it.each(Object.entries(distributions))("are within 2 %%: %s", (_name, draw) => {
    for (const size of [1, 2, 10, 101, 5000]) {
      const values = Array.from({ length: size }, draw);
      const [bins, sketch, sorted] = [binsOf(values), sketchOf(values), inOrder(values)];
      for (const share of SHARES) {
        const told = quantile(ascending(bins), share);
        const truth = sorted[Math.floor(share * (size - 1))] ?? NaN;
        expect(errorOf(told, truth)).toBeLessThanOrEqual(ACCURACY + ROUNDING);
        // And the sketch of those who thought of it tells the same.
        expect(errorOf(told, sketch.getValueAtQuantile(share))).toBeLessThan(ROUNDING);
      }
    }
  });

  it("are within 2 % whatever the durations, from a millisecond to a year", () => {
    const ms = fc.double({ min: 1, max: 366 * 86_400_000, noNaN: true });
    const values = fc.array(ms, { minLength: 1, maxLength: 200, size: "max" });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const truth = inOrder(all)[Math.floor(share * (all.length - 1))] ?? NaN;
        expect(errorOf(quantile(ascending(binsOf(all)), share), truth)).toBeLessThanOrEqual(
          ACCURACY + ROUNDING,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("of many browsers come out of sums of bins", () => {
    const own = [1, 2, 3].map(() => Array.from({ length: 300 }, () => 45_000 * Math.exp(normal())));
    const sums = new Map<number, number>();
    const sketch = sketchOf([]);
    for (const values of own) {
      for (const [bin, count] of binsOf(values)) sums.set(bin, (sums.get(bin) ?? 0) + count);
      sketch.merge(sketchOf(values));
    }
    expect(sums).toEqual(binsOf(own.flat()));
    expect(errorOf(quantile(ascending(sums), 0.5), sketch.getValueAtQuantile(0.5))).toBeLessThan(
      ROUNDING,
    );
  });

  it("of nothing are nothing, and what is shorter than a millisecond counts as one", () => {
    expect(quantile([], 0.5)).toBe(null);
    expect(quantile([[3, 0]], 0.5)).toBe(null);
    expect([binOf(0), binOf(0.4), binOf(1)]).toEqual([0, 0, 0]);
    expect(errorOf(msOf(0), 1)).toBeLessThanOrEqual(ACCURACY + ROUNDING);
  });
});
