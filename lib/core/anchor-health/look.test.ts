import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Look } from "./look";
import { joinLooks, tellsMore } from "./look";
import type { AnchorState } from "../anchor/anchor-ref";
import { anchorStates } from "../anchor/anchor-ref";

const states = { E: "exact", H: "healed", U: "unsure", M: "missing" } as const;

/** Which of a day's looks become facts, in letters. */
function told(day: string): string {
  const kept: Look[] = [];
  const letters = day.split("").filter((letter, at) => {
    const state: AnchorState = states[letter as keyof typeof states];
    if (!tellsMore(kept, state)) return false;
    kept.push({ at, state, confidence: null });
    return true;
  });
  return letters.join("");
}

describe("the looks of a day", () => {
  it("are told once when a control is found, however often", () => {
    expect(told("EEEEEEEE")).toBe("E");
    expect(told("HHHH")).toBe("H");
  });

  it("are told again when it is found another way, each way once", () => {
    expect(told("EHEHEH")).toBe("EH");
  });

  it("are told three times when it is missed", () => {
    expect(told("MMMMMM")).toBe("MMM");
    expect(told("MUMUMU")).toBe("MUM");
  });

  it("say that it came back", () => {
    expect(told("EMMME")).toBe("EMMME");
    expect(told("MEMEMEMEME")).toBe("MEMEME");
  });

  it("are never more than eight", () => {
    const anyDay = fc.array(fc.constantFrom("E", "H", "U", "M"), { maxLength: 60 });
    fc.assert(fc.property(anyDay, (day) => told(day.join("")).length <= 8));
  });
});

const anyLook = fc.record({
  at: fc.nat(20),
  state: fc.constantFrom(...anchorStates),
  confidence: fc.constantFrom(null, 0.5, 0.93),
});
const anyLooks = fc.array(anyLook, { maxLength: 12 }).map((looks) => joinLooks(looks, []));

describe("joined looks", () => {
  it("are a set: order, grouping and repetition change nothing", () => {
    fc.assert(
      fc.property(anyLooks, anyLooks, anyLooks, (a, b, c) => {
        expect(joinLooks(a, b)).toEqual(joinLooks(b, a));
        expect(joinLooks(joinLooks(a, b), c)).toEqual(joinLooks(a, joinLooks(b, c)));
        expect(joinLooks(a, a)).toEqual(a);
      }),
    );
  });

  it("stand in the order of time", () => {
    fc.assert(
      fc.property(anyLooks, anyLooks, (a, b) => {
        const times = joinLooks(a, b).map(({ at }) => at);
        expect(times).toEqual(times.toSorted((x, y) => x - y));
      }),
    );
  });
});
