import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { toCsv } from "./csv";
import { neutralise } from "./neutralise";

/** Text of which a good part is what spreadsheets trip over. */
const nasty = fc
  .tuple(
    fc.string({
      unit: fc.constantFrom(" ", "\t", "\r", "\n", "\0", "\uFEFF", "\u200B", "\u00A0"),
      maxLength: 3,
    }),
    fc.constantFrom("", "=", "+", "-", "@", "＝", "＋", "－", "＠", '"', ",", "'"),
    fc.string({ unit: "grapheme", maxLength: 12 }),
  )
  .map((parts) => parts.join(""));

const cell = fc.oneof(nasty, fc.integer(), fc.constant(null));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 8,
});

function parse(csv: string): string[][] {
  const text = csv.replace(/^\uFEFF/, "");
  return Papa.parse<string[]>(text, { delimiter: ",", newline: "\r\n" }).data.slice(1);
}

describe("toCsv", () => {
  it("writes CRLF, quotes where needed and begins with a byte order mark", () => {
    expect(
      toCsv(
        ["a", "b"],
        [
          ["x,y", 1],
          ['say "hi"', null],
        ],
      ),
    ).toBe('\uFEFFa,b\r\n"x,y",1\r\n"say ""hi""",');
  });

  it("leaves the byte order mark out on request", () => {
    expect(toCsv(["a"], [["x"]], { bom: false })).toBe("a\r\nx");
  });

  it("keeps numbers as numbers, negative ones too", () => {
    expect(toCsv(["a"], [[-5]], { bom: false })).toBe("a\r\n-5");
  });

  it("reads back as it was written, whatever the cells hold", () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const expected = cells.map((row) =>
          row.map((value) => (typeof value === "string" ? neutralise(value) : String(value ?? ""))),
        );
        expect(parse(toCsv(["a", "b", "c"], cells))).toEqual(expected);
      }),
    );
  });

  it("writes no text cell that a spreadsheet would run", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[written = ""] = []] = parse(toCsv(["a", "b"], [[text, "end"]]));
        const visible = written.replace(/^[\s\p{Cf}]+/u, "");
        expect(["=", "+", "-", "@", "＝", "＋", "－", "＠"]).not.toContain(visible[0]);
        expect(["\t", "\r", "\0"]).not.toContain(written[0]);
      }),
    );
  });
});

describe("neutralise", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", "＝1", "＋1", "－1", "＠1"])(
    "puts an apostrophe before %j",
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
    },
  );

  it.each(["  =1", "\uFEFF=1", "\u200B\u200B=1", "\n@x", " \u00A0\u2060＝1"])(
    "sees through invisible characters: %j",
    (text) => {
      expect(neutralise(text)).toBe(`'${text}`);
    },
  );

  it.each(["", "Sales", "a=1", "3-1", "客户拜访", "'quoted", "  plain"])(
    "leaves %j alone",
    (text) => {
      expect(neutralise(text)).toBe(text);
    },
  );

  it("can be undone: no two texts become the same, of 10,000", () => {
    const risky = /^'*[\s\p{Cf}]*(?:[=+\-@＝＋－＠]|\p{Cc})/u;
    const undone = (text: string) =>
      text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom("", "'", "''"), nasty).map((parts) => parts.join("")),
        (text) => {
          expect(undone(neutralise(text))).toBe(text);
        },
      ),
      { numRuns: 10_000 },
    );
  });
});
