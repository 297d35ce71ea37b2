import { describe, expect, it } from "vitest";
import { isFound, termsOf, wordsOf } from "./terms";

describe("the words of a query", () => {
  it("leave out what only asks", () => {
    expect(wordsOf("how do i log a visit")).toEqual(["log", "visit"]);
    expect(wordsOf("怎么登记拜访")).toEqual(["登记", "拜访"]);
  });

  it("are all of them where nothing else is left", () => {
    expect(wordsOf("怎么")).toEqual(["怎么"]);
  });
});

describe("terms", () => {
  it("are words, and pairs of Chinese characters: those across two words tell less", () => {
    expect(termsOf("登记拜访 crm")).toEqual([
      { text: "登记", weight: 1 },
      { text: "记拜", weight: 0.25 },
      { text: "拜访", weight: 1 },
      { text: "crm", weight: 1 },
    ]);
  });

  it("are found in other forms of a word, but not inside another", () => {
    expect(isFound("visits", "log a customer visit")).toBe(true);
    expect(isFound("visit", "after visiting them")).toBe(true);
    expect(isFound("art", "start here")).toBe(false);
    expect(isFound("拜访", "登记客户拜访")).toBe(true);
  });
});
