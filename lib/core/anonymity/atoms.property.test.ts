import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomsOf, atomsWithin } from "./atoms";
import type { Asked, Cell } from "./atoms";

const day = fc
  .integer({ min: 0, max: 75 })
  .map((days) => new Date(Date.UTC(2026, 8, 20) + days * 86_400_000).toISOString().slice(0, 10));
const department = fc.constantFrom("sales", "after-sales", "quality", "logistics", null);
const process = fc.constantFrom("log-visit", "open-opportunity");
const role = fc.constantFrom("user", "key-user", null);
const version = fc.constantFrom(6, 7);
const person = fc.integer({ min: 1, max: 18 }).map((each) => `p${each}`);
const cells = fc
  .uniqueArray(
    fc.record({
      day,
      department,
      role,
      version,
      process,
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 9 }),
    }),
    {
      selector: (cell: Omit<Cell, "active">) =>
        [cell.day, cell.department, cell.role, cell.version, cell.process].join("|"),
      maxLength: 120,
    },
  )
  // Every other person only watches.
  .map((all) =>
    all.map((cell, place) => {
      const active = cell.people.filter((each) => Number(each.slice(1)) % 2 === 0);
      return { ...cell, active, place };
    }),
  );
const k = fc.integer({ min: 2, max: 10 });
const asked: fc.Arbitrary<Asked> = fc
  .record({
    from: fc.option(day, { nil: undefined }),
    to: fc.option(day, { nil: undefined }),
    departments: fc.option(fc.uniqueArray(department), { nil: undefined }),
    roles: fc.option(fc.uniqueArray(role), { nil: undefined }),
    versions: fc.option(fc.uniqueArray(version), { nil: undefined }),
    processes: fc.option(fc.uniqueArray(process), { nil: undefined }),
  })
  .map((all) => JSON.parse(JSON.stringify(all)) as Asked);

const activeIn = (some: readonly Cell[]) => new Set(some.flatMap(({ active }) => [...active])).size;
const peopleIn = (some: readonly Cell[]) => new Set(some.flatMap(({ people }) => people)).size;

describe("what may be told", () => {
  it("holds each cell once, or leaves it out, and never fewer people than k", () => {
    fc.assert(
      fc.property(cells, k, (all, least) => {
        const { atoms, leftOut } = atomsOf(all, least);
        const told = atoms.flatMap((atom) => atom.cells);
        expect(new Set(told).size).toBe(told.length);
        expect(told.length + leftOut.length).toBe(all.length);
        for (const atom of atoms) {
          expect(peopleIn(atom.cells)).toBeGreaterThanOrEqual(least);
          const active = activeIn(atom.cells);
          expect(active === 0 || active >= least).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order in which cells come", () => {
    fc.assert(
      fc.property(cells, k, (all, least) => {
        const names = (some: readonly Cell[]) =>
          atomsOf(some as typeof all, least)
            .atoms.map((atom) => atom.cells.map(({ place }) => place).toSorted((a, b) => a - b))
            .map((places) => places.join())
            .toSorted();
        expect(names(all.toReversed())).toEqual(names(all));
      }),
    );
  });

  it("says nothing of fewer than k people, whichever two answers are subtracted", () => {
    fc.assert(
      fc.property(cells, k, asked, asked, (all, least, one, other) => {
        const { atoms } = atomsOf(all, least);
        const [a, b] = [new Set(atomsWithin(atoms, one)), new Set(atomsWithin(atoms, other))];
        for (const [left, right] of [
          [a, b],
          [b, a],
        ] as const) {
          const difference = [...left].filter((atom) => !right.has(atom));
          if (difference.length === 0) continue;
          const seen = difference.flatMap((atom) => atom.cells);
          expect(peopleIn(seen)).toBeGreaterThanOrEqual(least);
          // And it is nothing but whole atoms: no cell of it is told in one answer and not in the other.
          const common = new Set(
            [...left].filter((atom) => right.has(atom)).flatMap((x) => x.cells),
          );
          expect(seen.some((cell) => common.has(cell))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("tells each day alone where enough people are there on each", () => {
    const people = ["a", "b", "c"];
    const all = ["2026-09-21", "2026-09-22", "2026-09-23"].map((each) => ({
      day: each,
      department: "sales",
      role: "user",
      version: 7,
      process: "log-visit",
      people,
      active: people,
    }));
    expect(atomsOf(all, 3).atoms.map(({ span }) => span)).toEqual(["day", "day", "day"]);
    const [first, ...others] = all;
    const quiet = others.map((cell, place) => ({
      ...cell,
      people: people.slice(place, place + 2),
      active: people.slice(place, place + 2),
    }));
    const { atoms } = atomsOf([...(first ? [first] : []), ...quiet], 3);
    expect(atoms.map(({ span, from, to }) => [span, from, to])).toEqual([
      ["day", "2026-09-21", "2026-09-21"],
      ["week", "2026-09-22", "2026-09-23"],
    ]);
  });
});
