import { expect, test } from "vitest";
import { momentText } from "./moment";

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
