import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberComparing } from "./number";
import { NOTHING, UNREADABLE } from "./reading";

const comparing = (options: object = {}) =>
  numberComparing({ kind: "number", decimals: "point", ...options });
const read = comparing().ledger;
const comma = comparing({ decimals: "comma" }).ledger;

describe("a number is read", () => {
  it.each([
    ["0", 0],
    ["007", 7],
    ["1234.5", 1234.5],
    ["-12", -12],
    ["+12", 12],
    [".5", 0.5],
    ["1,234", 1234],
    ["1,234.50", 1234.5],
    ["1,234,567.89", 1_234_567.89],
    ["12,34,567", 1_234_567],
    ["12,34,567.5", 1_234_567.5],
    ["1,23,45,678", 12_345_678],
    ["1.234,50", 1234.5],
    ["1.234.567", 1_234_567],
    ["1.234.567,8", 1_234_567.8],
    ["1,23", 1.23],
    ["0,123", 0.123],
    ["1234,567", 1234.567],
    ["1.234", 1.234],
    ["1 234,5", 1234.5],
    ["1\u00a0234\u00a0567,89", 1_234_567.89],
    ["1\u202f234,5", 1234.5],
    ["12 345", 12_345],
    ["1'234.50", 1234.5],
    ["1’234’567", 1_234_567],
    ["  42  ", 42],
    ["42\u200b", 42],
    ["\ufeff42", 42],
    ["42\t\r\n", 42],
    ["１２３４", 1234],
    ["１，２３４．５０", 1234.5],
    ["－１２", -12],
    ["−12", -12],
    ["–12", -12],
    ["▲1,200", -1200],
    ["△1,200", -1200],
    ["123.45-", -123.45],
    ["(0.5)", -0.5],
    ["（1,234.50）", -1234.5],
    ["( 12 )", -12],
    ["负12", -12],
    ["12%", 0.12],
    ["12.5 %", 0.125],
    ["１２％", 0.12],
    ["-0.7%", -0.007],
    ["5‰", 0.005],
    ["1E+05", 100_000],
    ["1.5e-3", 0.0015],
    ["1,5E+03", 1500],
    ["1.5k", 1500],
    ["1.2M", 1_200_000],
    ["1.15bn", 1_150_000_000],
    ["2 million", 2_000_000],
    ["3.5w", 35_000],
    ["3.5万", 35_000],
    ["3.5 万", 35_000],
    ["３．５万", 35_000],
    ["(3.5万)", -35_000],
    ["1.2亿", 120_000_000],
    ["1.15亿", 115_000_000],
    ["1,200万", 12_000_000],
    ["1亿2000万", 120_000_000],
    ["3万5千", 35_000],
    ["5百万", 5_000_000],
    ["2千万", 20_000_000],
    ["1.2万亿", 1_200_000_000_000],
    ["12萬", 120_000],
    ["三万五千", 35_000],
    ["三万五", 35_000],
    ["三万零五", 30_005],
    ["两百五", 250],
    ["一百零五", 105],
    ["十五", 15],
    ["二十", 20],
    ["十万", 100_000],
    ["零", 0],
    ["壹万贰仟叁佰肆拾伍", 12_345],
    ["九千九百九十九万九千九百九十九", 99_999_999],
    ["999999999999999", 999_999_999_999_999],
    ["12345678901234567890", Number("12345678901234567890")],
    ["0.1234567890123456789", Number("0.1234567890123456789")],
    ["-0", 0],
  ])("%j is %d", (written, value) => {
    expect(read(written)).toBe(value);
  });

  it.each([
    ["1,234", 1.234],
    ["1.234", 1234],
    ["1.234.567", 1_234_567],
    ["1.234,50", 1234.5],
    ["1,234.50", 1234.5],
    ["1234.5", 1234.5],
    ["1234,5", 1234.5],
    ["0.123", 0.123],
    ["12.5%", 0.125],
    ["3,5万", 35_000],
  ])("with a comma before decimals, %j is %d", (written, value) => {
    expect(comma(written)).toBe(value);
  });

  it.each([
    ..."- — – / N/A n/a #N/A NA NaN null nil none 无 暂无 待定 TBD -- …".split(" "),
    "",
    "   ",
    "\u200b",
    "\u3000",
    "－",
    "Ｎ／Ａ",
  ])("%j is nothing", (written) => {
    expect(read(written)).toBe(NOTHING);
  });

  it.each([
    ..."abc 3台 ¥5 1,2,3 1,234,56 1..2 1.2.3 100-200 ~100 约100 5² ① ½ 1e999 --5 (-5) #REF! #DIV/0! #VALUE! ####".split(
      " ",
    ),
    ..."万 万元 万三 百五 万亿 一二 三万四万 1亿2亿 三千万百 2026-03-05 true Infinity 0x10 1_000 12.5.% 1,234,".split(
      " ",
    ),
    "12 34",
    "1 2 3",
    "3 pcs",
  ])("%j is unreadable", (written) => {
    expect(read(written)).toBe(UNREADABLE);
  });
});

