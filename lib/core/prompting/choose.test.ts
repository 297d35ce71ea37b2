import { describe, expect, it } from "vitest";
import { chengdu, DAY, HOUR, MINUTE, MONDAY, playbookOf } from "@/test/given";
import { heldOutDepartments } from "../effect/arm";
import type { StepMastery } from "../mastery/mastery";
import type { OpenCase } from "../process/case";
import { emptyBoard } from "../process/case";
import { definitionOf } from "../process/process-index";
import { newTabState } from "../process/tab-state";
import type { PromptSituation } from "./choose";
import { choosePrompt } from "./choose";
import { exemptReminders } from "./exempt";
import { emptyMemory } from "./memory";

const [logVisit] = chengdu.processes;
if (!logVisit) throw new Error("Chengdu logs visits");
type Changes = Record<string, unknown>;

/** Chengdu's playbook in which the note of a visit is reminded of in this way. */
function noteReminded(reminders: "capped" | "exempt", step: Changes, more: Changes = {}) {
  const process = {
    ...logVisit,
    reminders,
    steps: (logVisit?.steps ?? []).map((each) =>
      each.id === "write-note" ? { ...each, ...step } : each,
    ),
  };
  return playbookOf({ ...chengdu, processes: [process], ...more });
}

const departments = chengdu.departments.map(({ id }) => id);

interface Trying {
  readonly reminders?: "capped" | "exempt";
  readonly trial?: Changes;
  readonly step?: Changes;
  readonly left?: boolean;
  readonly at?: number;
}

const text = { en: "Write down what was agreed.", "zh-CN": "写下商定的内容。" };
const onLeaving = { prompt: { text, when: "leaving" } };
const dueInAnHour = { due: { within: 1, unit: "hours" } };

const visit: OpenCase = {
  id: "visit-1",
  process: "log-visit",
  playbook: { id: chengdu.id, version: chengdu.version },
  record: "4711",
  tab: 1,
  startedAt: MONDAY,
  touchedAt: MONDAY,
  done: {},
  takenBack: {},
  conditions: {},
  prompted: {},
  late: [],
};

/** Zhou Ming, who has done the step unaided for weeks, in the middle of a visit. */
function mastered(
  playbook: PromptSituation["editions"]["current"],
  {
    left = false,
    at = MONDAY + MINUTE,
    level = "silent",
  }: { left?: boolean; at?: number; level?: StepMastery["level"] } = {},
): PromptSituation {
  const step = playbook.processes[0]?.steps[0];
  if (!step) throw new Error("The visit has steps");
  return {
    editions: { current: playbook, earlier: [] },
    department: "sales",
    board: { ...emptyBoard, open: [visit] },
    tab: { ...newTabState(1), left: left ? { caseId: visit.id, at } : null },
    shown: left ? [{ page: "deals", record: null }] : [{ page: "contact", record: "4711" }],
    isFinished: () => false,
    at,
    utcOffsetMinutes: 480,
    looks: [],
    prompts: emptyMemory,
    mastery: {
      "log-visit/write-note": {
        level,
        streak: 0,
        completions: 6,
        doneAt: MONDAY - DAY,
        step: definitionOf(step),
        slippedAt: null,
      },
    },
    now: { at, day: "2026-03-02", minute: 9 * 60 },
    person: "zhou-ming",
  };
}

describe("who has mastered a step", () => {
  it("is not prompted for it, exempt or not", () => {
    for (const reminders of ["capped", "exempt"] as const) {
      expect(choosePrompt(mastered(noteReminded(reminders, {})))).toBeNull();
    }
  });

  it("is not reminded on leaving it open, unless the process must be reminded of", () => {
    expect(choosePrompt(mastered(noteReminded("capped", onLeaving), { left: true }))).toBeNull();
    expect(choosePrompt(mastered(noteReminded("exempt", onLeaving), { left: true }))).toMatchObject(
      { isLeft: true, step: { id: "write-note" }, style: { level: "full", delayMs: 0 } },
    );
  });

  it("is reminded when it is overdue", () => {
    const at = MONDAY + 2 * HOUR;
    for (const reminders of ["capped", "exempt"] as const) {
      expect(choosePrompt(mastered(noteReminded(reminders, dueInAnHour), { at }))).toMatchObject({
        isOverdue: true,
        style: { level: "full", delayMs: 0 },
      });
    }
  });

  it("is reminded by an exempt process past every cap, but not in quiet hours", () => {
    const tired = { ...emptyMemory, closedInARow: 3, closedAt: MONDAY, interruptedAt: MONDAY };
    const reminded = (reminders: "capped" | "exempt", more: Changes = {}) => {
      const playbook = noteReminded(reminders, onLeaving, more);
      return choosePrompt({
        ...mastered(playbook, { left: true, level: "full" }),
        prompts: tired,
      });
    };
    expect(reminded("capped")).toBeNull();
    expect(reminded("exempt")).toMatchObject({ isLeft: true });
    const quietHours = [{ from: "08:30", to: "10:00" }];
    expect(reminded("exempt", { prompting: { quietHours } })).toBeNull();
  });
});

