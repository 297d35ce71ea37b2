/**
 * Two tabs tell independently what happened in them. News of one tab arrives in order; between the tabs
 * in any order, less than a minute late (the outbox tells again after 0.2, 1, 4 and every 15 s). Whatever
 * the order, the cases are those of `test/reference-engine.ts`, which hears everything as it happened.
 * What people say in the panel is not late: they say it of what the panel shows. Nor is anything late when
 * a new edition of the playbook comes into force: whoever publishes has told what they did before.
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
  seesCondition,
  seesEvidence,
  uses,
} from "@/test/given";
import type { Outcome, Publication, Seen } from "@/test/given";
import { referenceCases } from "@/test/reference-engine";
import { isDone } from "./case";

const text = (en: string, zh: string) => ({ en, "zh-CN": zh });
const fieldStep = (id: string, page: string, more: object = {}) => ({
  id,
  title: text(`Fill in ${id}`, `填写 ${id}`),
  why: text("Colleagues in after-sales see it too.", "售后同事也能看到。"),
  replaces: text("column F of the visit sheet", "拜访表 F 列"),
  page,
  anchor: { selectors: [`[name=${id}]`] },
  doneWhen: { kind: "field-filled" },
  ...more,
});
const shows = (label: string) => ({ onlyIf: [{ kind: "shows", element: { text: [label] } }] });

/** Steps that depend on the page, before and after others, and one process that goes in order. */
const conditional: Readonly<Record<string, (steps: readonly object[]) => object[]>> = {
  "log-visit": (steps) => [...steps, fieldStep("complaint", "contact", shows("Not satisfied"))],
  "open-deal": ([name, ...others]) => [
    ...(name ? [name] : []),
    fieldStep("export-licence", "new-deal", shows("Outside the EU")),
    ...others,
  ],
  "handle-complaint": (steps) => [
    ...steps,
    fieldStep("recall", "complaint", shows("Danger to people")),
  ],
  review: (steps) => [fieldStep("discount", "deal", shows("Discount above 10 %")), ...steps],
};

/** What the next edition asks for beyond that, or no longer; whoever has begun goes on as they began. */
const changed: Readonly<Record<string, (steps: readonly object[]) => object[]>> = {
  "log-visit": (steps) => [...steps.slice(0, -1), fieldStep("complaint", "contact")],
  "open-deal": (steps) => [...steps, fieldStep("site", "new-deal")],
  review: (steps) => [
    ...steps.slice(0, -1),
    fieldStep("see-list", "new-deal", { doneWhen: { kind: "page-reached", page: "new-deal" } }),
  ],
};

/** Everybody does everything, so that one history reaches every kind of process. */
const source = {
  ...chengduSource,
  processes: chengduSource.processes.map((process) => ({
    ...process,
    departments: [],
    abandonAfterMinutes: 10_000,
    order: process.id === "review" || process.id === "open-deal" ? "in-order" : "any",
    steps: conditional[process.id]?.(process.steps) ?? process.steps,
  })),
};
const playbook = playbookOf(source);
const nextPlaybook = playbookOf({
  ...source,
  version: 8,
  processes: source.processes.map((process) => ({
    ...process,
    steps: changed[process.id]?.(process.steps) ?? process.steps,
  })),
});

type Told = (at: number) => Seen[];
type Records = fc.Arbitrary<string>;

const enter = (on: string, records: Records) =>
  records.map((record): Told => (at) => [enters(on, { record, at })]);
const enterPlain = (on: string) => fc.constant<Told>((at) => [enters(on, { at })]);
const fill = (watch: string, on: string, records: Records) =>
  records.map((record): Told => (at) => [fills(watch, { on, record, at })]);
const fillForm = (watch: string) =>
  fc.constant<Told>((at) => [fills(watch, { on: "new-deal", at })]);
const look = (watch: string, on: string, records: fc.Arbitrary<string | null>) =>
  fc.tuple(records, fc.boolean()).map(([record, holds]): Told => (at) => [
    seesCondition(watch, holds, { on, record, at }),
  ]);
const saveNote = (records: Records) =>
  fc.tuple(records, fc.boolean()).map(([record, works]): Told => (at) => {
    const where = { on: "contact", record };
    const used = uses("log-visit/save-note", { ...where, at });
    const seen = seesEvidence("log-visit/save-note", { ...where, at: at + SECOND });
    return works ? [used, seen] : [used];
  });
const saveDeal = fc.constant<Told>((at) => [
  uses("open-deal/save", { on: "new-deal", at }),
  enters("deals", { at: at + SECOND }),
]);

/** A person who knows the way and does it all at once. */
const reviewed = (records: Records) =>
  records.map((record): Told => (at) => [
    fills("review/amount", { on: "deal", record, at }),
    enters("deals", { at: at + SECOND }),
  ]);
const handled = (records: Records) =>
  records.map((record): Told => (at) => [
    enters("complaint", { record, at }),
    fills("handle-complaint/cause", { on: "complaint", record, at: at + SECOND }),
  ]);

/** What tabs can tell of each process. */
const toldOf: readonly ((records: Records) => fc.Arbitrary<Told>[])[] = [
  (records) => [
    enter("contact", records),
    fill("log-visit/write-note", "contact", records),
    fill("log-visit/photo", "contact", records),
    fill("log-visit/complaint", "contact", records),
    saveNote(records),
    look("log-visit/complaint", "contact", records),
  ],
  () => [
    enterPlain("new-deal"),
    fillForm("open-deal/name"),
    fillForm("open-deal/export-licence"),
    fillForm("open-deal/site"),
    saveDeal,
    look("open-deal/export-licence", "new-deal", fc.constant(null)),
  ],
  (records) => [
    handled(records),
    enter("complaint", records),
    fill("handle-complaint/cause", "complaint", records),
    fill("handle-complaint/recall", "complaint", records),
    look("handle-complaint/recall", "complaint", records),
  ],
  (records) => [
    enter("deal", records),
    reviewed(records),
    enterPlain("deals"),
    fill("review/amount", "deal", records),
    fill("review/discount", "deal", records),
    look("review/discount", "deal", records),
  ],
];

