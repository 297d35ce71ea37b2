import { describe, expect, it } from "vitest";
import { effectOf } from "./effect";
import type { Drawn } from "./effect";
import { seeded as seededBy } from "./seeded";

const seeded = (seed: number) => seededBy(`company ${seed}`);

interface Company {
  readonly people: number;
  /** What prompts add to a person's rate. */
  readonly effect: number;
  readonly seed: number;
  readonly perTeam?: number;
}

/** People differ, teams differ, and everybody has 5 to 25 cases: as in `docs/mastery.md`'s simulation. */
function company({ people, effect, seed, perTeam = 1 }: Company): Drawn[] {
  const random = seeded(seed);
  const teams = Array.from({ length: people / perTeam }, () => ({
    lot: random(),
    habit: perTeam > 1 ? (random() - 0.5) * 0.2 : 0,
  }));
  const middle = teams.map(({ lot }) => lot).toSorted((a, b) => a - b)[teams.length / 2] ?? 0.5;
  return teams.map(({ lot, habit }) => {
    const arm = lot < middle ? "prompted" : "held-out";
    let [done, of] = [0, 0];
    for (let person = 0; person < perTeam; person += 1) {
      const skill = 0.3 + habit + random() * 0.5 + (arm === "prompted" ? effect : 0);
      const cases = 5 + Math.floor(random() * 21);
      of += cases;
      for (let at = 0; at < cases; at += 1) if (random() < skill) done += 1;
    }
    return { arm, done, of };
  });
}

const claims = (runs: number, of: Omit<Company, "seed">, verdict: string) =>
  Array.from({ length: runs }, (_, seed) =>
    effectOf(company({ ...of, seed: seed + 1 }), { random: seeded(seed + 9001) }),
  ).filter((effect) => effect.verdict === verdict).length / runs;

describe("the effect of prompts", () => {
  it("is claimed in at most one of twenty companies where there is none", () => {
    // Of the 5 %, one half is on either side; 400 companies tell 5 % from 8 %.
    expect(claims(400, { people: 200, effect: 0 }, "helped")).toBeLessThanOrEqual(0.05);
    expect(claims(400, { people: 200, effect: 0, perTeam: 10 }, "helped")).toBeLessThanOrEqual(
      0.05,
    );
  });

  it("of ten points is found with 200 people in at least four of five companies", () => {
    expect(claims(100, { people: 200, effect: 0.1 }, "helped")).toBeGreaterThanOrEqual(0.8);
  });

  it("lies within the interval in about 19 of 20 companies", () => {
    const covered = Array.from({ length: 200 }, (_, seed) =>
      effectOf(company({ people: 60, effect: 0.1, seed: seed + 1 }), {
        random: seeded(seed + 77),
      }),
    ).filter((each) => each.verdict !== "too-few" && each.low <= 0.1 && each.high >= 0.1);
    expect(covered.length / 200).toBeGreaterThan(0.91);
  });

  it("is not spoken of where too few were drawn", () => {
    const few = company({ people: 8, effect: 0.4, seed: 3 });
    expect(effectOf(few, { random: seeded(1) })).toEqual({
      verdict: "too-few",
      prompted: 4,
      heldOut: 4,
      idle: 0,
    });
    // Six ways to draw two of four: the rarest comes up in every third lot.
    const four = company({ people: 4, effect: 0.4, seed: 3 });
    expect(effectOf(four, { random: seeded(1), least: 1 }).verdict).toBe("too-few");
  });

  it("counts those that began nothing apart", () => {
    const drawn = [
      ...company({ people: 40, effect: 0, seed: 5 }),
      { arm: "prompted", done: 0, of: 0 },
    ];
    expect(effectOf(drawn as Drawn[], { random: seeded(1) })).toMatchObject({ idle: 1 });
  });

  it("is worked out exactly where the ways to draw are few", () => {
    const drawn: Drawn[] = [
      ...[9, 9, 8, 9, 10].map((done) => ({ arm: "prompted", done, of: 10 }) as const),
      ...[1, 2, 1, 0, 2].map((done) => ({ arm: "held-out", done, of: 10 }) as const),
    ];
    const effect = effectOf(drawn, { random: () => 0.5 });
    // All five above all five: 2 of the 252 ways are as extreme.
    expect(effect).toMatchObject({ verdict: "helped", p: 2 / 252 });
  });
});
