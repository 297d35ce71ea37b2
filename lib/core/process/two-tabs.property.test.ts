/**
 * Two tabs tell independently what happened in them. News of one tab arrives in order; between the tabs
 * in any order, less than a minute late (the outbox tells again after 0.2, 1, 4 and every 15 s). Whatever
 * the order, the cases are those of `test/reference-engine.ts`, which hears everything as it happened.
 * What people say in the panel is not late: they say it of what the panel shows. Conditions, steps in order
 * and new editions are not part of these histories: `rules.test.ts` has examples of them.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  chengduSource,
  enters,
  fills,
  given,
  inTab,
  MONDAY,
  playbookOf,
  SECOND,
  seesEvidence,
  uses,
} from "@/test/given";
import type { Outcome, Seen } from "@/test/given";
import { referenceCases } from "@/test/reference-engine";
import { isDone } from "./case";

/** Everybody does everything, so that one history reaches every kind of process. */
const playbook = playbookOf({
  ...chengduSource,
  processes: chengduSource.processes.map((process) => ({
    ...process,
    departments: [],
    abandonAfterMinutes: 10_000,
  })),
});

const records = fc.constantFrom("hash-of-4711", "hash-of-0815");
type Told = (at: number) => Seen[];

const anyTold: fc.Arbitrary<Told> = fc.oneof(
  fc
    .record({ on: fc.constantFrom("contact", "deal", "complaint"), record: records })
    .map(({ on, record }): Told => (at) => [enters(on, { record, at })]),
  fc.constantFrom("deals", "new-deal").map((on): Told => (at) => [enters(on, { at })]),
  records.map((record): Told => (at) => [
    fills("log-visit/write-note", { on: "contact", record, at }),
  ]),
  records.map((record): Told => (at) => [fills("log-visit/photo", { on: "contact", record, at })]),
  fc.tuple(records, fc.boolean()).map(([record, works]): Told => (at) => {
    const where = { on: "contact", record };
    const used = uses("log-visit/save-note", { ...where, at });
    const seen = seesEvidence("log-visit/save-note", { ...where, at: at + SECOND });
    return works ? [used, seen] : [used];
  }),
  fc.constant<Told>((at) => [fills("open-deal/name", { on: "new-deal", at })]),
  fc.constant<Told>((at) => [
    uses("open-deal/save", { on: "new-deal", at }),
    enters("deals", { at: at + SECOND }),
  ]),
  records.map((record): Told => (at) => [
    fills("handle-complaint/cause", { on: "complaint", record, at }),
  ]),
  records.map((record): Told => (at) => [fills("review/amount", { on: "deal", record, at })]),
);

/** What happens in a tab: mostly seconds apart, sometimes minutes. */
const anyTab = fc.array(
  fc.tuple(
    anyTold,
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 2 * SECOND, max: 20 * SECOND }) },
      { weight: 1, arbitrary: fc.integer({ min: 60 * SECOND, max: 300 * SECOND }) },
    ),
  ),
  { maxLength: 14 },
);

interface History {
  readonly asTold: readonly Seen[];
  readonly isLate: boolean;
}

/** Each tab's news in order, each up to 40 seconds late. */
const anyHistory: fc.Arbitrary<History> = fc
  .tuple(anyTab, anyTab, fc.array(fc.nat(40 * SECOND), { minLength: 60, maxLength: 60 }))
  .map(([first, second, delays]) => {
    const arrivals = [first, second].flatMap((told, place) => {
      let at = MONDAY + place; // never in the same millisecond
      let arrivedAt = 0;
      return told.flatMap(([tell, later], index) => {
        at += later - (later % 10);
        return inTab(place + 1, ...tell(at)).map((seen) => {
          const delay = delays[(index * 2 + place) % delays.length] ?? 0;
          arrivedAt = Math.max(arrivedAt, seen.observation.at + delay);
          return { seen, arrivedAt };
        });
      });
    });
    const asTold = arrivals.toSorted((a, b) => a.arrivedAt - b.arrivedAt).map(({ seen }) => seen);
    const times = asTold.map(({ observation }) => observation.at);
    return { asTold, isLate: times.some((at, index) => at < (times[index - 1] ?? 0)) };
  });

function casesOf({ board }: Outcome) {
  return [
    ...board.open.map((found) => ({ found, state: "open" })),
    ...board.ended.map((found) => ({ found, state: "completed" })),
  ].map(({ found, state }) => ({
    process: found.process,
    record: found.record,
    tab: found.record === null ? found.tab : null,
    done: Object.keys(found.done)
      .filter((step) => isDone(found, step))
      .sort(),
    state,
  }));
}

const inOrder = (cases: readonly object[]) => cases.map((each) => JSON.stringify(each)).sort();

it("gives the same cases in whatever order two tabs tell", () => {
  let late = 0;
  fc.assert(
    fc.property(anyHistory, ({ asTold, isLate }) => {
      if (isLate) late++;
      const cases = casesOf(given([], { playbook }).when(...asTold));
      expect(inOrder(cases)).toEqual(inOrder(referenceCases(playbook, asTold)));
    }),
    { numRuns: 10_000, seed: Number(process.env["HANDRAIL_SEED"] ?? 11) },
  );
  expect(late).toBeGreaterThan(100);
}, 600_000);
