import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { adoptionCsv } from "./adoption-csv";
import type { adoptionCsvColumns } from "./adoption-csv";
import { figureMetrics } from "./metric";
import { sampleReport } from "./sample-report";

type Row = Record<(typeof adoptionCsvColumns)[number], string>;

const rows = (report = sampleReport): Row[] =>
  Papa.parse<Row>(adoptionCsv(report, "en", { bom: false }), { header: true }).data;

const value = (wanted: Partial<Row>, among = rows()): number | undefined => {
  const [first, ...more] = among.filter((row) =>
    Object.entries(wanted).every(([column, text]) => row[column as keyof Row] === text),
  );
  expect(more).toEqual([]);
  return first && Number(first.value);
};

describe("adoptionCsv", () => {
  it("has exactly the columns that the dictionary explains", () => {
    const [header] = adoptionCsv(sampleReport, "en", { bom: false }).split("\r\n");
    expect(header).toBe(
      "level,day,department,process,step,metric,value,department_name,process_title,step_title",
    );
  });

  it.each([
    ["started", 7],
    ["completed", 4],
    ["abandoned", 1],
    ["people", 2],
    ["prompts_shown", 6],
    ["prompts_followed", 3],
    ["prompts_closed", 2],
    ["prompts_snoozed", 1],
    ["help_requests", 1],
    ["mean_duration_ms", 22_500],
  ])("gives the total of %s", (metric, expected) => {
    expect(value({ level: "total", metric })).toBe(expected);
  });

  it("gives figures by process and completions by step", () => {
    expect(value({ level: "process", process: "visit", metric: "completed" })).toBe(3);
    expect(value({ level: "step", process: "visit", step: "note", metric: "step_completed" })).toBe(
      4,
    );
    expect(value({ level: "step", process: "visit", step: "note", metric: "step_unaided" })).toBe(
      1,
    );
  });

  it("gives every day of the period, also those on which nothing happened", () => {
    expect(value({ level: "day", day: "2026-03-01", metric: "started" })).toBe(0);
    expect(value({ level: "day", day: "2026-03-03", metric: "started" })).toBe(2);
  });

  it("adds up: details make the processes, processes the total", () => {
    const sum = (level: string, metric: string) =>
      rows()
        .filter((row) => row.level === level && row.metric === metric)
        .reduce((total, row) => total + Number(row.value), 0);
    for (const metric of ["started", "completed", "abandoned", "prompts_shown"]) {
      expect(sum("detail", metric)).toBe(sum("process", metric));
      expect(sum("process", metric)).toBe(sum("total", metric));
    }
    expect(sum("detail", "step_completed")).toBe(sum("step", "step_completed"));
  });

  it("leaves a figure empty that cannot be computed", () => {
    const [row] = rows().filter(
      ({ level, day, metric }) =>
        level === "day" && day === "2026-03-01" && metric === "mean_duration_ms",
    );
    expect(row?.value).toBe("");
  });

  it("puts readable names beside the ids, harmless in a spreadsheet", () => {
    const [row] = rows().filter(({ level, process }) => level === "detail" && process === "visit");
    expect(row).toMatchObject({ department_name: "Sales", process_title: "'=Visit, report" });
  });

  it("leaves the title empty of what the playbook no longer has", () => {
    const [row] = rows().filter(({ process }) => process === "old-visit");
    expect(row?.process_title).toBe("");
  });

  it("names the department of a filtered report in every row", () => {
    const filtered = rows({ ...sampleReport, department: "sales" });
    expect(value({ level: "total", department: "sales", metric: "started" }, filtered)).toBe(7);
  });

  it("carries no pseudonym and no key user's name", () => {
    expect(adoptionCsv(sampleReport, "en")).not.toMatch(/actor-|Zhou/);
  });

  it("uses no metric twice in one place", () => {
    const total = rows().filter(({ level }) => level === "total");
    expect(total.map(({ metric }) => metric)).toEqual([...figureMetrics]);
  });
});
