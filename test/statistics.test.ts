/** The figures of a made-up company whose truth is known: 500 people, 60 working days, a million events. */
import { beforeAll, describe, expect, it } from "vitest";
import { atomsOf, atomsWithin } from "@/lib/core/anonymity/atoms";
import type { Cube } from "@/lib/core/statistics/cube";
import { cubeOf } from "@/lib/core/statistics/cube";
import type { Question } from "@/lib/core/statistics/report";
import { statisticsOf } from "@/lib/core/statistics/report";
import { dayFactSchema, union } from "@/lib/core/team-facts/day-fact";
import type { Company } from "./company/company";
import { companyOf } from "./company/company";
import { alone, wrongIn } from "./company/wrong";
import type { TruthAtom } from "./company/wrong";
import { together } from "./company/truth";

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

let company: Company;
beforeAll(() => {
  company = companyOf(500, 60);
}, 120_000);

describe("the made-up company", () => {
  it("is as large as it should be", () => {
    expect(company.events).toBeGreaterThan(1_000_000);
    expect(company.personDays).toBeGreaterThan(28_000);
  });

  it("hands over facts that others accept", () => {
    for (const fact of company.facts.slice(0, 5000)) dayFactSchema.parse(fact);
  });
});

describe("the statistics of everything, with nothing put together", () => {
  let cube: Cube;
  let truth: TruthAtom[];
  beforeAll(() => {
    cube = cubeOf(company.facts, 1);
    truth = alone(company.truth.cells());
  });

  it.each(questions)("are the truth: %s", (_name, question) => {
    const told = statisticsOf(cube, null, question);
    const { figures, wrong } = wrongIn(told, atomsWithin(truth, question), (departments) =>
      company.truth.members(departments),
    );
    expect(wrong).toEqual([]);
    expect(figures).toBeGreaterThan(20);
  });

  it("leave nothing out", () => {
    expect(cube.leftOut).toBe(0);
    expect(statisticsOf(cube, null, all).untold).toEqual({ series: false, atoms: 0, facts: 0 });
  });
});
