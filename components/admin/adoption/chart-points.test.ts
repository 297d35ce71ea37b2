import { describe, expect, it } from "vitest";
import type { DayFigures } from "@/lib/core/adoption/report";
import { chartPoints } from "./chart-points";

const days = (count: number): DayFigures[] =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
    people: 1,
    started: 2,
    completed: 1,
    abandoned: index === 0 ? 1 : 0,
    promptsShown: 0,
    promptsFollowed: 0,
    promptsClosed: 0,
    promptsSnoozed: 0,
    helpRequests: 0,
    meanDurationMs: null,
  }));

describe("chartPoints", () => {
  it("keeps the days of two months as they are", () => {
    expect(chartPoints(days(62))).toHaveLength(62);
    expect(chartPoints(days(1))).toEqual([
      { day: "2026-01-01", started: 2, completed: 1, abandoned: 1 },
    ]);
  });

  it("sums a longer period by week, and loses nothing", () => {
    const points = chartPoints(days(90));
    expect(points).toHaveLength(13);
    expect(points[0]).toEqual({ day: "2026-01-01", started: 14, completed: 7, abandoned: 1 });
    expect(points.at(-1)).toMatchObject({ day: "2026-03-26", started: 12 });
    expect(points.reduce((total, { started }) => total + started, 0)).toBe(180);
  });
});
