import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { search } from "./search";
import type { Searchable } from "./search";

const items: Searchable<string>[] = [
  {
    item: "write-note",
    titles: ["Write down what was agreed", "写下约定的内容"],
    texts: ["column F of the visit sheet", "拜访表 F 列"],
  },
  {
    item: "visit-clip",
    titles: ["A good visit note", "一条好的拜访记录"],
    texts: ["Log a customer visit", "登记客户拜访"],
  },
  { item: "b2b-café", titles: ["B2B at the Café"], texts: ["报价单 ＣＲＭ２０２６"] },
];

const found = (query: string) => search(items, query);

describe("search", () => {
  it("finds by title before by text", () => {
    expect(found("visit")).toEqual(["visit-clip", "write-note"]);
  });

  it("prefers what holds every word, wherever it stands", () => {
    expect(found("sheet agreed")).toEqual(["write-note"]);
    expect(found("sheet forecast")).toEqual(["write-note"]);
  });

  it("needs no spaces in Chinese", () => {
    expect(found("拜访记录")).toEqual(["visit-clip"]);
    expect(found("约定内容")).toEqual(["write-note"]);
    expect(found("拜访")).toEqual(["visit-clip", "write-note"]);
  });

  it("takes both languages in one query", () => {
    expect(found("visit 客户")).toEqual(["visit-clip"]);
  });

  it.each(["ＶＩＳＩＴ ｎｏｔｅ", "Visit　Note", "  visit note "])(
    "takes %j for what it means: width, case and spaces do not matter",
    (query) => {
      expect(found(query)[0]).toBe("visit-clip");
    },
  );

  it.each(["cafe", "CAFÉ", "crm2026", "ｂ２ｂ"])("finds %j whatever width and accents", (query) => {
    expect(found(query)).toEqual(["b2b-café"]);
  });

  it.each(["", "   ", "?!", "·", "(", "[^*]", ".*"])("stays empty or calm for %j", (query) => {
    expect(found(query)).toEqual([]);
  });

  it("prefers what stands in the title as it was typed", () => {
    const two: Searchable<string>[] = [
      { item: "apart", titles: ["Note of the visit"], texts: [] },
      { item: "as typed", titles: ["The visit note"], texts: [] },
    ];
    expect(search(two, "visit note")).toEqual(["as typed", "apart"]);
  });

  it.each([
    ["怎么登记拜访", "visit-clip"],
    ["客户要求下周报价怎么录入", "visit-clip"],
    ["拜访完以后约定在哪里写", "write-note"],
    ["How do I log the visits to customers?", "visit-clip"],
  ])("takes a whole question: %j finds %j first", (question, expected) => {
    expect(found(question)[0]).toBe(expected);
  });

  it.each(["nothing of the kind", "去年的发票金额", "Wie lege ich das an?"])(
    "finds nothing for %j, of which nothing is here",
    (query) => {
      expect(found(query)).toEqual([]);
    },
  );

  it("finds every item by its own titles, and by them in the middle of a question", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...items),
        fc.constantFrom("", "请问", "怎么"),
        fc.constantFrom("", "呢？", "吗"),
        ({ item, titles }, before, after) => {
          for (const title of titles) expect(found(before + title + after)).toContain(item);
        },
      ),
    );
  });

  it("never throws, finds nothing twice, and finds the same again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (query) => {
        const hits = found(query);
        expect(new Set(hits).size).toBe(hits.length);
        expect(found(query)).toEqual(hits);
      }),
    );
  });

  it("shows no more than people read", () => {
    const many = Array.from({ length: 500 }, (_, item) => ({ item, titles: ["visit"], texts: [] }));
    expect(search(many, "visit")).toHaveLength(30);
  });
});
