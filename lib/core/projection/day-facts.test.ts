import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewEvent } from "../event/event";
import type { DayFact } from "../team-facts/day-fact";
import { dayFactSchema } from "../team-facts/day-fact";
import { dayFacts } from "./day-facts";
import { fold } from "./projection";
import { anyLog, HOUR, MONDAY, stamped } from "@/test/given";

const chengdu = { id: "chengdu-filling", version: 7 };
const visit = { caseId: "case-1", process: "log-visit", playbook: chengdu };

/** How often each count goes up by an event: the definitions once more, in the words of the events. */
const byHand: Readonly<Record<string, (event: NewEvent) => boolean>> = {
  started: ({ type }) => type === "CaseStarted",
  completed: ({ type }) => type === "CaseCompleted",
  "completed-late": (event) => event.type === "CaseCompleted" && event.data.late === true,
  stopped: (event) => event.type === "CaseAbandoned" && event.data.reason === "stopped",
  expired: (event) => event.type === "CaseAbandoned" && event.data.reason === "expired",
  resumed: ({ type }) => type === "CaseResumed",
  reopened: (event) =>
    (event.type === "StepTakenBack" || event.type === "StepConditionSeen") &&
    event.data.reopens === true,
  "step/save": (event) => event.type === "StepCompleted" && event.data.step === "save",
  "step-unaided/save": (event) =>
    event.type === "StepCompleted" && event.data.step === "save" && !event.data.aided,
  "step-late/save": (event) =>
    event.type === "StepCompleted" && event.data.step === "save" && event.data.late === true,
  "step-judged/save": (event) =>
    event.type === "StepCompleted" && event.data.step === "save" && "correct" in event.data,
  "step-proficient/save": (event) =>
    event.type === "StepCompleted" &&
    event.data.step === "save" &&
    event.data.correct === true &&
    !event.data.aided,
  "step-taken-back/save": (event) => event.type === "StepTakenBack" && event.data.step === "save",
  "lacked/save": (event) => event.type === "CaseAbandoned" && event.data.open?.[0] === "save",
  "prompt-shown/save": (event) => event.type === "PromptShown" && event.data.step === "save",
  "prompt-snoozed/save": (event) =>
    event.type === "PromptAnswered" &&
    event.data.step === "save" &&
    event.data.answer === "snoozed",
  "help/": (event) => event.type === "HelpRequested" && event.data.step === null,
  "fallback/print": (event) => event.type === "FallbackNoticed" && event.data.source === "print",
  "fallback-taken-back/print": (event) =>
    event.type === "FallbackTakenBack" && event.data.source === "print",
  "fallback-reason/too-slow": (event) =>
    event.type === "FallbackExplained" && event.data.reason === "too-slow",
  "reason-taken-back/too-slow": (event) =>
    event.type === "FallbackTakenBack" && event.data.reason === "too-slow",
  "acknowledged/visit-notes": (event) =>
    event.type === "ChangeAcknowledged" && event.data.change === "visit-notes",
  "trained/first-week": (event) =>
    event.type === "TrainingSeen" && event.data.training === "first-week",
};

const sumOf = (facts: readonly DayFact[], name: string) =>
  facts.reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0);

describe("day facts", () => {
  it("tell of a day in counts, without record, time or text", () => {
    const log = stamped(
      [
        { type: "CaseStarted", data: { ...visit, record: "4f1d" } },
        {
          type: "StepCompleted",
          data: { ...visit, step: "write-note", evidence: "field-filled", aided: true },
        },
        {
          type: "StepCompleted",
          data: {
            ...visit,
            step: "save-note",
            evidence: "record-saved",
            aided: false,
            correct: true,
          },
        },
        { type: "CaseCompleted", data: { ...visit, durationMs: 90_000.4, record: "4f1d" } },
      ],
      MONDAY,
    );
    expect([...fold(dayFacts, log).values()]).toEqual([
      {
        device: "device-1",
        person: "actor-li-na",
        day: "2026-03-02",
        process: "log-visit",
        department: "sales",
        role: null,
        version: 7,
        revision: 4,
        counts: {
          started: 1,
          "step/write-note": 1,
          "step/save-note": 1,
          "step-unaided/save-note": 1,
          "step-judged/save-note": 1,
          "step-proficient/save-note": 1,
          completed: 1,
          "duration/286": 1,
          "duration-ms": 90_000,
        },
      },
    ]);
  });

  it("count what is taken back for itself, on the day on which it is", () => {
    const undone = { durationMs: 90_000, late: true };
    const back = { ...visit, step: "save-note", record: "4f1d", reopens: true, undone };
    const log = [
      ...stamped([{ type: "CaseCompleted", data: { ...visit, durationMs: 90_000 } }], MONDAY),
      ...stamped([{ type: "StepTakenBack", data: back }], MONDAY + 24 * HOUR, 1),
    ];
    expect([...fold(dayFacts, log).values()].map(({ day, counts }) => [day, counts])).toEqual([
      ["2026-03-02", { completed: 1, "duration/286": 1, "duration-ms": 90_000 }],
      [
        "2026-03-03",
        {
          "step-taken-back/save-note": 1,
          reopened: 1,
          "reopened-late": 1,
          "undone/286": 1,
          "undone-ms": 90_000,
        },
      ],
    ]);
  });

  it("agree with counting by hand, whatever the log", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const facts = [...fold(dayFacts, log).values()];
        const counted = log.filter(({ type }) => dayFacts.handles.includes(type));
        expect(facts.reduce((sum, { revision }) => sum + revision, 0)).toBe(counted.length);
        for (const [name, isCounted] of Object.entries(byHand)) {
          expect([name, sumOf(facts, name)]).toEqual([name, log.filter(isCounted).length]);
          for (const person of ["actor-li-na", "actor-weber", "actor-zhao-min"]) {
            const own = facts.filter((fact) => fact.person === person && fact.role !== null);
            const theirs = log.filter(({ actor, role }) => actor === person && role !== undefined);
            expect(sumOf(own, name)).toBe(theirs.filter(isCounted).length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("only grow: what is folded further contains what was there", () => {
    fc.assert(
      fc.property(anyLog, fc.nat(60), (log, at) => {
        const before = fold(dayFacts, log.slice(0, at));
        const after = fold(dayFacts, log.slice(at), before);
        for (const [key, fact] of before) {
          const grown = after.get(key);
          expect(grown?.revision).toBeGreaterThanOrEqual(fact.revision);
          for (const [name, count] of Object.entries(fact.counts)) {
            expect(grown?.counts[name]).toBeGreaterThanOrEqual(count);
          }
          if (grown?.revision === fact.revision) expect(grown).toEqual(fact);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("are what other browsers accept", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const fact of fold(dayFacts, log).values()) {
          expect(dayFactSchema.parse(fact)).toEqual(fact);
        }
      }),
      { numRuns: 300 },
    );
  });
});
