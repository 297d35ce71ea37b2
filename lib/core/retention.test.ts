import fc from "fast-check";
import { expect, it } from "vitest";
import { keptFrom, keptUntil } from "./retention";

const time = fc.integer({ min: 0, max: Date.UTC(2100, 0) });

it("says of a fact when it goes, as it goes then and not before", () => {
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 7, max: 400 }),
      fc.constantFrom(-480, 0, 60, 345, 480),
      (at, days, offset) => {
        const until = keptUntil(at, days, offset);
        expect(at < keptFrom(until, days, offset)).toBe(true);
        expect(at < keptFrom(until - 1, days, offset)).toBe(false);
      },
    ),
  );
});
