import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "./editing";
import { edited, untouched } from "./editing";

const box = (x: number) => ({ x, y: 0, width: 10, height: 10 });
const after = (...edits: readonly Edit[]) => edits.reduce(edited, untouched);

describe("what was uncovered", () => {
  it("is nothing to begin with", () => {
    expect(untouched.boxes).toEqual([]);
  });

  it("is covered again one by one, or all at once", () => {
    const two = after({ kind: "uncovered", box: box(1) }, { kind: "uncovered", box: box(2) });
    expect(edited(two, { kind: "covered", place: 0 }).boxes).toEqual([box(2)]);
    expect(edited(two, { kind: "all-covered" }).boxes).toEqual([]);
  });

  it("goes back step by step; a key held down is one of them", () => {
    const moved = after(
      { kind: "uncovered", box: box(1) },
      { kind: "changed", place: 0, box: box(2), how: "keys" },
      { kind: "changed", place: 0, box: box(3), how: "keys" },
      { kind: "changed", place: 0, box: box(9), how: "drag" },
    );
    const back = edited(moved, { kind: "undone" });
    expect(back.boxes).toEqual([box(3)]);
    expect(edited(back, { kind: "undone" }).boxes).toEqual([box(1)]);
  });

  it("comes to nothing when all is undone, whatever was done", () => {
    const anyEdit = fc.oneof(
      fc.integer({ min: 0, max: 9 }).map((x): Edit => ({ kind: "uncovered", box: box(x) })),
      fc.nat(3).map((place): Edit => ({ kind: "covered", place })),
      fc.constant<Edit>({ kind: "all-covered" }),
      fc
        .record({ place: fc.nat(3), how: fc.constantFrom("drag" as const, "keys" as const) })
        .map(({ place, how }): Edit => ({ kind: "changed", place, box: box(place), how })),
    );
    fc.assert(
      fc.property(fc.array(anyEdit), (edits) => {
        let editing = after(...edits);
        while (editing.before.length > 0) editing = edited(editing, { kind: "undone" });
        expect(editing.boxes).toEqual([]);
        expect(edited(editing, { kind: "undone" })).toBe(editing);
      }),
    );
  });
});
