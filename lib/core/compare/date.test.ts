import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateComparing } from "./date";
import { NOTHING, UNREADABLE } from "./reading";
import type { Reading } from "./reading";

const comparing = (options: object = {}) =>
  dateComparing({ kind: "date", order: "ymd", toleranceDays: 0, time: false, ...options });
const read = comparing().ledger;
const byMinute = comparing({ time: true }).ledger;
const dayOf = (reading: Reading) =>
  typeof reading === "number" ? new Date(reading * 86_400_000).toISOString().slice(0, 10) : reading;
const minuteOf = (reading: Reading) =>
  typeof reading === "number" ? new Date(reading * 60_000).toISOString().slice(0, 16) : reading;

describe("a day is read", () => {
  it.each([
    ..."2026-03-05 2026-3-5 2026/3/5 2026/03/05 2026.3.5 20260305 ２０２６／３／５ 2026－03－05 26.3.5 26-03-05 26/3/5".split(
      " ",
    ),
    ..."2026年3月5日 2026年03月05日 2026年3月5号 26年3月5日 二〇二六年三月五日 05-Mar-2026 5-Mar-26 2026-Mar-05 20260305093000".split(
      " ",
    ),
    "2026 年 3 月 5 日",
    "2026 3 5",
    "March 5, 2026",
    "Mar 5 2026",
    "Mar. 5, 2026",
    "5 March 2026",
    "5th of March 2026",
    "Thursday, March 5, 2026",
    "Thu Mar 5 2026 00:00:00 GMT+0800 (中国标准时间)",
    "2026-03-05 星期四",
    "2026年3月5日（周四）",
    "2026-03-05 (Thu)",
    "2026-03-05 09:30",
    "2026-3-5 上午9:30",
    "2026/3/5 9:30:15 PM",
    "2026-03-05T16:00:00Z",
    "2026-03-05T16:00:00.000+08:00",
    " 2026-03-05\u200b ",
    "2026-03-05\r\n",
    "46086",
    "46086.75",
    "5.3.2026",
  ])("%j is 2026-03-05", (written) => {
    expect(dayOf(read(written))).toBe("2026-03-05");
  });

  it.each([
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["45000", "2023-03-15"],
    ["36526", "2000-01-01"],
    ["3/13/2026", "2026-03-13"],
    ["13/3/2026", "2026-03-13"],
    ["3/3/2026", "2026-03-03"],
    ["69.1.1", "1969-01-01"],
    ["68.1.1", "2068-01-01"],
    ["1969-12-31", "1969-12-31"],
    ["1900-02-28", "1900-02-28"],
    ["二〇二六年十二月三十一日", "2026-12-31"],
  ])("%j is %s", (written, day) => {
    expect(dayOf(read(written))).toBe(day);
  });

  it("as the playbook says where the year does not", () => {
    expect(dayOf(comparing({ order: "dmy" }).ledger("3/4/2026"))).toBe("2026-04-03");
    expect(dayOf(comparing({ order: "mdy" }).ledger("3/4/2026"))).toBe("2026-03-04");
    expect(dayOf(comparing({ order: "mdy" }).ledger("3/4/26"))).toBe("2026-03-04");
    expect(dayOf(comparing({ order: "mdy" }).ledger("2026/3/4"))).toBe("2026-03-04");
    expect(comparing({ order: "dmy" }).ledger("3/13/2026")).toBe(UNREADABLE);
  });

  it.each([
    "",
    " ",
    "-",
    "—",
    "/",
    "N/A",
    "#N/A",
    "无",
    "待定",
    "TBD",
    "0000-00-00",
    "1900-01-00",
    "1900/1/0",
    "0",
  ])("%j is nothing", (written) => {
    expect(read(written)).toBe(NOTHING);
  });

  it.each([
    ..."2025-02-29 2026-13-01 2026-00-10 2026-04-31 1900-02-29 2100-02-29 20260230 3/4/2026 3/4/26 today 今天 昨天 2026 2026-03".split(
      " ",
    ),
    ..."2026年3月 3月5日 12 202603 260305 1.5 13800138000 2026-3/5 #REF! #### 2026-03-05-07 0 32-Jan-2026"
      .split(" ")
      .filter((one) => one !== "0"),
    "2026-03-05 25:00",
    "2026-03-05 09:61",
    "next Monday",
    "Q1 2026",
  ])("%j is unreadable", (written) => {
    expect(read(written)).toBe(UNREADABLE);
  });
});

