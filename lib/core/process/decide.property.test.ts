/** What holds whatever pages tell, in whatever order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventDataSchemas } from "../event/event";
import { emptyBoard, evolveBoard } from "./case";
import {
  answers,
  chengdu,
  enters,
  fills,
  given,
  HOUR,
  isShown,
  MONDAY,
  seesEvidence,
  uses,
  withdraws,
} from "@/test/given";
import type { Outcome, Seen } from "@/test/given";

const watches = fc.constantFrom(
  ...chengdu.processes.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`)),
);
const pages = fc.constantFrom("contact", "deals", "new-deal", "deal", "complaint");
const where = fc.record({
  on: pages,
  record: fc.constantFrom("hash-of-4711", "hash-of-4711", "hash-of-0815", null),
});
const prompts = fc.constantFrom("prompt-0001", "prompt-0002");

type Told = readonly ((at: number) => Seen)[];

const anySeen: fc.Arbitrary<Told> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(where, fc.constantFrom("arrived" as const, "stayed" as const))
      .map(([{ on, record }, how]): Told => [(at) => enters(on, { record, how, at })]),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(fills, uses, withdraws, seesEvidence), watches, where)
      .map(([tell, watch, place]): Told => [(at) => tell(watch, { ...place, at })]),
  },
  {
    // A person who does it right: field or save, and then what the page shows for it.
    weight: 6,
    arbitrary: fc
      .tuple(watches, where)
      .map(([watch, place]): Told => [
        (at) => fills(watch, { ...place, at }),
        (at) => uses(watch, { ...place, at }),
        (at) => seesEvidence(watch, { ...place, at }),
        (at) => enters("deals", { at }),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(watches, prompts)
      .map(([watch, id]): Told => [(at) => isShown(watch, id, at)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(watches, prompts, fc.constantFrom("closed" as const, "snoozed" as const))
      .map(([watch, id, answer]): Told => [(at) => answers(watch, id, answer, at)]),
  },
);

/** Mostly seconds apart, sometimes hours, sometimes a clock that was set back. */
const anyDay = fc
  .array(
    fc.tuple(
      anySeen,
      fc.oneof(
        { weight: 20, arbitrary: fc.nat(9_000) },
        { weight: 1, arbitrary: fc.nat(12 * HOUR) },
        { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 0 }) },
      ),
    ),
    { maxLength: 40 },
  )
  .map((items) => {
    let at = MONDAY;
    return items.flatMap(([made, later]) => made.map((make) => make((at += later))));
  });

const departments = fc.constantFrom("sales", "after-sales", "quality", null);

const always = (holds: (outcome: Outcome) => void) =>
  fc.assert(
    fc.property(anyDay, departments, (seen, department) =>
      holds(given([], { department }).when(...seen)),
    ),
    { numRuns: 400 },
  );

const of = (outcome: Outcome, type: string) =>
  outcome.facts.filter((fact) => fact.type === type) as unknown as {
    seq: number;
    data: { caseId: string; step: string; process: string; durationMs: number };
  }[];

describe("whatever pages tell", () => {
  it("the days of these tests hold completed, abandoned and open cases, so that they can fail", () => {
    const seenTypes = new Set<string>();
    for (const seen of fc.sample(anyDay, { numRuns: 1500, seed: 7 })) {
      for (const department of ["sales", "quality"]) {
        const { facts } = given([], { department }).when(...seen);
        for (const { type } of facts) seenTypes.add(type);
      }
    }
    expect([...seenTypes].sort()).toEqual([
      "CaseAbandoned",
      "CaseCompleted",
      "CaseRecordKnown",
      "CaseResumed",
      "CaseStarted",
      "PromptAnswered",
      "PromptShown",
      "StepCompleted",
      "StepFoundEarlier",
    ]);
  }, 60_000);

  it("a case starts once and ends at most once, but for one that was resumed", () => {
    always((outcome) => {
      const started = of(outcome, "CaseStarted").map(({ data }) => data.caseId);
      const ended = [...of(outcome, "CaseCompleted"), ...of(outcome, "CaseAbandoned")].map(
        ({ data }) => data.caseId,
      );
      expect(new Set(started).size).toBe(started.length);
      const resumed = of(outcome, "CaseResumed").map(({ data }) => data.caseId);
      for (const id of new Set(ended)) {
        const times = ended.filter((other) => other === id).length;
        expect(times - resumed.filter((other) => other === id).length).toBeLessThanOrEqual(1);
      }
      expect(started).toEqual(expect.arrayContaining(ended));
    });
  });

  it("no step is completed twice in one case, and no required one after its case was", () => {
    always((outcome) => {
      const steps = of(outcome, "StepCompleted").map(({ data }) => `${data.caseId} ${data.step}`);
      expect(new Set(steps).size).toBe(steps.length);
      for (const { seq, data } of of(outcome, "CaseCompleted")) {
        const later = of(outcome, "StepCompleted").filter(
          (step) => step.data.caseId === data.caseId && step.seq > seq,
        );
        // What another tab tells late, or follows within the minute, still belongs to it.
        const required = later.filter(({ data: { process, step } }) => {
          const definition = chengdu.processes.find(({ id }) => id === process);
          return definition?.steps.some(({ id, optional }) => id === step && !optional);
        });
        expect(required).toEqual([]);
      }
    });
  });

  it("a case is completed exactly when all its required steps are done", () => {
    always((outcome) => {
      const completed = new Set(of(outcome, "CaseCompleted").map(({ data }) => data.caseId));
      for (const { data } of of(outcome, "CaseStarted")) {
        const done = of(outcome, "StepCompleted")
          .filter((step) => step.data.caseId === data.caseId)
          .map((step) => step.data.step);
        const required = chengdu.processes
          .find(({ id }) => id === data.process)
          ?.steps.filter(({ optional }) => !optional)
          .map(({ id }) => id);
        const isDone = required?.every((id) => done.includes(id));
        expect(completed.has(data.caseId)).toBe(isDone);
      }
    });
  });

  it("only processes of the person's department are touched", () => {
    fc.assert(
      fc.property(anyDay, departments, (seen, department) => {
        for (const { data } of given([], { department }).when(...seen).facts) {
          const process = chengdu.processes.find(
            ({ id }) => "process" in data && id === data.process,
          );
          expect(process).toBeDefined();
          expect([[], department]).toContainEqual(
            process?.departments.length === 0
              ? []
              : (process?.departments.find((id) => id === department) ?? "another department"),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it("the log folded anew gives the board that the engine worked on", () => {
    always(({ facts, board }) => {
      expect(facts.reduce(evolveBoard, emptyBoard)).toEqual(board);
    });
  });

  it("every fact has the shape that the log promises", () => {
    always(({ facts }) => {
      for (const { type, data } of facts) {
        expect(eventDataSchemas[type].safeParse(data)).toMatchObject({ success: true });
      }
    });
  });

  it("no time between start and end is negative, also when a clock is set back", () => {
    always((outcome) => {
      for (const { data } of of(outcome, "CaseCompleted")) {
        expect(data.durationMs).toBeGreaterThanOrEqual(0);
      }
    });
  });
});
