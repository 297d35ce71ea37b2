/**
 * Telephone numbers. A number of the playbook's country reads as its digits without the 0 in front, another
 * as `+44…`; an extension stands behind an x. Two numbers in one cell are unreadable, and so are digits that a
 * spreadsheet has rounded (1.38E+10). With an extension and without are different numbers.
 */
import { isNothingYet } from "./nothing";
import { NOTHING, UNREADABLE } from "./reading";
import type { Comparing, Reading } from "./reading";
import { sameReading } from "./same";
import { tidied } from "./tidy";

const FEWEST = 3;
/** E.164 */
const MOST = 15;
const LONGEST_NATIONAL = 11;
const LABEL =
  /^(?:tel(?:ephone)?|phone|mobile|mob|cell|电话|手机号?|座机|联系电话|t|m)[.:\s]+|^(?:电话|手机)/i;
const EXTENSION = /[\s,(]*(?:转接?|轉|分机|ext(?:ension|n)?\.?|x|#)[\s.:]*(\d{1,6})\)?$/i;
/** 010-88887777-802: behind a whole number with its area, or 400-888-9999-802. */
const THIRD_PART = /^(\(?0\d{2,3}\)?[-\s]\d{7,8}|[48]00-\d{3}-\d{4})-(\d{1,5})$/;
const NUMBER = /^\(?\+?[\d\s().-]+$/;
/** A number column of a spreadsheet: 13800138000.0 */
const DECIMALS = /^(\d{3,})\.0+$/;
/** Countries whose numbers keep their 0 when called from abroad. */
const KEEPS_ZERO = new Set(["39", "378"]);

export function phoneComparing({ country }: { country: string }): Comparing {
  const isTrunkOne = country === "1";
  const read = (written: string): Reading =>
    isPlain(written, isTrunkOne) ? written : readSlowly(written, country);
  return { ledger: read, crm: read, agree: sameReading };
}

/** Digits of a national number, and nothing else. */
function isPlain(written: string, isTrunkOne: boolean): boolean {
  const { length } = written;
  if (length < FEWEST || length > LONGEST_NATIONAL) return false;
  const first = written.charCodeAt(0);
  if (first === 0x30 || (isTrunkOne && first === 0x31)) return false;
  for (let i = 0; i < length; i++) {
    const code = written.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return false;
  }
  return true;
}

function readSlowly(written: string, country: string): Reading {
  const tidy = tidied(written);
  if (isNothingYet(tidy)) return NOTHING;
  const labelled = tidy.replace(LABEL, "").trim().replace(DECIMALS, "$1");
  const found = EXTENSION.exec(labelled) ?? THIRD_PART.exec(labelled);
  const isThird = found?.[2] !== undefined;
  const number = isThird ? (found[1] ?? "") : labelled.slice(0, found?.index ?? labelled.length);
  const extension = found?.[isThird ? 2 : 1];
  if (!NUMBER.test(number)) return UNREADABLE;
  const digits = nationalDigits(number, country);
  const count = digits.startsWith("+") ? digits.length - 1 : digits.length;
  if (count < FEWEST || count > MOST) return UNREADABLE;
  return extension === undefined ? digits : `${digits}x${extension}`;
}

function nationalDigits(number: string, country: string): string {
  // +44 (0)20: the 0 is for callers in the country only.
  const digits = number.replace(/\+(.*?)\(0\)/, "+$1").replace(/\D/g, "");
  const abroad = abroadDigits(number, digits, country);
  if (abroad === null) return withoutTrunk(digits, country);
  return abroad.startsWith(country)
    ? withoutTrunk(abroad.slice(country.length), country)
    : `+${abroad}`;
}

/** The digits from the country code on, or `null` where the number names no country. */
function abroadDigits(number: string, digits: string, country: string): string | null {
  if (/^\(?\+/.test(number)) return digits;
  if (digits.startsWith("00")) return digits.slice(2);
  if (country === "1") {
    if (digits.startsWith("011")) return digits.slice(3);
    return digits.length === 11 && digits.startsWith("1") ? digits : null;
  }
  // 8613800138000 can be nothing else: no number in China has thirteen digits.
  return country === "86" && /^861[3-9]\d{9}$/.test(digits) ? digits : null;
}

function withoutTrunk(digits: string, country: string): string {
  return digits.startsWith("0") && !KEEPS_ZERO.has(country) ? digits.slice(1) : digits;
}
