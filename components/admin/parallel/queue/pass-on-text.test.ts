import { expect, it } from "vitest";
import { passOnText } from "./pass-on-text";

const words = {
  unnamed: "（无名称）",
  ledger: "台账",
  crm: "CRM",
  rows: "台账行",
  kind: "只在台账中",
  nothing: "空",
};

it("names the record, both values and the row", () => {
  const text = passOnText(
    { name: "成都精密灌装", fieldName: "电话", ledger: "028-8512", crm: null, rows: [3, 17] },
    words,
  );
  expect(text).toBe("成都精密灌装\n电话\n台账: 028-8512\nCRM: 空\n台账行: 3, 17");
});

it("says of a record as a whole what it is", () => {
  const text = passOnText({ name: "", fieldName: null, ledger: null, crm: null, rows: [] }, words);
  expect(text).toBe("（无名称）\n只在台账中");
});
