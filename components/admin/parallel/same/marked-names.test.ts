import { describe, expect, it } from "vitest";
import { markedNames } from "./marked-names";

const marked = (one: string, other: string) => markedNames(one, other).map(({ part }) => part);
const whole = (one: string, other: string) =>
  markedNames(one, other).map(({ before, part, after }) => before + part + after);

describe("two names", () => {
  it("are marked where they differ", () => {
    expect(marked("华东轴承有限公司", "华东轴承（上海）有限公司")).toEqual(["", "（上海）"]);
    expect(marked("Kestrel Ltd.", "KESTREL LIMITED")).toEqual(["td.", "IMITED"]);
  });

  it("are not marked where only case or width is another", () => {
    expect(marked("ＫＥＳＴＲＥＬ Ltd", "Kestrel Ltd")).toEqual(["", ""]);
  });

  it("are not marked where they have little in common", () => {
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
