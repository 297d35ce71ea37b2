import { describe, expect, it } from "vitest";
import { markedNames } from "./marked-names";

const marked = (one: string, other: string) =>
  markedNames(one, other).map((parts) =>
    parts
      .filter(({ differs }) => differs)
      .map(({ text }) => text)
      .join("|"),
  );
const whole = (one: string, other: string) =>
  markedNames(one, other).map((parts) => parts.map(({ text }) => text).join(""));

describe("two names", () => {
  it("are marked where they differ", () => {
    expect(marked("华东轴承有限公司", "华东轴承（上海）有限公司")).toEqual(["", "（上海）"]);
    expect(marked("Kestrel Ltd.", "KESTREL LIMITED")).toEqual(["Ltd.", "LIMITED"]);
  });

  it("are not marked where only case or width is another", () => {
    expect(marked("ＫＥＳＴＲＥＬ Ltd", "Kestrel Ltd")).toEqual(["", ""]);
  });

  it("are not marked where they have nothing in common", () => {
    expect(marked("Acme", "华东轴承有限公司")).toEqual(["", ""]);
  });

  it.each([
    ["Kestrel Ltd.", "KESTREL LIMITED"],
    ["ﬃ GmbH", "FFI GmbH"],
    ["𠮷野家", "吉野家（上海）"],
    ["", "A"],
  ])("stay as they are written: %s, %s", (one, other) => {
    expect(whole(one, other)).toEqual([one, other]);
  });
});
