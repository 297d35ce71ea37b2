import { describe, expect, it } from "vitest";
import { classOf } from "./value-class";

describe("classOf", () => {
  it.each([
    ["Send the offer by Friday", "", "text"],
    ["周五前给欧阳经理报价", "", "text"],
    ["", "", "text"],
    ["48,250.00", "", "number"],
    ["€ 48.250", "", "number"],
    ["35 %", "", "number"],
    ["12万", "", "number"],
    ["1,380,000", "", "number"],
    ["2026-11-22", "", "date"],
    ["22.11.2026", "", "date"],
    ["2026年11月22日", "", "date"],
    ["11/22/2026 14:30", "", "date"],
    ["14:30", "", "date"],
    ["a.martin@example.test", "", "email"],
    ["+49 40 5550199", "", "phone"],
    ["(021) 6235 8800", "", "phone"],
    ["13800138000", "", "phone"],
    ["https://example.test/offer.pdf", "", "address"],
    ["whatever it is", "number", "number"],
    ["on", "checkbox", "yes-no"],
    ["0-3", "select", "choice"],
    ["x", "toString", "text"],
    ["a".repeat(5000), "", "text"],
  ])("%s (%s) is %s", (value, type, expected) => {
    expect(classOf(value, type)).toBe(expected);
  });

  it("is done at once with hostile values", () => {
    const started = performance.now();
    for (const sign of ["1", "-", "@", "a@", "0 ", "+", "("]) classOf(sign.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
