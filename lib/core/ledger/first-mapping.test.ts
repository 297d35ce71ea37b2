import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "../playbook/parallel-run";
import { firstMapping } from "./first-mapping";

const name = (en: string, zh: string) => ({ en, "zh-CN": zh });
const run = parallelRunSchema.parse({
  id: "deals",
  name: name("Deals", "商机"),
  recordType: "deal",
  from: "2026-03-02",
  key: ["number"],
  fields: [
    { id: "number", name: name("Number", "商机编号") },
    { id: "customer", name: name("Customer", "客户名称") },
    { id: "amount", name: name("Amount", "金额"), compare: { kind: "money" } },
  ],
});
const samples = [["SJ-001", "华东机电", "12000", "SJ-001-旧"]];

describe("the mapping that an import begins with", () => {
  it("is proposed where nothing is remembered, or nothing that is a mapping", () => {
    const header = ["商机编号", "客户名称", "金额（元）", "旧编号"];
    const proposed = firstMapping(run, undefined, header, samples);
    expect(proposed.mapping.fields.map(({ field, columns }) => [field, ...columns])).toEqual([
      ["number", "商机编号"],
      ["customer", "客户名称"],
      ["amount", "金额（元）"],
    ]);
    expect(firstMapping(run, { fields: "?" }, header, samples)).toEqual(proposed);
  });

  it("is the one before, as far as its columns and fields are still there", () => {
    const remembered = {
      fields: [
        { field: "number", columns: ["旧编号"], join: " " },
        { field: "customer", columns: ["客户", "分公司"], join: "-" },
        { field: "gone", columns: ["金额（元）"], join: " " },
      ],
    };
    const header = ["商机编号", "客户名称", "金额（元）", "旧编号"];
    const { mapping, guessed } = firstMapping(run, remembered, header, samples);
    expect(mapping.fields.map(({ field, columns }) => [field, ...columns])).toEqual([
      ["number", "旧编号"],
      ["customer", "客户名称"],
      ["amount", "金额（元）"],
    ]);
    expect(guessed).toEqual([]);
  });
});