/** Everything of two records, or one process on one record: there tabs get into each other's way. */
const anyTopic: fc.Arbitrary<fc.Arbitrary<Told>> = fc.constantFrom(
  fc.oneof(...toldOf.flatMap((tells) => tells(fc.constantFrom("hash-of-4711", "hash-of-0815")))),
  ...toldOf.map((tells) => fc.oneof(...tells(fc.constant("hash-of-4711")))),
);

/** What happens in a tab: mostly seconds apart, sometimes minutes. */
const anyTab = (told: fc.Arbitrary<Told>) =>
  fc.array(
    fc.tuple(
      told,
      fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 2 * SECOND, max: 20 * SECOND }) },
        { weight: 1, arbitrary: fc.integer({ min: 60 * SECOND, max: 300 * SECOND }) },
      ),
    ),
    { maxLength: 14 },
  );

interface History {
  readonly asTold: readonly (Seen | Publication)[];
  readonly isLate: boolean;
}

/** For people: what a counterexample tells, a line each. */
function printed(history: History): History {
  const lines = history.asTold.map((news) => {
    if ("publishes" in news) return "the next edition comes into force";
    const { observation, shown, tab } = news;
    const { at, kind, id: _id, url: _url, ...more } = { id: "", url: "", ...observation };
    const where = shown.map(({ page, record }) => `${page} ${record}`).join();
    return `${(at - MONDAY) / SECOND} s, tab ${tab}: ${kind} ${JSON.stringify(more)} on ${where}`;
  });
  return Object.assign(history, { [fc.toStringMethod]: () => `\n${lines.join("\n")}\n` });
}

/** Each tab's news in order, each up to 40 seconds late; perhaps a new edition in the middle. */
const anyHistory: fc.Arbitrary<History> = fc
  .tuple(
    anyTopic.chain((told) => fc.tuple(anyTab(told), anyTab(told))),
    fc.oneof(
      { weight: 1, arbitrary: fc.constant([0]) },
      // A whole tab is late: the frame of one that sleeps.
      { weight: 3, arbitrary: fc.tuple(fc.nat(40 * SECOND), fc.nat(40 * SECOND)) },
      { weight: 3, arbitrary: fc.array(fc.nat(40 * SECOND), { minLength: 60, maxLength: 60 }) },
    ),
    fc.option(fc.nat(300 * SECOND)),
  )
  .map(([tabs, delays, after]) => {
    const arrivals = tabs.flatMap((told, place) => {
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
    const asArrived = arrivals
      .toSorted((a, b) => a.arrivedAt - b.arrivedAt)
      .map(({ seen }) => seen);
    const times = asArrived.map(({ observation }) => observation.at);
    const isLate = times.some((at, index) => at < (times[index - 1] ?? 0));
    if (after === null) return printed({ asTold: asArrived, isLate });
    const isBefore = ({ observation }: Seen) => observation.at < MONDAY + after;
    const publication = { publishes: nextPlaybook };
    const [before, since] = [
      asArrived.filter(isBefore),
      asArrived.filter((seen) => !isBefore(seen)),
    ];
    return printed({ asTold: [...before, publication, ...since], isLate });
  });

/** Whether a step was done in order is said when it is told, and not corrected by what is told later. */
function casesOf({ board, events }: Outcome, isLate: boolean) {
  const correct = (id: string) =>
    events.flatMap((event) =>
      event.type === "StepCompleted" && event.data.caseId === id && event.data.correct
        ? [event.data.step]
        : [],
    );
  return [
    ...board.open.map((found) => ({ found, state: "open" })),
    ...board.ended.map((found) => ({ found, state: "completed" })),
  ].map(({ found, state }) => ({
    process: found.process,
    version: found.playbook.version,
    record: found.record,
    tab: found.record === null ? found.tab : null,
    done: Object.keys(found.done)
      .filter((step) => isDone(found, step))
      .sort(),
    correct: isLate ? [] : correct(found.id).sort(),
    state,
  }));
}

const inOrder = (cases: readonly object[]) => cases.map((each) => JSON.stringify(each)).sort();

it("gives the same cases in whatever order two tabs tell", () => {
  const met = { late: 0, onTime: 0, reopened: 0, ofBothEditions: 0, outOfOrder: 0 };
  fc.assert(
    fc.property(anyHistory, ({ asTold, isLate }) => {
      const outcome = given([], { playbook }).when(...asTold);
      const expected = referenceCases(playbook, asTold).map((each) =>
        isLate ? { ...each, correct: [] } : each,
      );
      expect(inOrder(casesOf(outcome, isLate))).toEqual(inOrder(expected));
      met[isLate ? "late" : "onTime"]++;
      if (outcome.events.some(({ type, data }) => type === "StepConditionSeen" && data.reopens))
        met.reopened++;
      if (new Set(expected.map(({ version }) => version)).size > 1) met.ofBothEditions++;
      if (!isLate && expected.some((each) => each.correct.length < each.done.length))
        met.outOfOrder++;
    }),
    { numRuns: 10_000, seed: Number(process.env["HANDRAIL_SEED"] ?? 11) },
  );
  expect(Object.entries(met).filter(([, times]) => times <= 20)).toEqual([]);
}, 600_000);
