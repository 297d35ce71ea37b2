import { expect, test } from "vitest";
import type { ProcessView } from "@/lib/messages/panel";
import { newlyDone } from "./newly-done";
import type { Processes } from "./newly-done";

const visit = (caseId: string | null, done: readonly string[], startedAt = 1000): ProcessView => ({
  id: "visit",
  title: "Visit",
  why: "",
  caseId,
  startedAt: caseId === null ? null : startedAt,
  snoozedUntil: null,
  place: "here",
  otherCases: [],
  steps: ["who", "outcome"].map((id) => ({
    id,
    watch: `visit/${id}`,
    title: `Step ${id}`,
    why: "",
    replaces: "",
    links: [],
    optional: false,
    done: done.includes(id),
    current: false,
    here: false,
    pageName: "",
    confirmable: false,
    dueAt: null,
    prompt: "usual",
    saidOldWayAt: null,
    declined: false,
  })),
});
const current = (process: ProcessView): Processes => ({ current: process, others: [] });
const elsewhere = (process: ProcessView): Processes => ({ current: null, others: [process] });

test("says which step became done", () => {
  const before = current(visit("a", ["who"]));
  expect(newlyDone(before, current(visit("a", ["who", "outcome"])), 2000)).toEqual([
    "Step outcome",
  ]);
});

test("says it also when the case has moved off this page", () => {
  const before = current(visit("a", []));
  expect(newlyDone(before, elsewhere(visit("a", ["who"])), 2000)).toEqual(["Step who"]);
});

test("says it for the step that began the case", () => {
  const before = current(visit(null, []));
  expect(newlyDone(before, current(visit("a", ["who"], 2500)), 2000)).toEqual(["Step who"]);
});

test("another record's older case coming into view is no news", () => {
  const before = current(visit("a", []));
  expect(newlyDone(before, current(visit("b", ["who"], 500)), 2000)).toEqual([]);
});

test("nothing changed, nothing said", () => {
  const view = current(visit("a", ["who"]));
  expect(newlyDone(view, view, 2000)).toEqual([]);
});
