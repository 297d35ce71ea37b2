import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decided, StoredEvent } from "../event/event";
import { adoption } from "./adoption";
import type { AdoptionRow } from "./adoption";
import { fold } from "./projection";
import { anyLog, MONDAY, stamped } from "@/test/given";

const PLAYBOOK = { id: "chengdu-filling", version: 7 };
const visit = { caseId: "case-1", process: "log-visit", playbook: PLAYBOOK };

const rowOf = (...facts: StoredEvent[]) => {
  const [row, ...others] = fold(adoption, facts).values();
  expect(others).toEqual([]);
  return row;
};

const step = (id: string, aided: boolean): Decided => ({
  type: "StepCompleted",
  data: { ...visit, step: id, evidence: "field-filled", aided },
});

describe("adoption", () => {
  it("counts a visit from start to end", () => {
    const row = rowOf(
      ...stamped(
        [
          { type: "CaseStarted", data: { ...visit, record: "4f1d" } },
          step("write-note", true),
          step("photo", false),
          { type: "CaseCompleted", data: { ...visit, durationMs: 90_000 } },
        ],
        MONDAY,
      ),
    );
    expect(row).toEqual({
      day: "2026-03-02",
      process: "log-visit",
      department: "sales",
      playbookVersion: 7,
      people: ["actor-li-na"],
      started: 1,
      completed: 1,
      abandoned: 0,
      completedMs: 90_000,
      steps: {
        "write-note": { completed: 1, unaided: 0 },
        photo: { completed: 1, unaided: 1 },
      },
      prompts: { shown: 0, followed: 0, closed: 0, snoozed: 0 },
      helpRequests: 0,
    } satisfies AdoptionRow);
  });

  it("counts nobody who was only shown a prompt or whose case ran out", () => {
    const prompt = { prompt: "prompt-1", process: "log-visit", step: "photo", playbook: PLAYBOOK };
    const row = rowOf(
      ...stamped(
        [
          { type: "PromptShown", data: prompt },
          { type: "PromptAnswered", data: { ...prompt, answer: "closed" } },
          { type: "CaseAbandoned", data: { ...visit, reason: "expired" } },
        ],
        MONDAY,
      ),
    );
    expect(row).toMatchObject({ people: [], abandoned: 1, prompts: { shown: 1, closed: 1 } });
  });

  it("keeps days, departments and playbook versions apart", () => {
    const start: Decided = { type: "CaseStarted", data: { ...visit, record: null } };
    const newer: Decided = {
      type: "CaseStarted",
      data: { ...visit, playbook: { ...PLAYBOOK, version: 8 }, record: null },
    };
    const rows = fold(adoption, [
      ...stamped([start], MONDAY),
      ...stamped([start], MONDAY + 15 * 3_600_000), // midnight in Shanghai
      ...stamped([start], MONDAY, 0, { department: "after-sales" }),
      ...stamped([newer], MONDAY),
    ]);
    expect([...rows.values()].map((row) => [row.day, row.department, row.playbookVersion])).toEqual(
      [
        ["2026-03-02", "sales", 7],
        ["2026-03-03", "sales", 7],
        ["2026-03-02", "after-sales", 7],
        ["2026-03-02", "sales", 8],
      ],
    );
  });

  it("counts a step called “constructor” like any other", () => {
    expect(rowOf(...stamped([step("constructor", false)], MONDAY))?.steps).toEqual({
      constructor: { completed: 1, unaided: 1 },
    });
  });

  it("agrees with counting the log by hand, whatever the log", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const rows = [...fold(adoption, log).values()];
        expect(new Map(rows.map((row) => [placeOfRow(row), row]))).toEqual(countByHand(log));
      }),
      { numRuns: 300 },
    );
  });
});

const placeOfRow = (row: AdoptionRow) =>
  JSON.stringify([row.day, row.process, row.department, row.playbookVersion]);

/** The same figures, counted row by row over the whole log. */
function countByHand(log: readonly StoredEvent[]): Map<string, AdoptionRow> {
  const counted = log.filter(({ type }) =>
    adoption.handles.includes(type),
  ) as unknown[] as CountedEvent[];
  const place = ({ day, department, data }: CountedEvent) =>
    JSON.stringify([day, data.process ?? "", department, data.playbook.version]);
  return new Map(
    [...new Set(counted.map(place))].map((where) => {
      const [day, process, department, playbookVersion] = JSON.parse(where);
      const here = counted.filter((event) => place(event) === where);
      const ofType = (type: string) => here.filter((event) => event.type === type);
      const active = ["CaseStarted", "StepCompleted", "CaseCompleted"];
      const people = here.filter(({ type }) => active.includes(type)).map(({ actor }) => actor);
      const steps = ofType("StepCompleted");
      const answered = (answer: string) =>
        ofType("PromptAnswered").filter(({ data }) => data.answer === answer).length;
      const row: AdoptionRow = {
        day,
        process,
        department,
        playbookVersion,
        people: [...new Set(people)].sort(),
        started: ofType("CaseStarted").length,
        completed: ofType("CaseCompleted").length,
        abandoned: ofType("CaseAbandoned").length,
        completedMs: ofType("CaseCompleted").reduce((sum, { data }) => sum + data.durationMs, 0),
        steps: Object.fromEntries(
          [...new Set(steps.map(({ data }) => data.step))].map((id) => [
            id,
            {
              completed: steps.filter(({ data }) => data.step === id).length,
              unaided: steps.filter(({ data }) => data.step === id && !data.aided).length,
            },
          ]),
        ),
        prompts: {
          shown: ofType("PromptShown").length,
          followed: answered("followed"),
          closed: answered("closed"),
          snoozed: answered("snoozed"),
        },
        helpRequests: ofType("HelpRequested").length,
      };
      return [where, row];
    }),
  );
}

interface CountedEvent {
  readonly type: string;
  readonly day: string;
  readonly actor: string;
  readonly department: string | null;
  readonly data: {
    readonly process: string | null;
    readonly playbook: { readonly version: number };
    readonly step: string;
    readonly aided: boolean;
    readonly answer: string;
    readonly durationMs: number;
  };
}
