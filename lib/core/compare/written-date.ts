/** Days as people and programs write them, in Chinese and English. Expects what `tidied` gives, in small letters. */
import type { Comparator } from "../playbook/comparator";
import { dayNumber, dayOfSerial } from "./calendar";
import { chineseNumber } from "./chinese-number";

export type DayOrder = Extract<Comparator, { kind: "date" }>["order"];

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|" +
  "nov(?:ember)?|dec(?:ember)?)";
const DAY_MONTH = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[-\\s./,]*${MONTH}[-\\s./,']*(\\d{4}|\\d{2})$`,
);
const MONTH_DAY = new RegExp(`^${MONTH}[-\\s./]*(\\d{1,2})(?:st|nd|rd|th)?[-\\s./,]+(\\d{4})$`);
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[-\\s./,]*${MONTH}[-\\s./,]*(\\d{1,2})$`);

const CHINESE_UNITS = /^(\d{4}|\d{2}) ?[年-] ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$/;
const CHINESE_WORDS =
  /^([零〇一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号號]$/;
/** The separators have to be the same: 2026-3/5 is a slip. */
const THREE_NUMBERS = /^(\d{1,4})( ?[-/.] ?| )(\d{1,2})\2(\d{1,4})$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
/** From 1927 to 2173. Shorter ones are rather 12 or the year 2026, longer ones 202603 or 260305. */
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]? *)|[ ,]*\(?(?:(?:星期|周|週|礼拜)[一二三四五六日天]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\)?$/g;

/** Two digits of a year, as spreadsheets and POSIX have it: 69 is 1969, 68 is 2068. */
const CENTURY_TURN = 69;

/** @returns days since 1970, with decimals for an Excel serial with a time; NaN where it is no day. */
export function writtenDay(text: string, order: DayOrder): number {
  if (SERIAL.test(text)) return dayOfSerial(Number(text));
  const bare = text.replace(WEEKDAY, "");
  const ymd = CHINESE_UNITS.exec(bare) ?? EIGHT_DIGITS.exec(bare);
  if (ymd) return dayOf(ymd[1], ymd[2], ymd[3]);
  const numbers = THREE_NUMBERS.exec(bare);
  if (numbers) {
    const [, first = "", separator = "", second = "", third = ""] = numbers;
    return ofThree(first, separator, second, third, order);
  }
  return inWords(bare);
}

function inWords(text: string): number {
  const dmy = DAY_MONTH.exec(text);
  if (dmy) return dayOf(dmy[3], monthNamed(dmy[2]), dmy[1]);
  const mdy = MONTH_DAY.exec(text);
  if (mdy) return dayOf(mdy[3], monthNamed(mdy[1]), mdy[2]);
  const ymd = YEAR_MONTH_DAY.exec(text);
  if (ymd) return dayOf(ymd[1], monthNamed(ymd[2]), ymd[3]);
  const [, years, months, days] = CHINESE_WORDS.exec(text) ?? [];
  if (years === undefined) return Number.NaN;
  const year = Array.from(years, (digit) => chineseNumber(digit)).join("");
  return dayNumber(Number(year), chineseNumber(months ?? ""), chineseNumber(days ?? ""));
}

/** A year of four digits says itself where it stands. Without one, the playbook says which is which. */
function ofThree(
  first: string,
  separator: string,
  second: string,
  third: string,
  order: DayOrder,
): number {
  if (first.length === 4) return third.length <= 2 ? dayOf(first, second, third) : Number.NaN;
  if (first.length === 3 || third.length === 3) return Number.NaN;
  const isYearLast = third.length === 4;
  if (!isYearLast && order === "ymd") {
    return first.length === 2 && third.length <= 2 ? dayOf(first, second, third) : Number.NaN;
  }
  if (third.length === 1) return Number.NaN;
  if (order === "dmy") return dayOf(third, second, first);
  if (order === "mdy") return dayOf(third, first, second);
  return yearLast(first, separator, second, third);
}

/** The playbook says nothing of days with the year behind: by dots the day is first, else only one may fit. */
function yearLast(first: string, separator: string, second: string, year: string): number {
  const dayFirst = dayOf(year, second, first);
  if (separator.includes(".")) return dayFirst;
  const monthFirst = dayOf(year, first, second);
  if (Number.isNaN(dayFirst)) return monthFirst;
  return Number.isNaN(monthFirst) || monthFirst === dayFirst ? dayFirst : Number.NaN;
}

function dayOf(year = "", month: string | number = "", day = ""): number {
  const short = Number(year);
  const full = year.length === 2 ? short + (short < CENTURY_TURN ? 2000 : 1900) : short;
  return dayNumber(full, Number(month), Number(day));
}

const monthNamed = (name = "") => MONTHS.indexOf(name.slice(0, 3)) + 1;
