import { describe, expect, it } from "vitest";
import { sinceDay } from "./since-day";

describe("since when", () => {
  it("is a weekday within the last week", () => {
    expect(sinceDay("2026-03-03", "2026-03-05", "en")).toBe("Tuesday");
    expect(sinceDay("2026-03-03", "2026-03-09", "zh-CN")).toBe("星期二");
  });

  it("is today or yesterday, not their weekday", () => {
    expect(sinceDay("2026-03-05", "2026-03-05", "en")).toBe("today");
    expect(sinceDay("2026-03-04", "2026-03-05", "en")).toBe("yesterday");
    expect(sinceDay("2026-03-05", "2026-03-05", "zh-CN")).toBe("今天");
  });

  it("is a date before, when the weekday would be taken for this week's", () => {
    expect(sinceDay("2026-03-03", "2026-03-10", "en")).toBe("Mar 3, 2026");
    expect(sinceDay("2026-03-03", "2026-03-10", "zh-CN")).toBe("2026年3月3日");
  });
});
