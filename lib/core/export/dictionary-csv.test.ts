import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { adoptionCsvColumns } from "./adoption-csv";
import { dictionary } from "./dictionary";
import { dictionaryCsv } from "./dictionary-csv";
import { figureMetrics, stepMetrics } from "./metric";

const rows = Papa.parse<Record<string, string>>(dictionaryCsv({ bom: false }), {
  header: true,
}).data;
const ids = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);

describe("dictionaryCsv", () => {
  it("explains every column of adoption.csv", () => {
    expect(ids("column")).toEqual([...adoptionCsvColumns]);
  });

  it("explains every metric that files carry", () => {
    expect(ids("metric")).toEqual(expect.arrayContaining([...figureMetrics, ...stepMetrics]));
  });

  it("explains each in both languages", () => {
    for (const row of rows) {
      expect(row.definition_en).toMatch(/^[A-Z].+\.$/);
      expect(row.definition_zh_cn).toMatch(/[\u4e00-\u9fff].+。$/);
    }
  });

  it("explains nothing twice", () => {
    expect(new Set(dictionary.map(({ id }) => id)).size).toBe(dictionary.length);
  });
});
