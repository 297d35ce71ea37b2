import { describe, expect, it } from "vitest";
import { keyOf } from "./key";

describe("a key", () => {
  it.each([
    [["C-1001"], ["c1001 "]],
    [["１００１"], ["1001"]],
    [["1001.0"], ["1001"]],
    [["1001.00"], ["1001"]],
    [
      ["Acme Ltd.", "Shanghai"],
      ["ACME LTD", "shanghai"],
    ],
    [
      ["A", "无"],
      ["a", ""],
    ],
  ])("%j is %j", (one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    [["007"], ["7"]],
    [["1001.5"], ["10015"]],
    [["13800138000"], ["1.38E+10"]],
    [
      ["a", "b"],
      ["ab", ""],
    ],
    [
      ["a", ""],
      ["", "a"],
    ],
    [
      ["a\u001fb", ""],
      ["a", "b"],
    ],
  ])("%j is not %j", (one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it("is none where nothing stands", () => {
    expect(keyOf(["", " - ", "N/A"])).toBeNull();
    expect(keyOf(["#REF!"])).toBeNull();
    expect(keyOf([])).toBeNull();
  });
});
