import { describe, expect, it } from "vitest";
import type { FallbackRow } from "../projection/fallback";
import { issuesOf } from "./issues";

const row = (day: string, step: string | null, reasons: FallbackRow["reasons"]): FallbackRow => ({
  day,
  department: "sales",
  source: "old-tool",
  tool: "visit-sheet",
  process: "log-visit",
  step,
  noticed: 1,
  asked: 1,
  stepOpened: 0,
  closed: 0,
  reasons,
});
const rows = [
  row("2026-03-02", "write-note", { "too-slow": 2, "field-missing": 1 }),
  row("2026-03-09", "write-note", { "too-slow": 1 }),
  row("2026-03-10", null, { "too-slow": 5 }),
];
const tooSlow = { en: "The CRM was too slow", "zh-CN": "CRM 太慢" };
const note = { en: "Write what was agreed", "zh-CN": "写下约定的内容" };
const names = {
  reasons: new Map([["too-slow", tooSlow]]),
  processes: new Map([["log-visit", { en: "Log a visit", "zh-CN": "登记拜访" }]]),
  steps: new Map([["log-visit/write-note", note]]),
};
const settled = (settledOn: string | null) => [
  { process: "log-visit", step: "write-note", reason: "too-slow", settledOn },
];
const outline = (issues: ReturnType<typeof issuesOf>) =>
  issues.map(({ reason, step, count, since, state }) => [reason, step, count, since, state]);

describe("the list of what is to be mended", () => {
  it("has a line for each reason at each step, the most frequent first", () => {
    const issues = issuesOf(rows, [], names);
    expect(outline(issues)).toEqual([
      ["too-slow", null, 5, 0, "open"],
      ["too-slow", "write-note", 3, 0, "open"],
      ["field-missing", "write-note", 1, 0, "open"],
    ]);
    expect(issues[1]).toMatchObject({ text: tooSlow, stepTitle: note, lastOn: "2026-03-09" });
    expect(issues[2]?.text).toBeNull();
  });

  it("puts what is mended last, and what came back first", () => {
    expect(outline(issuesOf(rows, settled("2026-03-09"), names)).at(-1)).toEqual([
      "too-slow",
      "write-note",
      3,
      0,
      "settled",
    ]);
    expect(outline(issuesOf(rows, settled("2026-03-05"), names))[0]).toEqual([
      "too-slow",
      "write-note",
      3,
      1,
      "again",
    ]);
    expect(issuesOf(rows, settled(null), names)[1]?.state).toBe("open");
  });
});
