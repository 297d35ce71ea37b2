import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparing } from "./comparing";
import { NOTHING, UNREADABLE } from "./reading";

const values = [
  { ledger: ["意向", "有意向"], crm: ["Qualified"] },
  { ledger: ["成交"], crm: ["Closed Won", "赢单"] },
  { ledger: ["餐饮/酒店"], crm: ["Hospitality"] },
  { ledger: ["待定"], crm: ["Pending"] },
];
const one = comparing({ kind: "list", values, several: false });
const many = comparing({ kind: "list", values, several: true });

describe("values of a list", () => {
  it.each([
    ["意向", "Qualified"],
    ["有意向 ", "qualified"],
    ["成交", "赢单"],
    ["Closed Won", "成交"],
    ["待定", "Pending"],
    ["华东", "华东"],
    ["A+", "ａ＋"],
    ["无", ""],
  ])("%j of the ledger is %j of the CRM", (ledger, crm) => {
    expect(one.ledger(ledger)).toBe(one.crm(crm));
  });

  it.each([
    ["意向", "Closed Won"],
    ["A-", "A"],
    ["", "Qualified"],
  ])("%j is not %j", (ledger, crm) => {
    expect(one.ledger(ledger)).not.toBe(one.crm(crm));
  });

  it.each([
    ["意向、成交", "Closed Won; Qualified"],
    ["成交,意向", "Qualified|Closed Won"],
    ["餐饮/酒店，意向", "Qualified\nHospitality"],
    ["餐饮/酒店", "Hospitality"],
    ["华东/华北", "华北；华东"],
    ["意向、意向、", "Qualified"],
    ["意向、无", "Qualified"],
    ["、", "-"],
  ])("several: %j is %j", (ledger, crm) => {
    expect(many.ledger(ledger)).toBe(many.crm(crm));
  });

  it("are nothing or unreadable as texts are", () => {
    expect(many.ledger("N/A")).toBe(NOTHING);
    expect(many.ledger("#REF!")).toBe(UNREADABLE);
    expect(many.ledger("意向,#REF!")).toBe(UNREADABLE);
  });

  it("count in any order", () => {
    const names = fc.array(fc.constantFrom("意向", "成交", "华东", "A+", "餐饮/酒店"), {
      minLength: 1,
    });
    const separator = fc.constantFrom("、", ",", "; ", "|", "，", "\n", " / ");
    fc.assert(
      fc.property(names, separator, separator, (all, here, there) => {
        expect(many.ledger(all.join(here))).toBe(many.ledger(all.toReversed().join(there)));
      }),
    );
  });
});

describe("yes and no", () => {
  const { ledger: read } = comparing({ kind: "yes-no", yes: [], no: [] });
  it.each(["是", "Y", "yes", "TRUE", "√", "✓", "对", "1", "有", "Ｙ", " 是 ", "✔️"])(
    "%j is yes",
    (written) => {
      expect(read(written)).toBe("yes");
    },
  );
  it.each(["否", "N", "no", "FALSE", "×", "✗", "0", "无", "没有", "错"])("%j is no", (written) => {
    expect(read(written)).toBe("no");
  });
  it.each(["", "-", "/", "N/A", "待定"])("%j is neither", (written) => {
    expect(read(written)).toBe(NOTHING);
  });
  it.each(["x", "maybe", "2", "#REF!"])("%j is unreadable", (written) => {
    expect(read(written)).toBe(UNREADABLE);
  });
  it("the playbook's words come first", () => {
    const { ledger } = comparing({ kind: "yes-no", yes: ["x", "已签"], no: ["-", "未签"] });
    expect(["x", "已签", "-", "未签", "是"].map(ledger)).toEqual(["yes", "yes", "no", "no", "yes"]);
  });
});
