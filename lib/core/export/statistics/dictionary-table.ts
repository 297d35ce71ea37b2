/** What every figure and every column means, in both languages. */
import { metrics } from "../../statistics/metrics";
import { stepMetrics } from "../../statistics/step-metrics";
import type { Column, Table } from "./table";

const column = (id: string, en: string, zh: string): Column => ({
  id,
  label: { en, "zh-CN": zh },
  definition: { en, "zh-CN": zh },
  type: "text",
});

/** @param tables whose columns are explained */
export function dictionaryTable(tables: readonly Table[]): Table {
  const columns = new Map(
    tables.flatMap((table) => table.columns.map((each) => [each.id, each] as const)),
  );
  const figures = [...metrics, ...stepMetrics];
  return {
    id: "dictionary",
    title: { en: "Data dictionary", "zh-CN": "数据字典" },
    columns: [
      column("kind", "Column or figure", "列或指标"),
      column("id", "Id", "编号"),
      column("label_en", "Name, English", "英文名称"),
      column("label_zh", "Name, Chinese", "中文名称"),
      column("definition_en", "Definition, English", "英文说明"),
      column("definition_zh", "Definition, Chinese", "中文说明"),
      column("unit", "Unit", "单位"),
      column("adds_up", "May be added up", "可否相加"),
      column("better", "Which way is better", "越高还是越低越好"),
      column("source", "Counted from", "统计来源"),
    ],
    rows: [
      ...[...columns.values()].map(({ id, label, definition, type }) => [
        "column",
        id,
        label.en,
        label["zh-CN"],
        definition.en,
        definition["zh-CN"],
        type,
        "",
        "",
        "",
      ]),
      ...figures.map(({ id, label, definition, unit, adds, better, source }) => [
        "figure",
        id,
        label.en,
        label["zh-CN"],
        definition.en,
        definition["zh-CN"],
        unit,
        adds ? "yes" : "no",
        better ?? "",
        source,
      ]),
    ],
  };
}
