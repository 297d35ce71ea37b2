import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "./differing-parts";
import { differingParts, shortened } from "./differing-parts";

/** What differs in brackets, as a reader would mark it. */
const marked = (parts: readonly Part[]) =>
  parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");

const of = (left: string, right: string) => {
  const parts = differingParts(left, right);
  return [marked(parts.left), marked(parts.right), parts.only];
};

describe("what differs", () => {
  it.each([
    // Words and numbers are marked whole, Chinese sign by sign.
    [
      "Chengdu Golden Bottling Ltd.",
      "Chengdu Golden Bottling Co., Ltd.",
      "Chengdu Golden Bottling Ltd.",
      "Chengdu Golden Bottling [Co., ]Ltd.",
    ],
    ["386,000.00", "368,000.00", "[386],000.00", "[368],000.00"],
    [
      "绵阳启明乳业有限公司",
      "绵阳启鸣乳业有限责任公司",
      "绵阳启[明]乳业有限公司",
      "绵阳启[鸣]乳业有限[责任]公司",
    ],
    ["2026-04-30", "2026-05-30", "2026-[04]-30", "2026-[05]-30"],
    ["Zhou Ming", "Zhou Wei", "Zhou [Ming]", "Zhou [Wei]"],
    ["", "13800138000", "", "[13800138000]"],
    ["报价", "报价", "报价", "报价"],
    // Characters of two code units are never torn in two, nor marks from their letter.
    ["𠮷野家", "𡌛野家", "[𠮷]野家", "[𡌛]野家"],
    ["客户👍🏽", "客户👎🏽", "客户[👍]🏽", "客户[👎]🏽"],
    ["cafe\u0301", "cafe", "[cafe\u0301]", "[cafe]"],
  ])("between %j and %j is marked on either side", (left, right, inLeft, inRight) => {
    expect(of(left, right)).toEqual([inLeft, inRight, null]);
  });

  it.each([
    ["绵阳 启明", "绵阳启明", "spaces"],
    ["Golden\u3000Bottling", "Golden Bottling", "spaces"],
    ["A-17\u00a0", "A-17", "spaces"],
    ["第一行\n第二行", "第一行 第二行", "spaces"],
    ["SJ\u200b-017", "SJ-017", "invisible"],
    ["\ufeffSJ-017", "SJ-017", "invisible"],
    ["ＳＪ－０１７", "SJ-017", "width"],
    ["（成都）", "(成都)", "width"],
    ["golden Bottling", "Golden Bottling", "case"],
    ["ＧＯＬＤＥＮ\u200b bottling", "golden bottling", "writing"],
    ["成都　（启明）", "成都(启明)", "writing"],
    ["386000", "386000", null],
    ["386000", "386001", null],
    ["", " ", "spaces"],
  ])("between %j and %j is said where one cannot see it: %s", (left, right, only) => {
    expect(differingParts(left, right).only).toBe(only);
  });

  it("leaves both texts as they are, and marks something exactly where they differ", () => {
    const text = fc.string({
      unit: fc.constantFrom(
        "a",
        "B",
        "1",
        "7",
        "启",
        "明",
        "𠮷",
        " ",
        "\u200b",
        "Ａ",
        "\u0301",
        "\ud83d",
        ",",
      ),
      maxLength: 14,
    });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const parts = differingParts(left, right);
        for (const [whole, side] of [
          [left, parts.left],
          [right, parts.right],
        ] as const) {
          expect(side.map((part) => part.text).join("")).toBe(whole);
          expect(side.every((part) => part.text !== "")).toBe(true);
        }
        const kept = (side: readonly Part[]) =>
          side.flatMap((part) => (part.differs ? [] : part.text)).join("");
        expect(kept(parts.left)).toBe(kept(parts.right));
        const isMarked = [...parts.left, ...parts.right].some(({ differs }) => differs);
        expect(isMarked).toBe(left !== right);
      }),
      { numRuns: 2000 },
    );
  });

  it("is found at once in very long texts, too", () => {
    const long = "启明".repeat(8000);
    const begun = performance.now();
    expect(of(`${long}甲${long}`, `${long}乙${long}`)[0]).toBe(`${long}[甲]${long}`);
    differingParts(long, "甲乙".repeat(8000));
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe("in a row of a table", () => {
  it("shows only so much of what agrees as stands next to what differs", () => {
    const parts = [
      { text: "abcdefgh", differs: false },
      { text: "X", differs: true },
      { text: "ijklmnop", differs: false },
      { text: "Y", differs: true },
      { text: "qrstuvwx", differs: false },
    ];
    const short = shortened(parts, 3).map(({ text }) => text);
    expect(short).toEqual(["…fgh", "X", "ijk…nop", "Y", "qrs…"]);
    expect(shortened(parts, 8)).toEqual(parts);
  });
});