describe("a trial of whether prompts help", () => {
  const lot = { seed: "spring", from: "2026-03-01", until: "2026-03-31" };
  const drawn = heldOutDepartments({ ...lot, share: 0.5 }, departments);
  const [held = ""] = drawn;
  const [prompted = ""] = departments.filter((id) => !drawn.includes(id));
  const prompts = (
    department: string,
    {
      reminders = "capped",
      trial = {},
      step = {},
      left = false,
      at = MONDAY + MINUTE,
    }: Trying = {},
  ) => {
    const playbook = noteReminded(reminders, step, { prompting: { holdOut: lot } });
    const { prompting } = playbook;
    const holdOut = prompting.holdOut && { ...prompting.holdOut, ...trial };
    // Everybody does it, so that nobody goes without a prompt for another reason.
    const everybodys = {
      ...playbook,
      prompting: { ...prompting, holdOut },
      processes: playbook.processes.map((process) => ({ ...process, departments: [] })),
    };
    return choosePrompt({ ...mastered(everybodys, { left, at, level: "full" }), department });
  };

  it("leaves those without a prompt whom the lot fell on, and nobody else", () => {
    expect(prompts(held)).toBeNull();
    expect(prompts(prompted)).not.toBeNull();
  });

  it("lasts from its first day to its last", () => {
    expect(prompts(held, { trial: { from: "2026-03-02", until: "2026-03-02" } })).toBeNull();
    expect(prompts(held, { trial: { from: "2026-03-03" } })).not.toBeNull();
    expect(prompts(held, { trial: { until: "2026-03-01" } })).not.toBeNull();
  });

  it("is only of the processes that it names", () => {
    expect(prompts(held, { trial: { processes: ["log-visit"] } })).toBeNull();
    expect(prompts(held, { trial: { processes: ["other"] } })).not.toBeNull();
  });

  it("does not silence reminders that must come, but what is overdue like the rest", () => {
    const exempt = { reminders: "exempt" } as const;
    expect(prompts(held, { ...exempt, step: onLeaving, left: true })).toMatchObject({
      isLeft: true,
    });
    const late = { step: dueInAnHour, at: MONDAY + 2 * HOUR };
    expect(prompts(held, { ...exempt, ...late })).toMatchObject({ isOverdue: true });
    expect(prompts(held, late)).toBeNull();
    expect(prompts(prompted, late)).toMatchObject({ isOverdue: true });
  });

  it("draws people each for themselves, if it says so", () => {
    const playbook = noteReminded(
      "capped",
      {},
      {
        prompting: { holdOut: { ...lot, unit: "person" } },
      },
    );
    const people = Array.from({ length: 200 }, (_, nth) => `person-${nth}`);
    const chosen = people.filter((person) =>
      choosePrompt({ ...mastered(playbook, { level: "full" }), person }),
    );
    expect(chosen.length).toBeGreaterThan(70);
    expect(chosen.length).toBeLessThan(130);
  });
});

describe("exemptReminders", () => {
  it("are those of required steps with a prompt", () => {
    expect(exemptReminders(noteReminded("capped", {}))).toEqual([]);
    const exempt = exemptReminders(noteReminded("exempt", {}));
    expect(exempt.map(({ process, step }) => `${process.id}/${step.id}`)).toEqual([
      "log-visit/write-note",
    ]);
    expect(exemptReminders(noteReminded("exempt", { optional: true }))).toEqual([]);
    expect(exemptReminders(noteReminded("exempt", { prompt: undefined }))).toEqual([]);
  });
});
