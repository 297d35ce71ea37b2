/**
 * The process engine as one would explain it: everything that happened, in the order in which it happened,
 * one thing after the other. It knows no late news, no facts and no editions; the real engine must come to
 * the same cases from whatever order the news arrives in.
 */
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import type { Seen } from "./given";

export interface ReferenceCase {
  readonly process: string;
  readonly record: string | null;
  /** Only for forms: which tab they stood in. */
  readonly tab: number | null;
  readonly done: readonly string[];
  readonly state: "open" | "completed";
}

interface Run {
  readonly process: Process;
  record: string | null;
  readonly tab: number;
  readonly done: Set<string>;
  completed: { readonly at: number; readonly in: number } | null;
}

const MINUTE = 60_000;
const SAVE_WAITS = 15_000;

export function referenceCases(playbook: Playbook, seen: readonly Seen[]): ReferenceCase[] {
  const runs: Run[] = [];
  const cameAt = new Map<number, number>();
  const lastRecord = new Map<number, string>();
  const saves = new Map<string, { at: number; record: string | null }>();

  const ordered = [...seen].sort((a, b) => a.observation.at - b.observation.at);
  for (const { observation, shown, tab = 1 } of ordered) {
    const { at } = observation;
    const pageRecord = shown[0]?.record ?? null;
    if (pageRecord !== null && observation.kind !== "page-entered") lastRecord.set(tab, pageRecord);

    if (observation.kind === "page-entered") {
      const before = { cameAt: cameAt.get(tab) ?? 0 };
      cameAt.set(tab, at);
      if (pageRecord !== null) lastRecord.set(tab, pageRecord);
      for (const process of playbook.processes) {
        const isStart = shown.some(({ page }) => page === process.startsOn);
        if (isStart && !runOf(process, pageRecord, tab, at)) open(process, pageRecord, tab);
      }
      for (const [process, step] of steps()) {
        const { doneWhen } = step;
        const save = saves.get(`${tab} ${process.id}/${step.id}`);
        if (doneWhen.kind !== "record-saved" || doneWhen.evidence.kind !== "page-reached") continue;
        const wanted = doneWhen.evidence.page;
        if (!save || at - save.at > SAVE_WAITS || !shown.some(({ page }) => page === wanted))
          continue;
        saves.delete(`${tab} ${process.id}/${step.id}`);
        const came = cameAt.get(tab) ?? 0;
        cameAt.set(tab, before.cameAt); // the save was pressed on the page before
        finish(process, step.id, save.record, tab, at, true);
        cameAt.set(tab, came);
      }
      for (const [process, step] of steps()) {
        if (step.doneWhen.kind !== "page-reached") continue;
        const wanted = step.doneWhen.page;
        if (!shown.some(({ page }) => page === wanted)) continue;
        const record = aboutRecord(process, pageRecord, tab, at);
        finish(process, step.id, record, tab, at, process.steps[0] === step);
      }
      continue;
    }

    if (!("watch" in observation)) continue;
    const target = steps().find(
      ([process, step]) => `${process.id}/${step.id}` === observation.watch,
    );
    if (!target) continue;
    const [process, step] = target;
    const key = `${tab} ${observation.watch}`;
    const record = aboutRecord(process, pageRecord, tab, at);
    switch (observation.kind) {
      case "field-filled":
      case "confirmed":
        if (step.doneWhen.kind === observation.kind)
          finish(process, step.id, record, tab, at, true);
        break;
      case "control-used":
        if (step.doneWhen.kind === "record-saved") saves.set(key, { at, record });
        break;
      case "evidence-seen": {
        const save = saves.get(key);
        if (!save || at - save.at > SAVE_WAITS) break;
        if (step.doneWhen.kind !== "record-saved" || step.doneWhen.evidence.kind === "page-reached")
          break;
        saves.delete(key);
        finish(process, step.id, save.record, tab, at, true);
        break;
      }
      case "taken-back": {
        const run = runOf(process, record, tab, at);
        if (run?.done.delete(step.id)) run.completed = null;
        break;
      }
      case "state-seen":
      case "condition-seen":
      case "save-withdrawn":
      case "prompt-shown":
      case "prompt-answered":
      case "anchor-looked":
      case "fallback":
        break; // no history of the test tells these
    }
  }
  return runs.map(({ process, record, tab, done, completed }) => ({
    process: process.id,
    record,
    tab: record === null ? tab : null,
    done: [...done].sort(),
    state: completed ? "completed" : "open",
  }));

  function steps() {
    return playbook.processes.flatMap((process) =>
      process.steps.map((step) => [process, step] as const),
    );
  }

  function open(process: Process, record: string | null, tab: number): Run {
    const run: Run = { process, record, tab, done: new Set(), completed: null };
    runs.push(run);
    return run;
  }

  /** A page without a record is about a form of this tab, else about the record it showed last. */
  function aboutRecord(process: Process, record: string | null, tab: number, at: number) {
    if (record !== null || runOf(process, null, tab, at)) return record;
    const last = lastRecord.get(tab) ?? null;
    const run = last === null ? undefined : runOf(process, last, tab, at);
    return run && !run.completed ? last : null;
  }

  function runOf(process: Process, record: string | null, tab: number, at: number) {
    const ours = runs.filter(
      (run) =>
        run.process === process &&
        (record === null ? run.record === null && run.tab === tab : run.record === record),
    );
    const justCompleted = ours.find((run) => run.completed && isStillThat(run, tab, at));
    const running = ours.find((run) => !run.completed);
    const form = runs.find(
      (run) => run.process === process && run.record === null && run.tab === tab && !run.completed,
    );
    return justCompleted ?? running ?? form;
  }

  function isStillThat({ process, record, completed }: Run, tab: number, at: number): boolean {
    if (!completed) return false;
    if (record !== null && !process.repeats) return true;
    const isNewVisit =
      record === null && completed.in === tab && (cameAt.get(tab) ?? 0) > completed.at;
    return at - completed.at <= MINUTE && !isNewVisit;
  }

  function finish(
    process: Process,
    step: string,
    record: string | null,
    tab: number,
    at: number,
    mayBegin: boolean,
  ): void {
    const isOptional = process.steps.find(({ id }) => id === step)?.optional ?? false;
    let run = runOf(process, record, tab, at);
    if (!run && (!mayBegin || isOptional)) return;
    run ??= open(process, record, tab);
    if (run.completed) {
      run.done.add(step);
      return;
    }
    if (run.done.has(step)) return;
    run.record ??= record;
    run.done.add(step);
    const isComplete = process.steps.every(({ id, optional }) => optional || run.done.has(id));
    if (isComplete) run.completed = { at, in: tab };
  }
}