describe("numbers agree", () => {
  it.each([
    ["0.3", 0.1 + 0.2, {}, true],
    ["0.1", 100.1 - 100, {}, true],
    ["99999999999.99", 100_000_000_000, {}, false],
    ["100", 100.01, {}, false],
    ["100", 100.01, { absolute: 0.01 }, true],
    ["1.3", 1.2, { absolute: 0.1 }, true],
    ["100", 101, { relative: 0.01 }, true],
    ["100", 102, { relative: 0.01 }, false],
    ["1", 1.5, { absolute: 1, relative: 0.01 }, true],
    ["1000", 1005, { absolute: 1, relative: 0.01 }, true],
    ["-5", 5, {}, false],
    ["0", -0, {}, true],
  ])("%s and %d with %j: %j", (ledger, crm, tolerance, agree) => {
    const compared = comparing(tolerance);
    expect(compared.agree(compared.ledger(ledger) as number, crm)).toBe(agree);
  });

  it("nothing with nothing, but not with 0", () => {
    expect(comparing().agree(NOTHING, NOTHING)).toBe(true);
    expect(comparing().agree(NOTHING, 0)).toBe(false);
  });
});

const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });

describe("for every number", () => {
  it("reading never throws", () => {
    const written = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(...Array.from("0123456789.,-()%万亿千百十零三eEkM '¥元▲")),
      }),
    );
    fc.assert(
      fc.property(written, fc.constantFrom(read, comma), (text, reading) => {
        const value = reading(text);
        expect(value === NOTHING || value === UNREADABLE || Number.isFinite(value)).toBe(true);
      }),
    );
  });

  it("each way of writing it reads the same", () => {
    fc.assert(
      fc.property(cents, (whole) => {
        const value = whole / 100;
        const english = new Intl.NumberFormat("en", { minimumFractionDigits: 2 }).format(value);
        const size = english.replace("-", "");
        const asSigned = (text: string) => (value < 0 ? `-${text}` : text);
        const ways = [
          String(value),
          value.toFixed(2),
          english,
          ` ${english}\u200b `,
          value < 0 ? `(${size})` : size,
          value < 0 ? `${size}-` : `+${size}`,
          new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2 }).format(value),
          new Intl.NumberFormat("de", { minimumFractionDigits: 2 }).format(value),
          new Intl.NumberFormat("fr", { minimumFractionDigits: 2 }).format(value),
          new Intl.NumberFormat("de-CH", { minimumFractionDigits: 2 }).format(value),
          english.replace(/[0-9.,-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
          asSigned(`${moved(Math.abs(whole), 6)}万`),
          asSigned(`${moved(Math.abs(whole), 10)}亿`),
        ];
        for (const way of ways) expect([way, read(way)]).toEqual([way, value === 0 ? 0 : value]);
      }),
    );
  });

  it("agreeing is the same from both sides, holds for oneself and never ends with more tolerance", () => {
    const size = fc.double({ min: 0, max: 1, noNaN: true });
    const value = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(value, value, size, size, size, size, (a, b, absolute, relative, more, wider) => {
        const narrow = comparing({ absolute, relative });
        const wide = comparing({ absolute: absolute + more, relative: Math.max(relative, wider) });
        expect(narrow.agree(a, a)).toBe(true);
        expect(narrow.agree(a, b)).toBe(narrow.agree(b, a));
        if (narrow.agree(a, b)) expect(wide.agree(a, b)).toBe(true);
      }),
    );
  });
});

/** Digits with the point so many places further left. */
function moved(digits: number, places: number): string {
  const padded = String(digits).padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
