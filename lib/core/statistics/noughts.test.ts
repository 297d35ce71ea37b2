import { describe, expect, it } from "vitest";
import type { DayFact } from "../team-facts/day-fact";
import { cubeOf } from "./cube";
import type { Statistics } from "./report";
import { statisticsOf } from "./report";

const K = 5;

interface Given {
  readonly department: string;
  readonly people: readonly number[];
  readonly word: string;
  readonly process?: string;
  readonly day?: string;
}

const facts = (...given: readonly Given[]): DayFact[] =>
  given.flatMap(({ department, people, word, process = "", day = "2026-03-02" }) =>
    people.map((person) => ({
      device: `device-${person}`,
      person: `person-${person}`,
      day,
      process,
      department,
      role: "user" as const,
      version: 1,
      revision: 1,
      counts: { [word]: 1 },
    })),
  );

const sales = [1, 2, 3, 4, 5, 6];
const service = [11, 12, 13, 14, 15];
/** Both work in the CRM; three of each open the old ledger, which can be told of both together alone. */
const twoDepartments = facts(
  { department: "sales", people: sales, word: "started", process: "log-visit" },
  { department: "service", people: service, word: "started", process: "log-visit" },
  { department: "sales", people: sales.slice(0, 3), word: "fallback/old-tool" },
  { department: "service", people: service.slice(0, 3), word: "fallback/old-tool" },
);
const march = { from: "2026-03-01", to: "2026-03-31", grain: "day" } as const;

const rowOf = (told: Statistics, department: string) =>
  told.departments.find(({ of }) => of !== "mixed" && of.is === department)?.figures;

describe("a nought", () => {
  it("is not told of a department whose signs of the old way are told with another's", () => {
    const told = statisticsOf(cubeOf(twoDepartments, K), null, march);
    expect(told.total).toMatchObject({ started: 11, old_way: 6 });
    expect(rowOf(told, "sales")).toMatchObject({ started: 6, old_way: null, old_way_rate: null });
    expect(told.departments.find(({ of }) => of === "mixed")?.figures.old_way).toBe(6);
  });

  it("is not told of the department alone, either", () => {
    const asked = { ...march, departments: ["sales"] };
    const told = statisticsOf(cubeOf(twoDepartments, K), null, asked);
    expect(told.total).toMatchObject({ started: 6, old_way: null, abandoned: 0 });
    expect(told.untold.atoms).toBe(1);
  });

  it("is not told of a day that is told with others of its week", () => {
    const cube = cubeOf(
      [
        ...facts({ department: "sales", people: [1, 2, 3], word: "fallback/old-tool" }),
        ...facts({
          department: "sales",
          people: [4, 5],
          word: "fallback/old-tool",
          day: "2026-03-04",
        }),
      ],
      K,
    );
    const days = statisticsOf(cube, null, march).series.map(({ figures }) => figures.old_way);
    // 2 to 4 March may have some; before and after there is none.
    expect(days.slice(0, 5)).toEqual([0, null, null, null, 0]);
    const weeks = statisticsOf(cube, null, { ...march, grain: "week" }).series;
    expect(weeks.map(({ figures }) => figures.old_way)).toEqual([0, 5, 0, 0, 0, 0]);
  });

  it("is one where nothing stands elsewhere", () => {
    const alone = facts({ department: "sales", people: sales, word: "started", process: "visit" });
    const told = statisticsOf(cubeOf(alone, K), null, march);
    expect(rowOf(told, "sales")).toMatchObject({ started: 6, old_way: 0, completed: 0 });
    expect(told.total.old_way).toBe(0);
  });
});
