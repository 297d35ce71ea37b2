import { describe, expect, it } from "vitest";
import { pageCheckCsv } from "./page-check-csv";

const row = {
  n: 2,
  watch: "log-visit/save-note",
  part: "step",
  page: "联系人",
  process: "登记客户拜访",
  step: "=SAVE(1)",
  state: "healed",
  confidence: 0.93,
  candidates: 0,
} as const;

describe("the result of a page check as a file", () => {
  it("has one control a row", () => {
    expect(pageCheckCsv([row], { bom: false }).split("\r\n")).toEqual([
      "number,page_name,process_title,step_title,anchor,part,result,confidence,candidates",
      "2,联系人,登记客户拜访,'=SAVE(1),log-visit/save-note,step,healed,0.93,0",
    ]);
  });

  it("leaves empty what likeness did not have to tell", () => {
    const exact = { ...row, step: "保存记录", state: "exact", confidence: null } as const;
    expect(pageCheckCsv([exact], { bom: false })).toContain(
      "保存记录,log-visit/save-note,step,exact,,0",
    );
  });

  it("says which controls nobody looked for", () => {
    const gone = { ...row, step: "保存记录", state: "not-checked", confidence: null } as const;
    expect(pageCheckCsv([gone], { bom: false })).toContain(",step,not-checked,,0");
  });
});
