import { describe, expect, it } from "vitest";
import { chengdu, chengduSource, DAY, HOUR, MONDAY, playbookOf } from "@/test/given";
import type { OpenCase } from "./case";
import { byUrgency, caseProgress } from "./case-progress";

const SHANGHAI = 480;

const opened = (done: Readonly<Record<string, number>> = {}): OpenCase => ({
  id: "case-of-baoshan-steel",
  process: "log-visit",
  playbook: { id: "chengdu-filling", version: 7 },
  record: "4f1d",
  tab: 1,
  startedAt: MONDAY,
  touchedAt: MONDAY,
  done,
  takenBack: {},
  conditions: {},
  prompted: {},
  late: [],
});

const [visit] = chengduSource.processes;
const withDue = playbookOf({
  ...chengduSource,
  processes: [
    {
      ...visit,
      steps: visit?.steps.map((step) =>
        step.id === "save-note" ? { ...step, due: { within: 1, unit: "business-days" } } : step,
      ),
    },
  ],
});

const progress = (found: OpenCase, playbook = chengdu) =>
  caseProgress(
    playbook.processes[0] as (typeof playbook.processes)[0],
    found,
    playbook.calendar,
    SHANGHAI,
  );

describe("the progress of a case", () => {
  it("counts required steps only, and names the next", () => {
    expect(progress(opened())).toMatchObject({ done: 0, total: 2, next: { id: "write-note" } });
    expect(progress(opened({ "write-note": MONDAY, photo: MONDAY }))).toMatchObject({
      done: 1,
      total: 2,
      next: { id: "save-note" },
      dueAt: null,
    });
  });

  it("knows when the first open step is due, and of none that is done", () => {
    const { dueAt } = progress(opened(), withDue);
    expect(new Date(dueAt ?? 0).toISOString()).toBe("2026-03-03T15:59:59.999Z");
    expect(progress(opened({ "save-note": MONDAY }), withDue).dueAt).toBeNull();
  });
});

describe("by urgency", () => {
  it("come overdue cases, the longest overdue first, then the one last worked on", () => {
    const cases = [
      { id: "yesterday", dueAt: null, touchedAt: MONDAY - DAY },
      { id: "due tomorrow", dueAt: MONDAY + DAY, touchedAt: MONDAY - HOUR },
      { id: "overdue by a day", dueAt: MONDAY - DAY, touchedAt: MONDAY - 2 * DAY },
      { id: "overdue by an hour", dueAt: MONDAY - HOUR, touchedAt: MONDAY },
    ];
    expect(cases.sort(byUrgency(MONDAY)).map(({ id }) => id)).toEqual([
      "overdue by a day",
      "overdue by an hour",
      "due tomorrow",
      "yesterday",
    ]);
  });
});
