import { describe, expect, it } from "vitest";
import { localDay, periodOf } from "./period";

const today = "2026-03-18";
const period = (query: string) => periodOf(new URLSearchParams(query), today);

describe("periodOf", () => {
  it("covers the last 30 days when the address says nothing", () => {
    expect(period("")).toEqual({ preset: "30-days", from: "2026-02-17", to: today });
  });

  it.each([
    ["today", today],
    ["7-days", "2026-03-12"],
    ["30-days", "2026-02-17"],
    ["month", "2026-03-01"],
  ])("reads the preset %s", (preset, from) => {
    expect(period(`period=${preset}`)).toEqual({ preset, from, to: today });
  });

  it("reads chosen days", () => {
    expect(period("from=2026-01-01&to=2026-01-31")).toEqual({
      preset: null,
      from: "2026-01-01",
      to: "2026-01-31",
    });
  });

  it("takes days that stand the wrong way round", () => {
    expect(period("from=2026-01-31&to=2026-01-01")).toMatchObject({
      from: "2026-01-01",
      to: "2026-01-31",
    });
  });

  it.each([
    "from=2026-02-30&to=2026-03-01",
    "from=soon&to=later",
    "from=2026-01-01",
    "period=ever",
  ])("falls back to the last 30 days from %s", (query) => {
    expect(period(query).preset).toBe("30-days");
  });

  it("covers no more than two years", () => {
    expect(period("from=0001-01-01&to=2026-03-18").from).toBe("2024-03-18");
  });
});

it("localDay is the day on the wall, whatever UTC says", () => {
  expect(localDay(new Date(2026, 2, 5, 23, 59))).toBe("2026-03-05");
  expect(localDay(new Date(2026, 2, 5, 0, 1))).toBe("2026-03-05");
});
