import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SaidSame } from "./joins";
import { joinStates, saidTogether } from "./joins";

const said = (ledgerKey: string, crmKey: string, at = 1): SaidSame => ({ ledgerKey, crmKey, at });
/** Keys of rows that are in the ledger alone, and of records that are in the CRM alone. */
const there = (ledger: string, crm: string) => (key: string) => ({
  ledger: ledger.includes(key) ? 1 : 0,
  crm: crm.includes(key) ? 1 : 0,
});
const statesOf = (all: readonly SaidSame[], ledger: string, crm: string) => {
  const states = joinStates(all, there(ledger, crm));
  return all.map((each) => states.get(each));
};

describe("what was said to be the same", () => {
  it("is joined where both are there without a partner", () => {
    expect(statesOf([said("a", "x")], "a", "x")).toEqual(["joined"]);
  });

  it("rests where one of the two is gone", () => {
    expect(statesOf([said("a", "x")], "", "x")).toEqual(["gone"]);
    expect(statesOf([said("a", "x")], "a", "")).toEqual(["gone"]);
  });

  it("rests where one of the two has found its partner by key", () => {
    expect(statesOf([said("a", "x")], "a", "xa")).toEqual(["by-key"]);
    expect(statesOf([said("a", "x")], "ax", "x")).toEqual(["by-key"]);
  });

  it("joins none twice: what was said last holds, and what is gone does not stand in the way", () => {
    const all = [said("a", "x", 1), said("a", "y", 2), said("b", "x", 3), said("b", "z", 4)];
    expect(statesOf(all, "ab", "xyz")).toEqual(["replaced", "joined", "replaced", "joined"]);
    expect(statesOf(all, "ab", "xy")).toEqual(["replaced", "joined", "joined", "gone"]);
    expect(statesOf(all, "a", "x")).toEqual(["joined", "gone", "gone", "gone"]);
  });

  it("depends on no more than what was said together with it", () => {
    const all = [said("a", "x"), said("b", "x"), said("b", "y"), said("c", "z"), said("z", "w")];
    expect(saidTogether(all, (key) => key === "a")).toHaveLength(3);
    expect(saidTogether(all, (key) => key === "w")).toHaveLength(2);
    expect(saidTogether(all, () => false)).toEqual([]);
  });

  it("joins each key at most once, whatever is there and in whatever order it was told", () => {
    const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
    const saids = fc.array(fc.tuple(key, key, fc.nat(3)), { maxLength: 12 });
    const keys = fc.string({ unit: key, maxLength: 8 });
    fc.assert(
      fc.property(saids, keys, keys, (pairs, ledger, crm) => {
        const unique = new Map(pairs.map(([a, b, at]) => [`${a}${b}`, said(a, b, at)]));
        const all = [...unique.values()];
        const joinedIn = (some: readonly SaidSame[]) =>
          [...joinStates(some, there(ledger, crm))].flatMap(([each, state]) =>
            state === "joined" ? each : [],
          );
        const joined = joinedIn(all);
        expect(new Set(joined.map(({ ledgerKey }) => ledgerKey)).size).toBe(joined.length);
        expect(new Set(joined.map(({ crmKey }) => crmKey)).size).toBe(joined.length);
        expect(new Set(joinedIn(all.toReversed()))).toEqual(new Set(joined));
        for (const each of all) {
          const together = saidTogether(all, (one) => one === each.ledgerKey);
          expect(joinedIn(together).includes(each)).toBe(joined.includes(each));
        }
      }),
    );
  });
});
