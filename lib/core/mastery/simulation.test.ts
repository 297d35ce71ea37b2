/** The claim of docs/mastery.md, on fewer people than the benchmark's thousand. */
import { describe, expect, it } from "vitest";
import { assumed } from "@/test/bench/prompts/assumptions";
import { compare, promptsOf } from "@/test/bench/prompts/comparison";
import { simulate, sum } from "@/test/bench/prompts/simulation";

const PEOPLE = 80;

describe("help that fades with mastery, in simulation", () => {
  const { fixedCaps, mastery, nothing } = simulate(
    PEOPLE,
    ["fixedCaps", "mastery", "nothing"],
    assumed,
  );

  it("shows at most half of the prompts of fixed caps, and no less is done", () => {
    const { promptRatio, gain, uncertainty } = compare(mastery, fixedCaps);
    expect(promptRatio).toBeLessThanOrEqual(0.5);
    expect(gain - uncertainty).toBeGreaterThan(0);
  });

  it("is compared with fixed caps that prompt and help", () => {
    expect(promptsOf(sum(fixedCaps)) / PEOPLE / 60).toBeGreaterThan(2);
    expect(compare(fixedCaps, nothing).gain).toBeGreaterThan(2);
  });

  it("gives every scheme the same people and the same work", () => {
    const work = (tallies: typeof mastery) => tallies.map(({ opportunities }) => opportunities);
    expect(work(mastery)).toEqual(work(nothing));
    expect(simulate(PEOPLE, ["mastery"], assumed).mastery).toEqual(mastery);
  });

  it("gets less done than fixed caps where prompts cost nothing and masters forget, as the document admits", () => {
    const calm = simulate(PEOPLE, ["fixedCaps", "mastery"], {
      ...assumed,
      annoyance: 0,
      compliance: 1,
      refusers: 0,
      inattention: 0.1,
    });
    const { promptRatio, gain } = compare(calm.mastery, calm.fixedCaps);
    expect(promptRatio).toBeLessThan(0.5);
    expect(gain).toBeLessThan(0);
  });
});

describe("a comparison", () => {
  const tally = (opportunities: number, completions: number, full: number, hints = 0) => ({
    opportunities,
    completions,
    full,
    hints,
    needless: 0,
    closed: 0,
  });

  it("is of all prompts and all opportunities, not of people's averages", () => {
    const found = compare(
      [tally(10, 9, 1, 1), tally(90, 81, 2, 1)],
      [tally(10, 9, 5), tally(90, 72, 5)],
    );
    expect(found.promptRatio).toBe(0.5);
    expect(found.gain).toBeCloseTo(9);
    expect(found.uncertainty).toBeCloseTo(1.96 * Math.sqrt(0.9 ** 2 + 0.9 ** 2));
  });
});
