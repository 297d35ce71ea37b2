import { describe, expect, it } from "vitest";
import type { AdoptionRow } from "../projection/adoption";
import { adoptionReport, daysBetween } from "./report";
import { chengdu } from "@/test/given";

const row = (changes: Partial<AdoptionRow>): AdoptionRow => ({
  day: "2026-03-02",
  process: "log-visit",
  department: "sales",
  playbookVersion: 7,
  people: ["actor-li-na"],
  started: 0,
  completed: 0,
  abandoned: 0,
  completedMs: 0,
  steps: {},
  prompts: { shown: 0, followed: 0, closed: 0, snoozed: 0 },
  helpRequests: 0,
  ...changes,
});

const scope = {
  from: "2026-03-01",
  to: "2026-03-04",
  department: null as string | null,
  generatedAt: Date.UTC(2026, 2, 4, 9),
  timeZone: "Asia/Shanghai",
};

const rows = [
  row({ started: 3, completed: 2, completedMs: 60_000 }),
  row({ day: "2026-03-03", started: 1, people: ["actor-li-na", "actor-weber"] }),
  row({ day: "2026-03-03", process: "open-deal", started: 1, completed: 1, completedMs: 30_000 }),
  row({ day: "2026-03-03", department: "after-sales", people: ["actor-zhao-min"], started: 2 }),
  row({ day: "2026-03-05", started: 100, people: ["actor-after-the-period"] }),
  row({ day: "2026-02-28", started: 100, people: ["actor-before-the-period"] }),
];

const report = (changes: Partial<typeof scope> = {}) =>
  adoptionReport(rows, chengdu, { ...scope, ...changes });

describe("the adoption report", () => {
  it("counts people once, however many days and processes they appear in", () => {
    expect(report().total.people).toBe(3);
    expect(report().processes.map(({ process, people }) => [process, people])).toEqual([
      ["log-visit", 3],
      ["open-deal", 1],
      ["handle-complaint", 0],
      ["review", 0],
    ]);
    expect(report().days.map(({ people }) => people)).toEqual([0, 1, 3, 0]);
  });

  it("sums everything else", () => {
    expect(report().total).toMatchObject({ started: 7, completed: 3, meanDurationMs: 30_000 });
  });

  it("says nothing of a mean where nothing was completed", () => {
    expect(report({ department: "after-sales" }).total.meanDurationMs).toBeNull();
  });

  it("leaves out what was before or after the period; its first and last day count", () => {
    expect(report({ from: "2026-03-02", to: "2026-03-03" }).total.started).toBe(7);
    expect(report({ from: "2026-03-03", to: "2026-03-03" }).total.started).toBe(4);
    expect(report({ from: "2026-02-28", to: "2026-03-05" }).total.started).toBe(207);
  });

  it("of one department leaves out the others", () => {
    const { total, departments } = report({ department: "after-sales" });
    expect(total).toMatchObject({ started: 2, people: 1 });
    expect(departments).toMatchObject([
      { department: "after-sales", name: { en: "After-sales", "zh-CN": "售后部" } },
    ]);
  });

  it("names every process and step of the playbook, used or not, then those that it no longer has", () => {
    const old = row({ process: "旧流程", steps: { form: { completed: 1, unaided: 1 } } });
    const photo = row({ steps: { photo: { completed: 2, unaided: 1 } } });
    const { processes } = adoptionReport([old, photo], chengdu, scope);
    expect(processes.map(({ process, title }) => [process, title?.["zh-CN"] ?? null])).toEqual([
      ["log-visit", "登记客户拜访"],
      ["open-deal", "新建商机"],
      ["handle-complaint", "处理投诉"],
      ["review", "评审商机"],
      ["旧流程", null],
    ]);
    expect(processes[0]?.steps.map(({ step, completed }) => [step, completed])).toEqual([
      ["write-note", 0],
      ["save-note", 0],
      ["photo", 2],
    ]);
    expect(processes[4]?.steps).toEqual([{ step: "form", title: null, completed: 1, unaided: 1 }]);
  });

  it("works before any playbook is published", () => {
    expect(adoptionReport(rows, null, scope)).toMatchObject({
      playbook: null,
      total: { started: 7 },
      processes: [{ process: "log-visit", title: null }, { process: "open-deal" }],
    });
  });

  it("joins playbook versions of one day in the details, and sorts them", () => {
    const versions = [
      row({ day: "2026-03-03", started: 1 }),
      row({ started: 2 }),
      row({ started: 4, playbookVersion: 8 }),
    ];
    expect(adoptionReport(versions, chengdu, scope).details).toMatchObject([
      { day: "2026-03-02", started: 6, people: 1 },
      { day: "2026-03-03", started: 1 },
    ]);
  });

  it("counts a request for help outside any process in the total alone", () => {
    const help = row({ process: "", department: null, people: [], helpRequests: 1 });
    const { total, processes, details } = adoptionReport([help], chengdu, scope);
    expect(total.helpRequests).toBe(1);
    expect(processes.map(({ process }) => process)).not.toContain("");
    expect(details).toEqual([]);
  });

  it("has figures for each process, department and day that add up to the total", () => {
    const { total, processes, departments, days, details } = report();
    for (const parts of [processes, departments, days, details]) {
      expect(parts.reduce((sum, { started }) => sum + started, 0)).toBe(total.started);
    }
  });
});

describe("daysBetween", () => {
  it.each([
    ["2028-02-28", "2028-03-01", ["2028-02-28", "2028-02-29", "2028-03-01"]],
    ["2026-02-28", "2026-03-01", ["2026-02-28", "2026-03-01"]],
    ["2026-12-31", "2027-01-01", ["2026-12-31", "2027-01-01"]],
    ["2026-03-29", "2026-03-30", ["2026-03-29", "2026-03-30"]], // Europe changes its clocks
    ["2026-03-02", "2026-03-02", ["2026-03-02"]],
    ["2026-03-03", "2026-03-02", []],
  ])("from %s to %s are %j", (from, to, days) => {
    expect(daysBetween(from, to)).toEqual(days);
  });

  it("has 366 days in a leap year", () => {
    expect(daysBetween("2028-01-01", "2028-12-31")).toHaveLength(366);
  });
});
