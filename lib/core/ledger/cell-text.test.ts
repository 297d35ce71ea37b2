import { describe, expect, it } from "vitest";
import { cellText, isoText, numberText } from "./cell-text";
import { builtInKind, kindOfFormat } from "./number-format";

describe("numbers", () => {
  it.each([
    [1234.5, "1234.5"],
    [0.1 + 0.2, "0.3"],
    [3.5000000000000001e-3, "0.0035"],
    [13800138000, "13800138000"],
    [-0, "0"],
    [1e15, "1000000000000000"],
    [0.1, "0.1"],
  ])("%s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });
});

describe("days", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [45351, "2024-02-29"],
    [46086, "2026-03-05"],
    [46086.4, "2026-03-05"],
    [2958465, "9999-12-31"],
    [2958466, "2958466"],
    [-1, "-1"],
  ])("%s from 1900", (serial, text) => {
    expect(cellText(serial, "date", false)).toBe(text);
  });

  it.each([
    [0, "1904-01-01"],
    [60, "1904-03-01"],
    [44624, "2026-03-05"],
  ])("%s from 1904", (serial, text) => {
    expect(cellText(serial, "date", true)).toBe(text);
  });

  it.each([
    [46086.395833333336, "date-time", "2026-03-05 09:30"],
    [46086.39584490741, "date-time", "2026-03-05 09:30:01"],
    [46086.999999999, "date-time", "2026-03-06"],
    [0.395833333333, "time", "09:30"],
    [0.75, "date-time", "18:00"],
    [1.5, "elapsed", "36:00"],
  ] as const)("%s as %s", (serial, kind, text) => {
    expect(cellText(serial, kind, false)).toBe(text);
  });

  it.each([
    ["2026-03-05T00:00:00", "2026-03-05"],
    ["2026-03-05T09:30:00Z", "2026-03-05 09:30"],
    ["2026-03-05T09:30:05", "2026-03-05 09:30:05"],
    ["soon", "soon"],
  ])("%s written by itself", (written, text) => {
    expect(isoText(written)).toBe(text);
  });
});

describe("formats", () => {
  it.each([
    ["General", "number"],
    ["G/通用格式", "number"],
    ["0.00%", "number"],
    ["#,##0.00_);[Red](#,##0.00)", "number"],
    ["0.00E+00", "number"],
    ['#,##0"元"', "number"],
    ['0.0,"thousand days"', "number"],
    ["[DBNum1][$-804]General", "number"],
    ["@", "number"],
    ["yyyy/m/d", "date"],
    ["yyyy-mm-dd;@", "date"],
    ['yyyy"年"m"月"d"日"', "date"],
    ['[DBNum1][$-804]yyyy"年"m"月"', "date"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "date"],
    ["mmm-yy", "date"],
    ["m/d/yy h:mm", "date-time"],
    ["yyyy-mm-dd hh:mm:ss", "date-time"],
    ["h:mm AM/PM", "time"],
    ['上午/下午h"时"mm"分"', "time"],
    ["mm:ss.0", "time"],
    ["[h]:mm:ss", "elapsed"],
  ])("%s", (format, kind) => {
    expect(kindOfFormat(format)).toBe(kind);
  });

  it("knows the ones named by number, Chinese ones too", () => {
    expect([0, 9, 14, 22, 31, 33, 46, 57].map(builtInKind)).toEqual([
      "number",
      "number",
      "date",
      "date-time",
      "date",
      "time",
      "elapsed",
      "date",
    ]);
  });
});
