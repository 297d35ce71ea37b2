import { describe, expect, it } from "vitest";
import { promptOffers } from "./prompt-offers";

const current = { prompt: "usual", current: true, declined: false } as const;

describe("about the prompts of a step", () => {
  it("one may say “later” and “not for me”", () => {
    expect(promptOffers(current, false)).toEqual({ later: true, wish: "declined" });
    expect(promptOffers(current, true)).toEqual({ later: false, wish: "declined" });
  });

  it("one may take “not for me” back, also of a step to come", () => {
    const declined = { ...current, declined: true };
    expect(promptOffers(declined, false)).toEqual({ later: false, wish: "wanted" });
    expect(promptOffers({ ...declined, current: false }, false).wish).toBe("wanted");
  });

  it("nothing is offered where there is no prompt, or not yet", () => {
    const nothing = { later: false, wish: null };
    expect(promptOffers({ ...current, prompt: "none" }, false)).toEqual(nothing);
    expect(promptOffers({ ...current, prompt: "none", declined: true }, false)).toEqual(nothing);
    expect(promptOffers({ ...current, current: false }, false)).toEqual(nothing);
  });

  it("a reminder that must come can wait, but not be declined", () => {
    const exempt = { ...current, prompt: "exempt" } as const;
    expect(promptOffers(exempt, false)).toEqual({ later: true, wish: null });
    // Said before it had to come, or of the invitation to begin.
    expect(promptOffers({ ...exempt, declined: true }, false)).toEqual({
      later: true,
      wish: "wanted",
    });
  });
});
