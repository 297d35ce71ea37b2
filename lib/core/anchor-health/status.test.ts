import { describe, expect, it } from "vitest";
import type { DatedLook } from "./status";
import { conditionOf } from "./status";
import { DAY, HOUR, MONDAY } from "@/test/given";

const states = { E: "exact", H: "healed", U: "unsure", M: "missing" } as const;

/** `looks("E", "", "MM")`: found on Monday, nobody there on Tuesday, missed twice on Wednesday. */
function looks(...days: string[]): DatedLook[] {
  return days.flatMap((seen, index) =>
    seen.split("").map((letter, visit) => {
      const at = MONDAY + index * DAY + visit * HOUR;
      const state = states[letter as keyof typeof states];
      const day = new Date(at + 8 * HOUR).toISOString().slice(0, 10);
      return { at, day, state, confidence: state === "healed" ? 0.93 : null };
    }),
  );
}

const statusOf = (...days: string[]) => conditionOf(looks(...days)).status;

describe("a control", () => {
  it("is not seen yet while nobody was on its page, or hardly", () => {
    expect(statusOf()).toBe("not-seen");
    expect(statusOf("M", "M")).toBe("not-seen");
  });

  it("was never found after three visits", () => {
    expect(conditionOf(looks("M", "U", "M"))).toMatchObject({
      status: "never-found",
      since: "2026-03-02",
      days: 3,
      visits: 3,
      lastFine: null,
    });
    expect(statusOf("MMM")).toBe("never-found");
  });

  it("is fine when it was found last", () => {
    expect(conditionOf(looks("MMM", "M", "E"))).toEqual({
      status: "fine",
      since: null,
      lastFine: "2026-03-04",
      days: 0,
      visits: 0,
      confidence: null,
    });
  });

  it("is not shouted about because a dialog was closed once", () => {
    expect(statusOf("E", "M")).toBe("fine");
    expect(statusOf("E", "MM")).toBe("fine");
  });

  it("is missing once it was missed on two days, or in three visits", () => {
    expect(conditionOf(looks("E", "M", "", "M"))).toMatchObject({
      status: "missing",
      since: "2026-03-03",
      lastFine: "2026-03-02",
      days: 2,
    });
    expect(statusOf("EMMM")).toBe("missing");
  });

  it("is measured by its own past when it comes and goes", () => {
    // Its dialog is opened every fourth day.
    expect(statusOf("E", "M", "M", "M", "E", "M", "M", "M")).toBe("fine");
    expect(statusOf("E", "M", "M", "M", "E", "M", "M", "M", "M")).toBe("missing");
    // Missed and found again on one day: three misses on the next are no news.
    expect(statusOf("EME", "MMM")).toBe("fine");
  });

  it("needs a third visit when it was last found long ago", () => {
    const longAgo = Array.from({ length: 31 }, () => "");
    expect(statusOf("E", ...longAgo, "M", "M")).toBe("fine");
    expect(statusOf("E", ...longAgo, "M", "M", "M")).toBe("missing");
  });

  it("is unsure when that is how it looked last", () => {
    expect(statusOf("E", "M", "U")).toBe("unsure");
    expect(statusOf("E", "U", "M")).toBe("missing");
  });

  it("is healed as long as its likeness is needed, since the first day of it", () => {
    expect(conditionOf(looks("E", "E", "H", "", "H"))).toEqual({
      status: "healed",
      since: "2026-03-04",
      lastFine: "2026-03-03",
      days: 2,
      visits: 2,
      confidence: 0.93,
    });
    expect(statusOf("H", "E")).toBe("fine");
  });

  it("counts as healed on a day on which some browser needed its likeness", () => {
    expect(statusOf("E", "HE")).toBe("healed");
  });

  it("is missing from when it was no longer found by likeness either", () => {
    expect(conditionOf(looks("E", "H", "M", "M"))).toMatchObject({
      status: "missing",
      since: "2026-03-04",
      lastFine: "2026-03-02",
    });
  });
});
