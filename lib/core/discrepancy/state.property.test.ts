/** What holds for every set of deeds, however it came together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deed } from "./deed";
import { marks } from "./deed";
import { mayNot } from "./may";
import type { DiscrepancyRules, DiscrepancyState } from "./state";
import { stateOf } from "./state";

const END = 20;
const people = ["li-na", "zhou-ming"] as const;
/** Few moments, values and people, so that much happens at once and to the same things. */
const moment = fc.integer({ min: 0, max: END });
const values = fc.constantFrom("v1", "v2");
const told = { at: moment, actor: fc.constantFrom(...people) };
const kind = <Kind extends Deed["kind"]>(name: Kind) => fc.constant(name);
const evidence = fc.oneof(
  fc.record({ ...told, kind: kind("found"), seenAt: moment, values }),
  fc.record({ ...told, kind: kind("agreed"), seenAt: moment }),
);
const saying = fc.oneof(
  fc.record({ ...told, kind: kind("marked"), mark: fc.constantFrom(...marks), values }),
  fc.record({
    ...told,
    kind: kind("assigned"),
    owner: fc.constantFrom("李娜", "Zhou Ming", null),
    due: fc.constantFrom("2026-03-06", null),
  }),
  fc.record({ ...told, kind: kind("fixed") }),
  fc.record({ ...told, kind: kind("confirmed") }),
  fc.record({ ...told, kind: kind("reopened"), comment: fc.constant("still") }),
  fc.record({ ...told, kind: kind("commented"), comment: fc.constant("why?") }),
  fc.record({
    ...told,
    kind: kind("withdrawn"),
    deed: fc.nat({ max: 12 }).map((nth) => `d${String(nth).padStart(2, "0")}`),
  }),
);
const histories: fc.Arbitrary<Deed[]> = fc
  .array(fc.oneof(evidence, { weight: 2, arbitrary: saying }), { maxLength: 13 })
  .map((all) => all.map((deed, nth) => ({ ...deed, id: `d${String(nth).padStart(2, "0")}` })));
const anyRules = fc.record({ otherPersonConfirms: fc.boolean() });

/** Said of the whole set at once, without going through it: slow, and nothing but the rules. */
function naive(deeds: readonly Deed[], { otherPersonConfirms }: DiscrepancyRules) {
  const isSeen = ({ kind: one }: Deed) => one === "found" || one === "agreed";
  const holds = deeds.filter(
    (deed) =>
      isSeen(deed) ||
      !deeds.some(
        (other) =>
          other.kind === "withdrawn" && other.deed === deed.id && other.actor === deed.actor,
      ),
  );
  const founds = holds.filter((deed) => deed.kind === "found");
  const last = <One extends Deed>(all: readonly One[]) =>
    all.toSorted((a, b) => a.at - b.at || a.id.localeCompare(b.id)).at(-1);
  const later = (a: Deed, b: Deed) => a.at > b.at || (a.at === b.at && a.id > b.id);
  const newestAt = Math.max(...founds.map(({ seenAt }) => seenAt));
  const newest = last(founds.filter(({ seenAt }) => seenAt === newestAt));
  if (!newest) return null;

  const reopenings = holds.filter((deed) => deed.kind === "reopened");
  const notReopened = (deed: Deed) => !reopenings.some((other) => later(other, deed));
  const agrees = holds.some(
    (deed) =>
      deed.kind === "agreed" &&
      deed.seenAt > newestAt &&
      reopenings.every(({ at }) => at < deed.seenAt),
  );
  const mark = last(holds.filter((deed) => deed.kind === "marked"));
  const settling = mark?.mark === "accepted" || mark?.mark === "rule-difference";
  const settled =
    mark && settling && notReopened(mark) && mark.values === newest.values ? mark.mark : null;
  const fix = last(holds.filter((deed) => deed.kind === "fixed"));
  const fixedBy = fix && notReopened(fix) && newestAt <= fix.at ? fix.actor : null;
  const isConfirmed = holds.some(
    (deed) =>
      deed.kind === "confirmed" &&
      fix &&
      fixedBy !== null &&
      later(deed, fix) &&
      !(otherPersonConfirms && deed.actor === fixedBy),
  );
  const closedBy = agrees ? "evidence" : (settled ?? (isConfirmed ? "confirmed" : null));
  const owner = last(holds.filter((deed) => deed.kind === "assigned"))?.owner ?? null;
  return {
    status: closedBy ? "closed" : fixedBy !== null ? "fixed" : owner ? "assigned" : "open",
    closedBy,
    values: newest.values,
    mark:
      mark && !settling
        ? mark.mark
        : mark?.values === newest.values && notReopened(mark)
          ? mark.mark
          : null,
    owner,
    fixedBy,
  };
}

