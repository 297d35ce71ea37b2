import { describe, expect, it } from "vitest";
import { parallelRunSchema } from "../playbook/parallel-run";
import { applyMapping, mappingGaps } from "./mapping";
import { mappingSchema } from "./mapping-schema";
import { suggestMapping } from "./suggest-mapping";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });

const run = parallelRunSchema.parse({
  id: "visits",
  name: text("Visits", "客户拜访"),
  recordType: "visit",
  from: "2026-03-01",
  key: ["number"],
  fields: [
    { id: "number", name: text("Visit number", "拜访编号"), columns: ["编号"] },
    { id: "customer", name: text("Customer", "客户名称"), columns: ["公司"] },
    { id: "date", name: text("Visited on", "拜访日期"), compare: { kind: "date" } },
    { id: "amount", name: text("Amount", "金额"), compare: { kind: "money" } },
    { id: "phone", name: text("Phone", "电话"), compare: { kind: "phone" } },
    { id: "owner", name: text("Owner", "负责人") },
  ],
});

const proposed = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  suggestMapping(run, header, rows).mapping.fields.map(({ field, columns }) => [field, ...columns]);

describe("what is proposed", () => {
  it("goes by the names in Chinese", () => {
    expect(
      proposed(
        ["编号", "公司名称", "拜访日期", "预计金额（元）", "联系电话", "业务负责人", "备注"],
        ["V-1", "华为", "2026-03-05", "1,200.00", "13800138000", "王芳", "报价"],
      ),
    ).toEqual([
      ["number", "编号"],
      ["customer", "公司名称"],
      ["date", "拜访日期"],
      ["amount", "预计金额（元）"],
      ["phone", "联系电话"],
      ["owner", "业务负责人"],
    ]);
  });

  it("goes by the names in English, whatever their case and punctuation", () => {
    expect(
      proposed(
        ["VISIT NUMBER", "Customer name", "Visited_On", "Amount (EUR)", "Phone no.", "Owner"],
        ["1", "Acme", "05/03/2026", "EUR 12.50", "+44 20 7946 0000", "Zoë"],
      ).map(([field]) => field),
    ).toEqual(["number", "customer", "date", "amount", "phone", "owner"]);
  });

  it("looks at the lower part of a header over two rows", () => {
    expect(
      proposed(["序号", "客户 / 名称", "客户 / 电话"], ["1", "华为", "13800138000"]),
    ).toContainEqual(["phone", "客户 / 电话"]);
  });

  it("proposes no column of dates that holds none", () => {
    expect(proposed(["编号", "日期备注"], ["1", "下周"])).not.toContainEqual(["date", "日期备注"]);
  });

  it("tells what is called so from what is only called alike", () => {
    const header = ["编号", "公司名称", "拜访日期"];
    expect(suggestMapping(run, header, [["V-1", "华为", "2026-03-05"]]).guessed).toEqual([
      "customer",
    ]);
  });

  it("guesses no column of the key, and leaves that column to others", () => {
    const people = parallelRunSchema.parse({
      ...run,
      key: ["name"],
      fields: [
        { id: "name", name: text("Name", "姓名") },
        { id: "family", name: text("Family or last name", "姓") },
      ],
    });
    const { mapping, guessed } = suggestMapping(people, ["First name", "Last name"], []);
    expect(mapping.fields.map(({ field, columns }) => [field, ...columns])).toEqual([
      ["family", "Last name"],
    ]);
    expect(guessed).toEqual(["family"]);
  });

  it("proposes nothing for columns that are none of it", () => {
    expect(proposed(["Colour", "Weight"], ["red", "5"])).toEqual([]);
  });
});

describe("a mapping", () => {
  const header = ["编号", "省", "市", "联系", "日期"];
  const mapping = mappingSchema.parse({
    fields: [
      { field: "number", columns: ["编号"] },
      { field: "customer", columns: ["省", "市"], join: "-" },
      { field: "owner", columns: ["联系"], split: { at: "/", part: 1 } },
      { field: "phone", columns: ["联系"], split: { at: "/", part: 2 } },
      { field: "date", columns: ["日期"] },
    ],
  });

  it("joins and splits, in the order of the run's fields", () => {
    const valuesOf = applyMapping(mapping, run, header);
    expect(valuesOf(["V-1", "广东", "深圳", "李明 / 13800138000", "2026-03-05"])).toEqual([
      "V-1",
      "广东-深圳",
      "2026-03-05",
      null,
      "13800138000",
      "李明",
    ]);
    expect(valuesOf(["V-2", "", "北京", "李明", ""])).toEqual([
      "V-2",
      "北京",
      "",
      null,
      "",
      "李明",
    ]);
  });

  it("goes by names, wherever the columns stand", () => {
    expect(applyMapping(mapping, run, ["日期", "编号"])(["2026-03-05", "V-1"])).toEqual([
      "V-1",
      null,
      "2026-03-05",
      null,
      null,
      null,
    ]);
  });

  it("says what is missing", () => {
    expect(mappingGaps(mapping, run, header)).toEqual({ keys: [], columns: [] });
    expect(mappingGaps({ fields: mapping.fields.slice(1) }, run, ["省", "日期"])).toEqual({
      keys: ["number"],
      columns: ["市", "联系"],
    });
  });
});
