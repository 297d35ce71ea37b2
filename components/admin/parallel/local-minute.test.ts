import { describe, expect, it } from "vitest";
import { atOf, localMinute } from "./local-minute";

describe("a moment in a field", () => {
  it("is the same after it was written and read, to the minute", () => {
    for (const at of [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1, 12, 59), Date.UTC(2028, 1, 29)]) {
      expect(atOf(localMinute(at))).toBe(at);
      expect(atOf(localMinute(at + 59_999))).toBe(at);
    }
  });

  it.each(["", "0202-03-05T10:00"])("is none yet in %j", (written) => {
    expect(atOf(written)).toBeNull();
  });
});
