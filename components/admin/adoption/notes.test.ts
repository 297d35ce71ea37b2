import { describe, expect, it } from "vitest";
import { notesOf, pieceOf } from "./notes";

describe("what happened on days of a period", () => {
  it("is what readers noted and which editions came, day by day", () => {
    const written = [
      { id: "n2", day: "2026-03-16", text: "国庆调休" },
      { id: "n1", day: "2026-03-02", text: "Go-live in Chengdu" },
      { id: "n0", day: "2025-12-31", text: "long ago" },
    ];
    const editions = [{ version: 7, publishedAt: new Date(2026, 2, 9, 8).getTime() }];
    const period = { from: "2026-03-01", to: "2026-03-31" };
    expect(notesOf(period, written, editions, (version) => `Playbook ${version}`)).toEqual([
      { id: "n1", day: "2026-03-02", text: "Go-live in Chengdu" },
      { id: null, day: "2026-03-09", text: "Playbook 7" },
      { id: "n2", day: "2026-03-16", text: "国庆调休" },
    ]);
  });

  it("stands on a chart where its piece begins", () => {
    const mondays = ["2026-03-02", "2026-03-09", "2026-03-16"];
    expect(pieceOf("2026-03-15", mondays)).toBe("2026-03-09");
    expect(pieceOf("2026-03-16", mondays)).toBe("2026-03-16");
    expect(pieceOf("2026-03-01", mondays)).toBeNull();
  });
});
