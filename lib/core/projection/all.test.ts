import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allProjections } from "./all";
import { fold } from "./projection";
import { anyLog, portions } from "@/test/given";

describe("the projections", () => {
  it("have names of their own", () => {
    const names = allProjections.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain("day-facts");
  });
});

describe.each(allProjections.map((projection) => [projection.name, projection] as const))(
  "the projection %s",
  (_name, projection) => {
    it("gives the same rows in whatever portions the log is folded", () => {
      fc.assert(
        fc.property(anyLog, fc.array(fc.nat()), (log, cuts) => {
          const parts = portions(log, cuts);
          expect(parts.flat()).toEqual(log);
          const inParts = parts.reduce(
            (rows, part) => fold(projection, part, rows),
            new Map<string, unknown>(),
          );
          expect(inParts).toEqual(fold(projection, log));
        }),
        { numRuns: 2000 },
      );
    });

    it("never changes a row that it was given", () => {
      fc.assert(
        fc.property(anyLog, (log) => {
          const rows = new Map<string, unknown>();
          for (const event of log) {
            if (!projection.handles.includes(event.type)) continue;
            const key = projection.key(event);
            const before = deepFreeze(rows.get(key) ?? projection.initial(event));
            rows.set(key, projection.apply(before, event));
          }
          expect(rows).toEqual(fold(projection, log));
        }),
        { numRuns: 100 },
      );
    });

    it("gives rows that IndexedDB can keep", () => {
      fc.assert(
        fc.property(anyLog, (log) => {
          const rows = [...fold(projection, log).values()];
          expect(structuredClone(rows)).toEqual(rows);
        }),
        { numRuns: 50 },
      );
    });
  },
);

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}
