import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyName } from "./company-name";
import { likable, likeness } from "./likeness";
import { similar } from "./similar";

const between = (one: string, other: string) =>
  likeness(likable({ id: "l", name: one }), likable({ id: "r", name: other })).likeness;
const isProposed = (one: string, other: string) =>
  similar([{ id: "l", name: one }], [{ id: "r", name: other }]).length === 1;

describe("names of companies", () => {
  it.each([
    ["上海东方电器有限公司", "上海市东方电器有限责任公司"],
    ["上海东方电器有限公司", "东方电器（上海）有限公司"],
    ["东方电器集团股份有限公司", "东方电器集团"],
    ["東方電器有限公司".replace("電", "电").replace("東", "东"), "东方电器"],
    ["广东省深圳市华强电子有限公司", "深圳华强电子（广东）公司"],
    ["Acme Trading Co., Ltd.", "ACME TRADING COMPANY LIMITED"],
    ["The Acme Company", "Acme Inc."],
    ["Smith & Sons LLC", "Smith and Sons L.L.C."],
    ["Müller GmbH & Co. KG", "MÜLLER GMBH"],
    ["Acme Intl Tech Pty Ltd", "Acme International Technology Pty. Limited"],
    ["Banco Azul S.A.", "Banco Azul SA"],
    ["ＡＣＭＥ　Ｌｔｄ", "Acme Ltd"],
  ])("%s and %s are the same", (one, other) => {
    expect(between(one, other)).toBe(1);
  });

  it("are taken apart", () => {
    expect(companyName("上海东方电器有限公司北京分公司")).toEqual({
      core: "东方电器",
      places: "上海",
      branch: "北京分公司",
    });
    expect(companyName("上海公司").core).not.toBe("");
  });
});

describe("a proposal", () => {
  it("of several with the same name is the one of which something else agrees, and not ambiguous", () => {
    const [first, ...others] = similar(
      [{ id: "l", name: "Acme Trading Co.", others: ["555 0100"] }],
      [
        { id: "other", name: "Acme Trading", others: ["555 0177"] },
        { id: "same", name: "ACME Trading Inc.", others: ["5550100"] },
      ],
    );
    expect(first).toMatchObject({ right: "same", likeness: 1, isAmbiguous: false });
    expect(first?.why).toContain("others-agree");
    expect(others).toEqual([]);
  });

  it.each([
    ["上海东方电器有限公司", "上海东方电气有限公司"],
    ["Acme Ltd", "ACME Limited (China)"],
    ["上海东方电器有限公司", "东方电器"],
    ["Siemens Healthineers Ltd", "Siemens Healthineer"],
  ])("%s and %s: yes, but never for sure", (one, other) => {
    expect(isProposed(one, other)).toBe(true);
    expect(between(one, other)).toBeLessThan(1);
  });

  it.each([
    ["上海东方电器有限公司", "上海东方电器有限公司北京分公司"],
    ["上海东方电器有限公司北京分公司", "上海东方电器有限公司广州分公司"],
    ["上海东方电器有限公司", "上海西门子有限公司"],
    ["Acme Ltd", "Apex Ltd"],
    ["上海华美科技有限公司", "上海博达科技有限公司"],
    ["", ""],
  ])("%s and %s: no", (one, other) => {
    expect(isProposed(one, other)).toBe(false);
  });

  it("is likelier where other values agree", () => {
    const one = { id: "l", name: "上海东方电器有限公司", others: ["138 0013 8000"] };
    const other = { id: "r", name: "上海东方电气有限公司", others: ["13800138000"] };
    const [plain] = similar([{ ...one, others: [] }], [other]);
    const [known] = similar([one], [other]);
    expect(known?.likeness).toBeGreaterThan(plain?.likeness ?? 1);
    expect(known?.likeness).toBeLessThan(1);
    expect(known?.why).toContain("others-agree");
  });

  it("of two equally like names both, as ambiguous", () => {
    const proposals = similar(
      [{ id: "l", name: "Acme Ltd" }],
      [
        { id: "r1", name: "ACME Inc" },
        { id: "r2", name: "Acme" },
      ],
    );
    expect(proposals.map(({ right, isAmbiguous }) => [right, isAmbiguous])).toEqual([
      ["r1", true],
      ["r2", true],
    ]);
  });
});

describe("what was said not to be the same", () => {
  const left = [{ id: "l", name: "上海东方电器有限公司" }];
  const right = [
    { id: "r1", name: "东方电器（上海）有限公司" },
    { id: "r2", name: "上海东方电气有限公司" },
  ];

  it("is not proposed again; what is next like is", () => {
    expect(similar(left, right).map((one) => one.right)).toEqual(["r1"]);
    const refused = [{ left: "l", right: "r1" }];
    expect(similar(left, right, { refused }).map((one) => one.right)).toEqual(["r2"]);
    refused.push({ left: "l", right: "r2" });
    expect(similar(left, right, { refused })).toEqual([]);
  });
});

describe("for all names", () => {
  const name = fc.string({
    unit: fc.constantFrom(...Array.from("东方电器上海北京有限公司分Acme Ltd&.")),
    maxLength: 14,
  });
  it("likeness is the same from both sides, and 1 with itself", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(between(one, other)).toBe(between(other, one));
        expect(between(one, one)).toBe(1);
      }),
    );
  });

  it("no id is proposed twice unless ambiguous", () => {
    const names = fc.array(name, { maxLength: 12 });
    fc.assert(
      fc.property(names, names, (left, right) => {
        const named = (all: string[]) =>
          all.map((one, index) => ({ id: String(index), name: one }));
        const sure = similar(named(left), named(right)).filter((one) => !one.isAmbiguous);
        expect(new Set(sure.map((one) => one.left)).size).toBe(sure.length);
        expect(new Set(sure.map((one) => one.right)).size).toBe(sure.length);
      }),
    );
  });
});
