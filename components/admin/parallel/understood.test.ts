import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "@/lib/core/playbook/parallel-run";
import { understanding } from "./understood";

const name = { en: "Name", "zh-CN": "名称" };
const run = parallelRunSchema.parse({
  id: "deals",
  name,
  recordType: "deal",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name, compare: { kind: "number" } },
    { id: "amount", name, compare: { kind: "money", currency: "CNY" } },
    { id: "close", name, compare: { kind: "date" } },
    { id: "visit", name, compare: { kind: "date", time: true } },
    { id: "owner", name },
  ],
});

describe("what a value is taken for", () => {
  const read = understanding(run, "ledger");

  it("follows the run's fields", () => {
    expect(read(["SJ-001", "3.5万", "2026年3月5日", "2026-03-05 14:30", "李娜"])).toEqual([
      { as: "text" },
      { as: "number", value: 35_000 },
      { as: "date", at: Date.UTC(2026, 2, 5), time: false },
      { as: "date", at: Date.UTC(2026, 2, 5, 14, 30), time: true },
      { as: "text" },
    ]);
  });

  it("says what it cannot read, what is empty and what has no column", () => {
    expect(read(["", "面议", "N/A", null, " "])).toEqual([
      { as: "nothing" },
      { as: "unreadable" },
      { as: "nothing" },
      { as: "not-there" },
      { as: "nothing" },
    ]);
  });
});