const holds = (law: (deeds: Deed[], rules: DiscrepancyRules) => void) =>
  fc.assert(fc.property(histories, anyRules, law), { numRuns: 3000 });

/** What older evidence may not change. */
const heart = (state: DiscrepancyState | null) => {
  if (!state) return null;
  const { status, closedBy, values: about, mark, owner, fixedBy } = state;
  return { status, closedBy, values: about, mark, owner, fixedBy };
};

describe("the state of a discrepancy", () => {
  it("is what the rules say of the set of deeds", () => {
    const seen = new Map<string, number>();
    holds((deeds, rules) => {
      const state = heart(stateOf(deeds, rules));
      expect(state).toEqual(naive(deeds, rules));
      const name = state?.closedBy ?? state?.status ?? "none";
      seen.set(name, (seen.get(name) ?? 0) + 1);
    });
    // Else the law was hardly tried.
    for (const name of ["open", "assigned", "fixed", "evidence", "accepted", "rule-difference"]) {
      expect(seen.get(name)).toBeGreaterThan(9);
    }
    expect(seen.get("confirmed")).toBeGreaterThan(0);
  });

  it("is the same in whatever order and however often the deeds arrive", () => {
    fc.assert(
      fc.property(
        histories.chain((deeds) =>
          fc.tuple(
            fc.constant(deeds),
            fc.shuffledSubarray([...deeds, ...deeds], { minLength: 2 * deeds.length }),
          ),
        ),
        anyRules,
        ([deeds, arrived], rules) => {
          expect(stateOf(arrived, rules)).toEqual(stateOf(deeds, rules));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("is not changed by older evidence", () => {
    fc.assert(
      fc.property(histories, evidence, anyRules, (deeds, one, rules) => {
        const state = stateOf(deeds, rules);
        if (!state) return;
        const seen = (name: Deed["kind"]) =>
          Math.max(
            0,
            ...deeds.map((deed) => (deed.kind === name && "seenAt" in deed ? deed.seenAt : 0)),
          );
        const olderThan = (newest: number) =>
          heart(
            stateOf(
              [...deeds, { ...one, id: "late", at: END, seenAt: one.seenAt % newest }],
              rules,
            ),
          );
        if (seen("found") > 0) expect(olderThan(seen("found"))).toEqual(heart(state));
        if (state.closedBy !== "evidence") return;
        const { status, closedBy } = olderThan(seen("agreed")) ?? {};
        expect([status, closedBy]).toEqual(["closed", "evidence"]);
      }),
      { numRuns: 3000 },
    );
  });

  it("is as if never said what was withdrawn", () => {
    holds((deeds, rules) => {
      for (const deed of deeds) {
        if (["found", "agreed", "withdrawn"].includes(deed.kind)) continue;
        const { id, actor } = deed;
        const taken: Deed = { kind: "withdrawn", id: "taken", at: END, actor, deed: id };
        const never = deeds.filter((other) => other !== deed);
        expect(stateOf([...deeds, taken], rules)).toEqual(stateOf(never, rules));
      }
    });
  });

  it("is closed with when and by what, or is open", () => {
    holds((deeds, rules) => {
      const state = stateOf(deeds, rules);
      if (!state) return;
      const isClosed = state.status === "closed";
      expect(state.closedBy !== null).toBe(isClosed);
      expect(state.closedAt !== null).toBe(isClosed);
      expect(state.closedAt ?? END).toBeGreaterThanOrEqual(state.openedAt);
      if (isClosed) expect(state.isBack).toBe(false);
    });
  });

  it("has always a way on that people can go, and another back", () => {
    holds((deeds, rules) => {
      let all = deeds;
      let state = stateOf(all, rules);
      if (!state) return;
      const say = (deed: Deed) => {
        all = [...all, deed];
        state = stateOf(all, rules);
      };
      const someone = (wish: "fixed" | "confirmed" | "reopened") =>
        people.find(
          (actor) =>
            state &&
            mayNot({ kind: wish }, state, { actor, role: "key-user" }, rules, all) === null,
        );
      const steps: ("fixed" | "confirmed" | "reopened")[] =
        state.status === "closed"
          ? ["reopened", "fixed", "confirmed"]
          : state.status === "fixed"
            ? ["confirmed", "reopened"]
            : ["fixed", "confirmed", "reopened"];
      steps.forEach((step, nth) => {
        const actor = someone(step);
        expect(actor).toBeDefined();
        const told = { id: `z${nth}`, at: END + 1 + nth, actor: actor ?? "" };
        say(
          step === "reopened" ? { ...told, kind: step, comment: "again" } : { ...told, kind: step },
        );
        const statuses = {
          fixed: ["fixed"],
          confirmed: ["closed"],
          reopened: ["open", "assigned"],
        };
        expect(statuses[step]).toContain(state?.status);
      });
    });
  });
});
