/** How far an open case is: what tells one from another, since no case knows the name of its record. */
import type { Calendar } from "../playbook/calendar";
import type { Process, Step } from "../playbook/process";
import type { OpenCase } from "./case";
import { isDone } from "./case";
import { appliesIn, openSteps } from "./complete";
import { dueAt } from "./due";

export interface CaseProgress {
  /** Required steps that are done, and that there are. */
  readonly done: number;
  readonly total: number;
  /** The required step to do next; `null` where nothing is left. */
  readonly next: Step | null;
  /** When the first of its open steps is or was due (ms since 1970); `null` where none is. */
  readonly dueAt: number | null;
}

/** @param utcOffsetMinutes minutes east of UTC where the person is. */
export function caseProgress(
  process: Process,
  found: OpenCase,
  calendar: Calendar,
  utcOffsetMinutes: number,
): CaseProgress {
  const required = process.steps.filter((step) => !step.optional && appliesIn(step, found));
  const open = openSteps(process, found);
  const dues = duesOf(process, found, calendar, utcOffsetMinutes);
  return {
    done: required.length - open.length,
    total: required.length,
    next: open[0] ?? null,
    dueAt: dues.length > 0 ? Math.min(...dues) : null,
  };
}

/** When the open steps of a case are or were due (ms since 1970). */
export function duesOf(
  process: Process,
  found: OpenCase,
  calendar: Calendar,
  utcOffsetMinutes: number,
): number[] {
  return process.steps.flatMap((step) =>
    step.due && appliesIn(step, found) && !isDone(found, step.id)
      ? dueAt(step.due, found.startedAt, calendar, utcOffsetMinutes)
      : [],
  );
}

interface Urgency {
  readonly dueAt: number | null;
  readonly touchedAt: number;
}

/** Sorts overdue cases first, the longest overdue before the others; then the one last worked on. */
export function byUrgency(at: number): (a: Urgency, b: Urgency) => number {
  const overdueSince = ({ dueAt: due }: Urgency) => (due !== null && due < at ? due : Infinity);
  return (a, b) => {
    const [since, other] = [overdueSince(a), overdueSince(b)];
    return since === other ? b.touchedAt - a.touchedAt : since - other;
  };
}
