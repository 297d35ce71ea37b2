/**
 * Whoever gets two answers may subtract one from the other. Here each fact counts another power of two, so
 * that a figure tells exactly which facts stand in it.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DayFact } from "../team-facts/day-fact";
import { union } from "../team-facts/day-fact";
import type { Cube } from "./cube";
import { coarserCube } from "./coarser-cube";
import { cubeOf } from "./cube";
import { detailOf } from "./detail";
import type { Question, Statistics } from "./report";
import { statisticsOf } from "./report";

/** As many powers of two as a number holds exactly. */
const MOST = 50;
const DAYS = ["2026-03-02", "2026-03-03", "2026-03-06", "2026-03-10", "2026-03-31", "2026-04-01"];

const some = <Value>(...values: readonly Value[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );
const day = fc.constantFrom(...DAYS);
const departments = ["sales", "quality", null] as const;
const roles = ["user", "key-user", null] as const;
const processes = ["log-visit", "open-deal", ""] as const;

const facts: fc.Arbitrary<DayFact[]> = fc
  .array(
    fc.record({
      person: fc.integer({ min: 1, max: 9 }).map((nth) => `actor-${String(nth)}`),
      day,
      process: fc.constantFrom("log-visit", "log-visit", "open-deal", ""),
      department: fc.constantFrom("sales", "sales", "quality", null),
      role: fc.constantFrom("user", "user", "key-user", null),
      version: fc.constantFrom(7, 7, 8),
      isActive: fc.constantFrom(true, true, true, false),
    }),
    { minLength: 10, maxLength: MOST, size: "max" },
  )
  .map((all) =>
    all.map(({ isActive, ...about }, place) => ({
      ...about,
      device: `device-${String(place)}`,
      revision: 1,
      counts: { "prompt-shown/save": 2 ** place, ...(isActive ? { "step/save": 1 } : {}) },
    })),
  );

const question: fc.Arbitrary<Question> = fc
  .record({
    from: fc.constantFrom("2026-03-01", ...DAYS),
    to: fc.constantFrom("2026-04-30", ...DAYS.toReversed()),
    grain: fc.constantFrom("day", "week", "month"),
    departments: some(...departments),
    roles: some(...roles),
    versions: some(7, 8),
    processes: some(...processes),
  })
  .map(({ from, to, ...rest }) => ({
    ...rest,
    from: from < to ? from : to,
    to: from < to ? to : from,
  }));

const k = fc.constantFrom(2, 2, 3, 4, 5);

/** Every figure of an answer that says how many prompts were shown: of all, and of each part. */
function numbersIn({ total, series, processes: told, ...groups }: Statistics): number[] {
  const all = [...series, ...told, ...groups.departments, ...groups.roles, ...groups.versions];
  const figures = [total, ...all.map((each) => each.figures)];
  const steps = told.flatMap((each) => each.steps.map((step) => step.figures));
  return [
    ...figures.map(({ prompts_shown }) => prompts_shown ?? 0),
    ...steps.map(({ step_prompts }) => step_prompts),
  ];
}

function peopleIn({ total, series, processes: told, ...groups }: Statistics): number[] {
  const all = [...series, ...told, ...groups.departments, ...groups.roles, ...groups.versions];
  return [total, ...all.map(({ figures }) => figures)].map(({ people }) => people ?? 0);
}

/** Which facts stand in a number, of those that are told. */
function behind(number: number, all: readonly DayFact[]): Set<DayFact> {
  const bits = BigInt(number);
  return new Set(all.filter((_, place) => (bits >> BigInt(place)) % 2n === 1n));
}

const personsOf = (some: Iterable<DayFact>) => new Set([...some].map(({ person }) => person)).size;

const askBoth = (cube: Cube, ...questions: readonly Question[]) =>
  questions.map((each) => statisticsOf(cube, null, each));

/** Half of the time the other answer is of a file for more people. */
const more = fc.constantFrom(0, 0, 1, 3);

describe("two answers", () => {
  it("tell, subtracted in whatever way, of nobody or of k people", () => {
    let differences = 0;
    fc.assert(
      fc.property(facts, k, more, question, question, (all, least, further, one, other) => {
        const cube = cubeOf(all, least);
        const answers = [
          ...askBoth(cube, one),
          ...askBoth(coarserCube(cube, least + further), other),
        ];
        const numbers = new Set(answers.flatMap(numbersIn));
        const sets = [...numbers].map((number) => behind(number, all));
        for (const left of sets) {
          expect(left.size === 0 || personsOf(left) >= least).toBe(true);
          for (const right of sets) {
            const difference = [...left].filter((fact) => !right.has(fact));
            if (difference.length === 0) continue;
            differences += 1;
            expect(personsOf(difference)).toBeGreaterThanOrEqual(least);
          }
        }
      }),
      { numRuns: 1000 },
    );
    // It is not true only because nothing was told.
    expect(differences).toBeGreaterThan(1000);
  });

  it("of a file for more people tell of more people, and of nothing that was not told", () => {
    let told = 0;
    fc.assert(
      fc.property(facts, k, question, (all, least, asked) => {
        const cube = cubeOf(all, least);
        const shared = coarserCube(cube, least + 2);
        const answer = statisticsOf(shared, null, asked);
        for (const number of numbersIn(answer)) {
          const set = behind(number, all);
          told += set.size;
          expect(set.size === 0 || personsOf(set) >= least + 2).toBe(true);
        }
        for (const people of peopleIn(answer)) {
          expect(people === 0 || people >= least + 2).toBe(true);
        }
        const details = detailOf(shared, asked).map(({ figures }) => figures.prompts_shown ?? 0);
        const total = behind(answer.total.prompts_shown ?? 0, all);
        expect(details.reduce((sum, each) => sum + behind(each, all).size, 0)).toBe(total.size);
        const others = shared.people - Object.values(shared.members).reduce((a, b) => a + b, 0);
        expect(others === 0 || others >= least + 2).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(1000);
  });

  it("name no number of people between none and k, nor does what all have more than the departments", () => {
    fc.assert(
      fc.property(facts, k, question, (all, least, asked) => {
        const cube = cubeOf(all, least);
        for (const people of peopleIn(statisticsOf(cube, null, asked))) {
          expect(people === 0 || people >= least).toBe(true);
        }
        const members = Object.values(cube.members);
        const others = cube.people - members.reduce((sum, each) => sum + each, 0);
        for (const people of [...members, others]) {
          expect(people === 0 || people >= least).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are the same whoever handed in first, and however often", () => {
    fc.assert(
      fc.property(facts, k, question, (all, least, asked) => {
        const told = (some: Iterable<DayFact>) =>
          JSON.stringify(statisticsOf(cubeOf(some, least), null, asked));
        const again = union(all.toReversed(), all).values();
        expect(told(again)).toBe(told(all));
      }),
      { numRuns: 250 },
    );
  });

  it("do not depend on what is asked: each fact is told with the same others", () => {
    fc.assert(
      fc.property(facts, k, question, (all, least, asked) => {
        const cube = cubeOf(all, least);
        const whole = { from: "2026-01-01", to: "2026-12-31", grain: "month" } as const;
        const [everything, part] = askBoth(cube, whole, asked);
        const inAll = behind(everything?.total.prompts_shown ?? 0, all);
        for (const fact of behind(part?.total.prompts_shown ?? 0, all)) {
          expect(inAll.has(fact)).toBe(true);
          expect(asked.processes?.includes(fact.process) ?? true).toBe(true);
          expect(asked.departments?.includes(fact.department) ?? true).toBe(true);
          expect(asked.roles?.includes(fact.role) ?? true).toBe(true);
          expect(asked.versions?.includes(fact.version) ?? true).toBe(true);
          expect(fact.day >= asked.from && fact.day <= asked.to).toBe(true);
        }
        expect(cube.isPartial).toBe(inAll.size < all.length);
      }),
      { numRuns: 500 },
    );
  });
});
