import { describe, expect, it } from "vitest";
import { notesOf, pieceOf } from "./notes";

describe("what happened on days of a period", () => {
  it("is what readers noted, which editions came and which days were off, day by day", () => {
    const written = [
      { id: "n2", day: "2026-03-16", text: "国庆调休" },
      { id: "n1", day: "2026-03-02", text: "Go-live in Chengdu" },
      { id: "n0", day: "2025-12-31", text: "long ago" },
    ];
    const editions = [{ version: 7, publishedAt: new Date(2026, 2, 9, 8).getTime() }];
    const period = { from: "2026-03-01", to: "2026-03-31" };
    const calendar = {
      holidays: ["2026-03-20", "2026-03-18", "2026-03-19", "2026-03-25", "2026-04-06"],
      workdays: ["2026-03-28"],
    };
    const words = {
      edition: (version: number) => `Playbook ${version}`,
      daysOff: (first: string, last: string) => `Off from ${first} to ${last}`,
      madeUp: () => "Worked",
    };
    expect(notesOf(period, { written, editions, calendar }, words)).toEqual([
      { id: "n1", day: "2026-03-02", text: "Go-live in Chengdu" },
      { id: null, day: "2026-03-09", text: "Playbook 7" },
      { id: "n2", day: "2026-03-16", text: "国庆调休" },
      { id: null, day: "2026-03-18", text: "Off from 2026-03-18 to 2026-03-20" },
      { id: null, day: "2026-03-25", text: "Off from 2026-03-25 to 2026-03-25" },
      { id: null, day: "2026-03-28", text: "Worked" },
    ]);
    expect(notesOf(period, { written: [], editions: [], calendar: null }, words)).toEqual([]);
  });

  it("stands on a chart where its piece begins", () => {
    const mondays = ["2026-03-02", "2026-03-09", "2026-03-16"];
    expect(pieceOf("2026-03-15", mondays)).toBe("2026-03-09");
    expect(pieceOf("2026-03-16", mondays)).toBe("2026-03-16");
    expect(pieceOf("2026-03-01", mondays)).toBeNull();
  });
});
