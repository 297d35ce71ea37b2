import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "@/lib/core/playbook/parallel-run";
import { runSettingChanges } from "./run-setting-diff";

const source = {
  id: "deals",
  name: { en: "Deals", "zh-CN": "商机" },
  recordType: "deal",
  from: "2026-03-02",
  to: "2026-04-03",
  key: ["number"],
  fields: [{ id: "number", name: { en: "Number", "zh-CN": "商机编号" } }],
};
const run = (changes: object = {}) => parallelRunSchema.parse({ ...source, ...changes });

describe("the numbers and days of a run that change", () => {
  it("are none where only something else does", () => {
    expect(runSettingChanges(run(), run({ recordType: "visit" }))).toEqual([]);
  });

  it("are named with what they were and what they will be", () => {
    const after = run({
      to: undefined,
      dueDays: 3,
      gate: { crmShare: 0.5, days: 10, signedBy: "sponsor" },
    });
    expect(runSettingChanges(run(), after)).toEqual([
      { setting: "to", of: "day", before: "2026-04-03", after: undefined },
      { setting: "crmShare", of: "share", before: 0.95, after: 0.5 },
      { setting: "days", of: "number", before: 5, after: 10 },
      { setting: "signedBy", of: "role", before: "manager", after: "sponsor" },
      { setting: "dueDays", of: "number", before: 5, after: 3 },
    ]);
  });

  it("are all that the schema knows of the gate", () => {
    const { gate } = run();
    const other = run({
      gate: {
        matchRate: 0.1,
        crmShare: 0.1,
        trained: 0.1,
        proficient: 0.1,
        days: 9,
        records: 9,
        signedBy: "admin",
      },
    });
    const told = runSettingChanges(run(), other).map(({ setting }) => setting);
    expect(told.toSorted()).toEqual(Object.keys(gate).toSorted());
  });
});
