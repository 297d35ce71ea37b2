import { expect, test } from "vitest";
import { dueDayText, momentText, recentText } from "@/components/moment";

const at = new Date(2026, 2, 5, 14, 30).getTime();

test("today is a time", () => {
  const now = new Date(2026, 2, 5, 9).getTime();
  expect(momentText(at, now, "en")).toBe("14:30");
  expect(momentText(at, now, "zh-CN")).toBe("14:30");
});

test("any other day is named", () => {
  const now = new Date(2026, 2, 6, 0, 10).getTime();
  expect(momentText(at, now, "en")).toBe("Mar 5, 14:30");
  expect(momentText(at, now, "zh-CN")).toBe("3月5日 14:30");
});

test("midnight is 00, not 24", () => {
  const midnight = new Date(2026, 2, 5, 0, 0).getTime();
  expect(momentText(midnight, at, "en")).toBe("00:00");
});

test("within a week a day goes by its name, on either side", () => {
  expect(recentText(at, new Date(2026, 2, 6, 9).getTime(), "en")).toBe("Thu 14:30");
  expect(recentText(at, new Date(2026, 2, 6, 9).getTime(), "zh-CN")).toMatch(/^周四\s?14:30$/);
  expect(recentText(at, new Date(2026, 2, 12, 9).getTime(), "en")).toBe("Mar 5, 14:30");
  expect(recentText(at, new Date(2026, 2, 5, 23).getTime(), "en")).toBe("14:30");
});

test("what ends with a day is due on that day, not at one minute to midnight", () => {
  const now = new Date(2026, 2, 5, 9).getTime();
  const endOf = (day: number) => new Date(2026, 2, day + 1).getTime() - 1;
  expect(dueDayText(endOf(5), now, "en")).toBe("today");
  expect(dueDayText(endOf(6), now, "en")).toBe("tomorrow");
  expect(dueDayText(endOf(4), now, "zh-CN")).toBe("昨天");
  expect(dueDayText(endOf(9), now, "en")).toBe("Mon, Mar 9");
  expect(dueDayText(at, now, "en")).toBe("14:30");
});
