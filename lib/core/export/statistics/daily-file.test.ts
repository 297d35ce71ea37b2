import { describe, expect, it } from "vitest";
import { cubeOf } from "../../statistics/cube";
import { statisticsOf } from "../../statistics/report";
import { chengdu } from "@/test/given";
import { dailyFileName, dailyFileText, dailyQuestion } from "./daily-file";

describe("the daily file", () => {
  it("is of the last thirty complete days, also across months and years", () => {
    expect(dailyQuestion("2026-03-02")).toEqual({
      from: "2026-01-31",
      to: "2026-03-01",
      grain: "day",
    });
    expect(dailyQuestion("2026-01-01")).toMatchObject({ from: "2025-12-02", to: "2025-12-31" });
  });

  it("has its day in its name, and a row for each of its days", () => {
    const statistics = statisticsOf(cubeOf([], 5), chengdu, dailyQuestion("2026-03-02"));
    expect(dailyFileName(statistics, "all")).toBe("handrail/adoption_2026-03-01.csv");
    expect(dailyFileName(statistics, "own")).toBe("handrail/my-adoption_2026-03-01.csv");
    const about = { generatedAt: 0, timeZone: "UTC", handrail: "0.1.0", figuresSha256: "" };
    const lines = dailyFileText(statistics, about, "zh-CN").split("\r\n");
    const started = lines.filter((line) => /^period,.*,started,/.test(line));
    expect(started).toHaveLength(30);
  });
});
