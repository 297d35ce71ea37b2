import { expect, test } from "vitest";
import type { StepView } from "@/lib/messages/panel";
import { progressOf, stepState } from "./progress";

const step = (change: Partial<StepView>): StepView => ({
  id: "outcome",
  watch: "visit/outcome",
  title: "Outcome",
  why: "",
  replaces: "",
  links: [],
  optional: false,
  done: false,
  current: false,
  here: false,
  pageName: "Visit",
  confirmable: false,
  dueAt: null,
  prompt: "usual",
  saidOldWayAt: null,
  declined: false,
  ...change,
});

test("optional steps do not count", () => {
  const steps = [step({ done: true }), step({}), step({ optional: true, done: true })];
  expect(progressOf({ caseId: "c", steps })).toEqual({
    done: 1,
    total: 2,
    optional: 1,
    isComplete: false,
  });
});

test("a case is complete when every required step is done", () => {
  const steps = [step({ done: true }), step({ optional: true })];
  expect(progressOf({ caseId: "c", steps }).isComplete).toBe(true);
});

test("a process of which no case is open is never complete", () => {
  expect(progressOf({ caseId: null, steps: [step({ optional: true })] }).isComplete).toBe(false);
});

test("a case that has only optional steps is not complete before one is done", () => {
  expect(progressOf({ caseId: "c", steps: [step({ optional: true })] }).isComplete).toBe(false);
});

test("done wins over current", () => {
  expect(stepState({ done: true, current: true })).toBe("done");
  expect(stepState({ done: false, current: true })).toBe("current");
  expect(stepState({ done: false, current: false })).toBe("to-do");
});