describe("a time is read", () => {
  it.each([
    ["2026-03-05 09:30", "2026-03-05T09:30"],
    ["2026-3-5 上午9:30", "2026-03-05T09:30"],
    ["2026-3-5 下午3:05", "2026-03-05T15:05"],
    ["2026/3/5 12:00 AM", "2026-03-05T00:00"],
    ["2026/3/5 12:00 PM", "2026-03-05T12:00"],
    ["2026年3月5日 9时30分", "2026-03-05T09:30"],
    ["2026年3月5日9点", "2026-03-05T09:00"],
    ["2026-03-05 24:00", "2026-03-06T00:00"],
    ["46086.5", "2026-03-05T12:00"],
    ["2026-03-05", "2026-03-05T00:00"],
    ["20260305093015", "2026-03-05T09:30"],
    ["2026-03-05T16:00:00+08:00", "2026-03-05T08:00"],
  ])("%j is %s", (written, minute) => {
    expect(minuteOf(byMinute(written))).toBe(minute);
  });
});

describe("time zones", () => {
  const zones = { ledgerZone: "Asia/Shanghai", crmZone: "UTC" };
  it("move a moment of the CRM to the ledger's day, and leave days alone", () => {
    const { ledger, crm } = comparing(zones);
    expect(dayOf(crm("2026-03-05T16:00:00Z"))).toBe("2026-03-06");
    expect(dayOf(crm("2026-03-05 16:00"))).toBe("2026-03-06");
    expect(dayOf(crm("2026-03-05"))).toBe("2026-03-05");
    expect(dayOf(ledger("2026-03-05 23:00"))).toBe("2026-03-05");
  });

  it("make the same minute of two clocks, in summer and winter", () => {
    const { ledger, crm } = comparing({
      time: true,
      ledgerZone: "Asia/Shanghai",
      crmZone: "Europe/Berlin",
    });
    expect(ledger("2026-07-01 18:00")).toBe(crm("2026-07-01 12:00"));
    expect(ledger("2026-01-15 18:00")).toBe(crm("2026-01-15 11:00"));
    expect(crm("2026-03-29 03:30")).toBe(crm("2026-03-29T01:30Z"));
    expect(ledger("2026-07-01 18:00")).toBe(crm("2026-07-01T10:00:00Z"));
  });

  it("that there are not make a time unreadable, not a day", () => {
    const { ledger } = comparing({ ledgerZone: "Moon/Base" });
    expect(ledger("2026-03-05T16:00:00Z")).toBe(UNREADABLE);
    expect(dayOf(ledger("2026-03-05"))).toBe("2026-03-05");
  });
});

const days = fc.date({
  min: new Date("1927-06-01T00:00Z"),
  max: new Date("2172-12-31T00:00Z"),
  noInvalidDate: true,
});

describe("for every day", () => {
  it("each way of writing it reads the same", () => {
    fc.assert(
      fc.property(days, (date) => {
        const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
        const number = Math.floor(date.getTime() / 86_400_000);
        const english = new Intl.DateTimeFormat("en", {
          dateStyle: "long",
          timeZone: "UTC",
        }).format(date);
        const chinese = new Intl.DateTimeFormat("zh-CN", {
          dateStyle: "full",
          timeZone: "UTC",
        }).format(date);
        const ways = [
          `${year}-${month}-${day}`,
          `${year}/${Number(month)}/${Number(day)}`,
          `${year}.${Number(month)}.${day}`,
          `${year}${month}${day}`,
          `${day}.${month}.${year}`,
          date.toISOString(),
          String(number + 25_569),
          english,
          chinese,
        ];
        for (const way of ways) expect([way, read(way)]).toEqual([way, number]);
      }),
    );
  });

  it("reading never throws", () => {
    const written = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(...Array.from("0123456789-/.:年月日 TZ+上下午星期一marpyFeb")),
      }),
    );
    const zoned = comparing({ time: true, ledgerZone: "America/New_York" }).ledger;
    fc.assert(
      fc.property(written, fc.constantFrom(read, byMinute, zoned), (text, reading) => {
        const value = reading(text);
        expect(value === NOTHING || value === UNREADABLE || Number.isInteger(value)).toBe(true);
      }),
    );
  });

  it("more tolerance never makes two differ that agreed", () => {
    const day = fc.integer({ min: -99_999, max: 99_999 });
    const tolerance = fc.nat({ max: 366 });
    fc.assert(
      fc.property(day, day, tolerance, tolerance, (a, b, few, more) => {
        const narrow = comparing({ toleranceDays: few });
        const wide = comparing({ toleranceDays: Math.max(few, more) });
        expect(narrow.agree(a, a)).toBe(true);
        expect(narrow.agree(a, b)).toBe(narrow.agree(b, a));
        if (narrow.agree(a, b)) expect(wide.agree(a, b)).toBe(true);
      }),
    );
  });
});
