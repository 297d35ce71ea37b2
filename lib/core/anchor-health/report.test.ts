import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorStates } from "../anchor/anchor-ref";
import type { AnchorState } from "../anchor/anchor-ref";
import type { NewEvent } from "../event/event";
import { anchorHealth } from "../projection/anchor-health";
import { fold } from "../projection/projection";
import type { PlacedAnchor } from "./placed-anchor";
import { placedAnchors } from "./placed-anchor";
import { anchorHealthReport } from "./report";
import { chengdu, chengduSource, DAY, MINUTE, MONDAY, playbookOf, stamped } from "@/test/given";

const TODAY = "2026-03-12";
const anchors = placedAnchors(chengdu);
const named = (watch: string) => anchors.find((each) => each.watch === watch) as PlacedAnchor;

let count = 0;
/** A fact of a browser on the n-th day after Monday, 2 March 2026. */
function looked(placed: PlacedAnchor, state: AnchorState, day = 0, device = "device-1"): NewEvent {
  const { process, step, part, page, fingerprint: anchor } = placed;
  const data = {
    playbook: { id: chengdu.id, version: 7 },
    process,
    step,
    part,
    page,
    anchor,
    state,
  };
  const [fact] = stamped([{ type: "AnchorLooked", data }], MONDAY + day * DAY + ++count);
  return { ...(fact as NewEvent), id: `${device}:${count}`, device };
}

const reportOf = (facts: readonly NewEvent[], playbook = chengdu) =>
  anchorHealthReport([...fold(anchorHealth, facts).values()], playbook, TODAY);

describe("the report on the playbook's controls", () => {
  it("knows every anchor but the evidence, before anybody looked", () => {
    const { summary, pages } = reportOf([]);
    expect(summary).toEqual({
      total: 9,
      degraded: 0,
      healed: 0,
      needYou: 0,
      neverFound: 0,
      notSeen: 9,
      since: null,
    });
    expect(pages.map(({ page }) => page)).toEqual([
      "contact",
      "new-deal",
      "complaint",
      "deal",
      "deals",
    ]);
  });

  it("says how many changed, since when, and how many need somebody; the worst page first", () => {
    const note = named("log-visit/write-note");
    const save = named("log-visit/save-note");
    const name = named("open-deal/name");
    const { summary, pages } = reportOf([
      ...[note, save, name].map((each) => looked(each, "exact")),
      ...[note, save].flatMap((each) => [looked(each, "healed", 8), looked(each, "healed", 9)]),
      looked(name, "missing", 8),
      looked(name, "missing", 9),
    ]);
    expect(summary).toMatchObject({
      total: 9,
      degraded: 3,
      healed: 2,
      needYou: 1,
      since: { day: "2026-03-10", count: 3 },
    });
    expect(pages.map(({ page }) => page).slice(0, 2)).toEqual(["new-deal", "contact"]);
    expect(pages[1]?.anchors.map(({ watch, status }) => [watch, status])).toEqual([
      ["log-visit/write-note", "healed"],
      ["log-visit/save-note", "healed"],
      ["log-visit/photo", "not-seen"],
    ]);
  });

  it("goes on in the next version of the playbook where an anchor is unchanged, else begins anew", () => {
    const facts = ["log-visit/write-note", "open-deal/name"].flatMap((watch) =>
      [0, 1, 2].map((day) => looked(named(watch), "missing", day)),
    );
    expect(reportOf(facts).summary).toMatchObject({ needYou: 0, neverFound: 2 });
    const next = structuredClone(chengduSource);
    next.version = 8;
    const [first] = next.processes[0]?.steps ?? [];
    Object.assign(first ?? {}, { anchor: { labels: ["Note", "备注"] } });
    const { summary, pages } = reportOf(facts, playbookOf(next));
    expect(summary).toMatchObject({ neverFound: 1, notSeen: 8 });
    expect(pages[0]?.page).toBe("new-deal");
  });

  it("forgets what was seen months ago", () => {
    const long = [0, 1, 2].map((day) => looked(named("open-deal/name"), "missing", day - 200));
    expect(reportOf(long).summary).toMatchObject({ neverFound: 0, notSeen: 9 });
  });

  it("keeps every figure in step: degraded is what healed and what needs somebody", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { summary, pages } = reportOf(facts);
        const all = pages.flatMap((page) => page.anchors);
        expect(all).toHaveLength(summary.total);
        expect(summary.degraded).toBe(summary.healed + summary.needYou);
        expect(all.filter(({ since }) => since !== null)).toHaveLength(
          summary.degraded + summary.neverFound,
        );
      }),
    );
  });
});

describe("facts of several browsers", () => {
  it("give the same report in any order, however often each is told", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, fc.nat(), (mine, theirs, dice) => {
        const told = [...mine, ...theirs, ...mine.filter((_fact, index) => index % 3 === 0)];
        const shuffled = told
          .map((fact, index) => [Math.sin(dice + index), fact] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, fact]) => fact);
        expect(reportOf(shuffled)).toEqual(reportOf([...mine, ...theirs]));
      }),
      { numRuns: 100 },
    );
  });

  it("give the same report when rows instead of facts are put together", () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, (mine, theirs) => {
        const rowsOf = (facts: readonly NewEvent[]) => [...fold(anchorHealth, facts).values()];
        const joined = anchorHealthReport([...rowsOf(theirs), ...rowsOf(mine)], chengdu, TODAY);
        expect(joined).toEqual(reportOf([...mine, ...theirs]));
      }),
      { numRuns: 100 },
    );
  });
});

const anyFacts: fc.Arbitrary<NewEvent[]> = fc
  .array(
    fc.record({
      placed: fc.constantFrom(...anchors),
      state: fc.constantFrom(...anchorStates),
      day: fc.nat(9),
      minute: fc.nat(300),
      device: fc.constantFrom("device-1", "device-2", "device-3"),
    }),
    { maxLength: 40 },
  )
  .map((items) =>
    items.map(({ placed, state, day, minute, device }) => {
      const fact = looked(placed, state, day, device);
      return { ...fact, at: MONDAY + day * DAY + minute * MINUTE };
    }),
  );
