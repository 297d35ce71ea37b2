import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactComparing } from "./exact";
import { NOTHING, UNREADABLE } from "./reading";
import { readText } from "./text";

const read = (written: string) => readText(written, "ignore");
const strict = (written: string) => readText(written, "keep");

describe("texts are the same", () => {
  it.each([
    ["Acme Trading Ltd.", "ACME TRADING LTD"],
    ["上海东方电器（集团）有限公司", "上海东方电器(集团)有限公司"],
    ["上海 东方", "上海东方"],
    ["ＡＢＣ－１２３", "abc-123"],
    ["ABC-123", "abc123"],
    ["O’Brien", "O'Brien"],
    ["张三\u200b", " 张三 "],
    ["a\u00a0b\r\nc", "abc"],
    ["Straße", "STRASSE"],
    ["v1.5", "V1.5"],
    ["ﬁnance", "finance"],
    ["", " "],
  ])("%j and %j", (one, other) => {
    expect(read(one)).toBe(read(other));
  });

  it.each([
    ["1.5", "15"],
    ["C++", "C"],
    ["张三", "张山"],
    ["Zoë", "Zoe"],
    ["待定", ""],
    ["???", ""],
  ])("but not %j and %j", (one, other) => {
    expect(read(one)).not.toBe(read(other));
  });

  it("with their punctuation, where the playbook keeps it", () => {
    expect(strict("A-1")).not.toBe(strict("A1"));
    expect(strict("A－1 ")).toBe(strict("a-1"));
  });
});

describe("of texts", () => {
  it.each([
    "",
    " ",
    "\u3000",
    "-",
    "——",
    "/",
    "N/A",
    "n/a",
    "#N/A",
    "无",
    "暂无",
    "null",
    "NULL",
    "nil",
    "…",
  ])("%j is nothing", (written) => {
    expect(read(written)).toBe(NOTHING);
    expect(strict(written)).toBe(NOTHING);
  });

  it.each(["#REF!", "#DIV/0!", "#NAME?", "#VALUE!", "########"])("%s is unreadable", (written) => {
    expect(read(written)).toBe(UNREADABLE);
  });

  it("case, spaces, width and what nobody sees never count", () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from("abcXYZ019 -/.,()+#中文有限公司éßσΣ")),
    });
    fc.assert(
      fc.property(
        text,
        fc.constantFrom("ignore" as const, "keep" as const),
        (written, punctuation) => {
          const reading = readText(written, punctuation);
          const wide = written.replace(/[!-~]/g, (one) =>
            String.fromCharCode(one.charCodeAt(0) + 0xfee0),
          );
          for (const way of [
            written.toUpperCase(),
            written.toLowerCase(),
            wide,
            Array.from(written).join("\u200b"),
            ` ${Array.from(written).join(" ")}\u3000`,
          ]) {
            expect([way, readText(way, punctuation)]).toEqual([way, reading]);
          }
        },
      ),
    );
  });

  it("what is read reads as itself, and nothing throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        const reading = read(written);
        if (typeof reading === "string") expect(read(reading)).toBe(reading);
      }),
    );
  });
});

describe("exact texts", () => {
  const { ledger, agree } = exactComparing();
  it("are the same character by character; only the empty one is nothing", () => {
    expect(ledger("")).toBe(NOTHING);
    expect(ledger("-")).toBe("-");
    expect(ledger("N/A")).toBe("N/A");
    expect(ledger("#REF!")).toBe(UNREADABLE);
    expect(agree("a", "A")).toBe(false);
    expect(agree("a", "a ")).toBe(false);
    expect(agree(NOTHING, NOTHING)).toBe(true);
  });
});
