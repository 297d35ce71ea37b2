import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingPart, shortened } from "./differing-part";

const brackets = (one: string, other: string) =>
  differingPart(one, other).map(({ before, part, after }) => `${before}[${part}]${after}`);

describe("where two values differ", () => {
  it.each([
    ["12,000.00", "12,500.00", "12,[0]00.00", "12,[5]00.00"],
    ["华为技术有限公司", "华为科技有限公司", "华为[技术]有限公司", "华为[科技]有限公司"],
    ["2026-03-02", "2026-03-12", "2026-03-[0]2", "2026-03-[1]2"],
    ["Brandt & Söhne", "Brandt & Söhne KG", "Brandt & Söhne[]", "Brandt & Söhne[ KG]"],
    ["aa", "aaa", "aa[]", "aa[a]"],
    ["Won", "赢单", "[Won]", "[赢单]"],
    ["", "3.5万", "[]", "[3.5万]"],
    ["𠮷野家北京分店", "𠮷野家上海分店", "𠮷野家[北京]分店", "𠮷野家[上海]分店"],
  ])("%s and %s", (one, other, left, right) => {
    expect(brackets(one, other)).toEqual([left, right]);
  });

  it("leaves nothing out, and what is around is the same", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (one, other) => {
          const [left, right] = differingPart(one, other);
          expect([left.before, left.part, left.after].join("")).toBe(one);
          expect([right.before, right.part, right.after].join("")).toBe(other);
          expect([left.before, left.after]).toEqual([right.before, right.after]);
        },
      ),
    );
  });

  it("can be shown short", () => {
    const [left] = differingPart(
      "Delivery to the new plant on Monday",
      "Delivery to the new plant on Friday",
    );
    expect(shortened(left, 6)).toEqual({ before: "…nt on ", part: "Mon", after: "day" });
  });
});
