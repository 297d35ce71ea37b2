import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { DayFact } from "../../team-facts/day-fact";
import { cubeOf } from "../../statistics/cube";
import { detailOf } from "../../statistics/detail";
import { metrics } from "../../statistics/metrics";
import { statisticsOf } from "../../statistics/report";
import { stepMetrics } from "../../statistics/step-metrics";
import { dictionaryTable } from "./dictionary-table";
import { longTable } from "./long-table";
import { statisticsJson } from "./statistics-json";
import { tableCsv } from "./table-csv";
import { chengdu, MONDAY } from "@/test/given";

const fact = (person: string, more: Partial<DayFact>): DayFact => ({
  device: `device-of-${person}`,
  person,
  day: "2026-03-02",
  process: "log-visit",
  department: "sales",
  role: "user",
  version: 7,
  revision: 9,
  counts: { started: 2, completed: 1, "step/write-note": 2, "duration/300": 1 },
  ...more,
});

const facts = [
  fact("actor-li-na", {}),
  fact("actor-weber", { day: "2026-03-03", department: "=cmd()", counts: { started: 1 } }),
  fact("actor-zhao", { process: "旧流程", department: null, role: null, version: 6 }),
];

const question = { from: "2026-03-01", to: "2026-03-31", grain: "week" } as const;
const cube = cubeOf(facts, 1);
const statistics = statisticsOf(cube, chengdu, question);
const table = longTable(statistics, "zh-CN");
const rows = () =>
  Papa.parse<Record<string, string>>(tableCsv(table).replace("\uFEFF", ""), { header: true }).data;

const valueOf = (wanted: Record<string, string>) =>
  rows().find((row) => Object.entries(wanted).every(([name, value]) => row[name] === value))?.[
    "value"
  ];

describe("the files of the figures", () => {
  it("hold every figure at every level, one a row", () => {
    expect(valueOf({ level: "total", metric: "started" })).toBe("5");
    expect(valueOf({ level: "period", start: "2026-03-02", metric: "completed" })).toBe("2");
    expect(valueOf({ level: "process", process: "log-visit", metric: "people" })).toBe("2");
    expect(
      valueOf({
        level: "step",
        process: "log-visit",
        step: "write-note",
        metric: "step_completed",
      }),
    ).toBe("2");
    expect(valueOf({ level: "role", group: "(none)", metric: "started" })).toBe("2");
    expect(valueOf({ level: "version", group: "6", metric: "started" })).toBe("2");
    expect(valueOf({ level: "department", group: "sales", metric: "prompt_response" })).toBe("");
    expect(rows().find(({ step }) => step === "write-note")?.["name"]).toBe("写记录");
    const perPlace = metrics.length;
    expect(rows().filter(({ level }) => level === "total")).toHaveLength(perPlace);
  });

  it("neutralise what a spreadsheet would compute", () => {
    const [, ...lines] = tableCsv(table).split("\r\n");
    expect(lines.some((line) => line.includes("cmd()"))).toBe(true);
    expect(lines.filter((line) => /(?:^|,)"?[=+@＝＋－＠]/.test(line))).toEqual([]);
  });

  it("say the same as JSON, with their scope, and name nobody", () => {
    const about = {
      generatedAt: MONDAY,
      timeZone: "Asia/Shanghai",
      handrail: "0.1.0",
      figuresSha256: "0".repeat(64),
    };
    const text = statisticsJson(statistics, detailOf(cube, question), about, null);
    const json = JSON.parse(text);
    expect(json).toMatchObject({
      format: 2,
      scope: { from: "2026-03-01", time_zone: "Asia/Shanghai", least_people: 1 },
      total: { started: 5, completed: 2, people: 3 },
      roles: expect.arrayContaining([expect.objectContaining({ role: "(none)", started: 2 })]),
    });
    for (const said of [text, tableCsv(table)]) {
      expect(said).not.toMatch(/actor-|device-of/);
    }
  });

  it("explain every column and every figure in both languages", () => {
    const { rows: explained } = dictionaryTable([table]);
    const ids = explained.map(([, id]) => id);
    expect(ids).toEqual([
      ...table.columns.map(({ id }) => id),
      ...[...metrics, ...stepMetrics].map(({ id }) => id),
    ]);
    for (const row of explained) expect(row.slice(0, 6).every((cell) => cell)).toBe(true);
  });
});
