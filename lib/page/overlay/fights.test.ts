import { describe, expect, it, vi } from "vitest";
import { countFights } from "./fights";

describe("a page that takes our elements away", () => {
  it("gets them back five times, then is left alone", () => {
    const onLost = vi.fn();
    const mayReturn = countFights(onLost, () => 0);
    expect(Array.from({ length: 5 }, mayReturn)).toEqual([true, true, true, true, true]);
    expect(onLost).not.toHaveBeenCalled();
    expect(mayReturn()).toBe(false);
    expect(onLost).toHaveBeenCalledOnce();
  });

  it("is no fighter when it does so once a second: a CRM that redraws its whole page", () => {
    const onLost = vi.fn();
    let now = 0;
    const mayReturn = countFights(onLost, () => now);
    for (let i = 0; i < 100; i++) {
      expect(mayReturn()).toBe(true);
      now += 1000;
    }
    expect(onLost).not.toHaveBeenCalled();
  });
});
