/** Whatever table is written, in whichever way, is read back as it was. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { encode, tableOf } from "@/test/ledgers/encode";
import { readTable } from "@/test/ledgers/read-all";
import { EXCEL, PROGRAM, WPS, writeXlsx } from "@/test/ledgers/write-xlsx";
import type { Encoding } from "./encoding";

const HEADER = ["编号", "客户", "Notes"];

/** Characters that the encoding has. */
function textsIn(encoding: Encoding | null): fc.Arbitrary<string> {
  const special = [
    ",",
    ";",
    '"',
    "\t",
    "\n",
    " ",
    "|",
    "=",
    "-",
    "a",
    "1",
    "<",
    "&",
    "_x000D_",
    "'",
  ];
  const wide =
    encoding === null || encoding.startsWith("utf")
      ? fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 })
      : fc.constantFrom(...tableOf(encoding).keys());
  const part = fc.oneof(fc.constantFrom(...special), wide);
  return fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
}

/** A first cell that makes a row, and cells that are no formula and no sum. */
const rowsOf = (encoding: Encoding | null) =>
  fc.array(
    fc
      .tuple(textsIn(encoding), textsIn(encoding))
      .map(([a, b]) => ["V", `#${a}`, `#${b}`].map((cell) => cell.replace(/\r\n?/g, "\n"))),
    { maxLength: 8 },
  );

describe("a text file is read back as it was written", () => {
  it.each([
    ["utf-8", false],
    ["utf-8", true],
    ["utf-16le", true],
    ["utf-16be", true],
    ["gb18030", false],
    ["big5", false],
    ["windows-1252", false],
  ] as const)("in %s (mark: %s)", (encoding, mark) => {
    fc.assert(
      fc.property(
        rowsOf(encoding),
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\r\n", "\n", "\r"),
        (rows, delimiter, newline) => {
          const header =
            encoding === "big5"
              ? ["No", "客戶", "Notes"]
              : encoding === "windows-1252"
                ? ["No", "Kunde", "Notes"]
                : HEADER;
          const text = Papa.unparse([header, ...rows], { delimiter, newline, quotes: true });
          const bytes = encode(text, encoding, mark);
          expect(readTable(bytes, { encoding, delimiter: delimiter as "," })).toEqual({
            header,
            rows,
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("a workbook is read back as it was written", () => {
  it.each([
    ["Excel", EXCEL],
    ["WPS", WPS],
    ["a program", PROGRAM],
  ])("by %s", (_, dialect) => {
    fc.assert(
      fc.property(rowsOf(null), (rows) => {
        const bytes = writeXlsx([{ name: "a", rows: [HEADER, ...rows] }], dialect);
        expect(readTable(bytes)).toEqual({ header: HEADER, rows });
      }),
      { numRuns: 150 },
    );
  });
});
