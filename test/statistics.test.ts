/**
 * The figures of a made-up company whose truth is known. `npm run bench -- statistics` does the same with 500
 * people, 60 working days and a million events.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { atomsOf } from "@/lib/core/anonymity/atoms";
import type { Cube } from "@/lib/core/statistics/cube";
import { cubeOf } from "@/lib/core/statistics/cube";
import type { Question, Statistics } from "@/lib/core/statistics/report";
import { statisticsOf } from "@/lib/core/statistics/report";
import type { DayFact } from "@/lib/core/team-facts/day-fact";
import { dayFactSchema, union } from "@/lib/core/team-facts/day-fact";
import type { Company } from "./company/company";
import { companyOf } from "./company/company";
import { alone, wrongIn } from "./company/wrong";
import type { TruthAtom } from "./company/wrong";

const all: Question = { from: "2026-03-01", to: "2026-06-30", grain: "day" };
const questions: readonly (readonly [string, Question])[] = [
  ["everything", all],
  ["by week", { ...all, grain: "week" }],
  ["by month", { ...all, grain: "month" }],
  ["one department", { ...all, departments: ["sales"] }],
  ["who is in none, or in a tiny one", { ...all, departments: [null, "legal"], grain: "week" }],
  ["one role", { ...all, roles: ["key-user"], grain: "week" }],
  ["roles that were not noted yet", { ...all, roles: [null], grain: "week" }],
  ["one edition", { ...all, versions: [6], grain: "month" }],
  ["two processes", { ...all, processes: ["log-visit", "confirm-delivery"], grain: "week" }],
  ["April", { from: "2026-04-01", to: "2026-04-30", grain: "day" }],
  ["one Tuesday", { from: "2026-04-14", to: "2026-04-14", grain: "day" }],
  [
    "a bit of everything",
    {
      from: "2026-03-16",
      to: "2026-05-12",
      grain: "week",
      departments: ["after-sales", "quality"],
      roles: ["user", "key-user"],
      versions: [6, 7],
      processes: ["handle-complaint", "log-visit"],
    },
  ],
  ["a time before", { from: "2025-03-01", to: "2025-03-05", grain: "day" }],
];

const PEOPLE = 160;
/** As it is shown inside the company. */
const K = 5;

let company: Company;
beforeAll(() => {
  company = companyOf(PEOPLE, 60);
}, 120_000);

describe("the made-up company", () => {
  it("has days as people have them, about 33 events each", () => {
    expect(company.events / company.personDays).toBeGreaterThan(33);
    const told = statisticsOf(cubeOf(company.facts, 1), null, all).total;
    // Every kind of thing happens in it: none of the figures is right by being nothing.
    for (const figure of Object.values(told)) expect(figure).toBeGreaterThan(0);
  });

  it("hands over facts that other browsers accept", () => {
    for (const fact of company.facts) expect(dayFactSchema.safeParse(fact).error).toBeUndefined();
  });

  it("is the same, in whatever order browsers hand over, and however often", () => {
    const backwards = company.browsers.toReversed().map((facts) => facts.toReversed());
    const again = union(...backwards, ...company.browsers, ...backwards);
    expect(again.size).toBe(company.facts.length);
    const cube = (facts: Iterable<DayFact>) => JSON.stringify(cubeOf(facts, K));
    expect(cube(again.values())).toBe(cube(company.facts));
  });
});

describe("the statistics of everything, with nothing put together", () => {
  let cube: Cube;
  let truth: readonly TruthAtom[];
  beforeAll(() => {
    cube = cubeOf(company.facts, 1);
    truth = alone(company.truth.cells());
  });

  it.each(questions)("are the truth: %s", (_name, question) => {
    const told = statisticsOf(cube, null, question);
    const { figures, wrong } = wrongIn(told, truth, (departments) =>
      company.truth.members(departments),
    );
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(20);
  });

  it("leave nothing out", () => {
    expect(cube.isPartial).toBe(false);
    expect(statisticsOf(cube, null, all).untold).toEqual({ series: false, atoms: 0, facts: false });
  });
});

describe("the statistics that others see", () => {
  let cube: Cube;
  let truth: readonly TruthAtom[];
  beforeAll(() => {
    cube = cubeOf(company.facts, K);
    truth = atomsOf(company.truth.cells(), K).atoms;
  });

  /** Departments that are too small count together, and only with k people. */
  function members(departments?: readonly (string | null)[]): number {
    const { truth: known } = company;
    const sizes = [...known.departments()].map((each) => known.members([each]));
    const others = sizes.filter((size) => size < K).reduce((sum, size) => sum + size, 0);
    if (!departments) return known.members() - (others < K ? others : 0);
    return departments.reduce((sum, each) => {
      const size = known.members([each]);
      return sum + (size < K ? 0 : size);
    }, 0);
  }

  it.each(questions)("are the truth of what may be told: %s", (_name, question) => {
    const told = statisticsOf(cube, null, question);
    const { wrong } = wrongIn(told, truth, members);
    expect(wrong).toEqual([]);
  });

  it.each(questions)("show nobody among fewer than five: %s", (_name, question) => {
    const told = statisticsOf(cube, null, question);
    for (const people of numbersOfPeople(told)) expect(people === 0 || people >= K).toBe(true);
    // And not by what is missing: nothing of `legal`, which has less than five people, stands anywhere alone.
    expect(told.departments.map(({ of }) => of)).not.toContainEqual({ is: "legal" });
    expect(Object.keys(cube.members)).not.toContain("legal");
  });

  it("tell nearly everything of a company of this size", () => {
    const everything = statisticsOf(cubeOf(company.facts, 1), null, all).total.started ?? 0;
    const told = statisticsOf(cube, null, all);
    expect(told.total.started).toBeGreaterThan(0.99 * everything);
    expect(told.untold.series).toBe(true);
  });

  it("say how much could not be told, of what was asked for alone", () => {
    const sales = statisticsOf(cube, null, { ...all, departments: ["sales"], grain: "month" });
    const mixed = cube.atoms.filter(({ department }) => department === "mixed");
    expect(sales.untold.atoms).toBe(mixed.length);
    expect(statisticsOf(cube, null, all).untold.atoms).toBe(0);
  });
});

function numbersOfPeople({ total, series, processes, departments, roles, versions }: Statistics) {
  const all = [...series, ...processes, ...departments, ...roles, ...versions];
  return [total, ...all.map(({ figures }) => figures)].map(({ people }) => people ?? 0);
}
