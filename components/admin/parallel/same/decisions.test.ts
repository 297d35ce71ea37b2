import { describe, expect, it } from "vitest";
import type { Proposal } from "@/lib/core/reconcile/similar";
import type { Decided, Decision } from "./decisions";
import { nextOpen, openProposals, pairId } from "./decisions";
import { degreeOf, shownShare } from "./how-like";

const proposal = (left: string, right: string): Proposal => {
  return { left, right, likeness: 0.9, why: ["alike-name"], isAmbiguous: false };
};
const after = (...said: [string, string, Decision][]) =>
  new Map<string, Decided>(
    said.map(([left, right, decision]) => [pairId({ left, right }), { left, right, decision }]),
  );
const all = [proposal("a", "x"), proposal("a", "y"), proposal("b", "y"), proposal("c", "z")];
const names = (proposals: readonly Proposal[]) => proposals.map(({ left, right }) => left + right);

describe("what is left to say", () => {
  it("leaves out what has found its partner, and keeps what was said in its place", () => {
    expect(names(openProposals(all, after(["a", "y", "same"])))).toEqual(["ay", "cz"]);
    expect(names(openProposals(all, after(["a", "y", "different"])))).toEqual([
      "ax",
      "ay",
      "by",
      "cz",
    ]);
    // Joined by hand with something that was not proposed.
    expect(names(openProposals(all, after(["c", "q", "same"])))).toEqual(["ax", "ay", "by"]);
  });

  it("goes on to the next one, then to those that were left out, then ends", () => {
    const said = after(["b", "y", "different"]);
    expect(nextOpen(all, said, 1)).toBe(pairId({ left: "c", right: "z" }));
    expect(nextOpen(all, said, 3)).toBe(pairId({ left: "a", right: "x" }));
    const rest = [proposal("b", "y")];
    expect(nextOpen(rest, said, 0)).toBeNull();
  });
});

describe("how like two are", () => {
  it("is said in words, and as 100 % only where nothing differs", () => {
    expect([1, 0.999, 0.85, 0.84, 0.6].map(degreeOf)).toEqual([
      "same",
      "very",
      "very",
      "quite",
      "little",
    ]);
    expect([1, 0.999, 0.29].map(shownShare)).toEqual([1, 0.99, 0.29]);
  });
});
