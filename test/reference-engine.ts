/**
 * The process engine as one would explain it: everything that happened, in the order in which it happened,
 * one thing after the other. It knows no late news and no facts; the real engine must come to the same
 * cases from whatever order the news arrives in.
 */
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process, Step } from "@/lib/core/playbook/process";
import type { Publication, Seen } from "./given";

export interface ReferenceCase {
  readonly process: string;
  /** The edition of the playbook that it goes by. */
  readonly version: number;
  readonly record: string | null;
  /** Only for forms: which tab they stood in. */
  readonly tab: number | null;
  readonly done: readonly string[];
  /** Steps that were done after all those before them, where the process asks for it. */
  readonly correct: readonly string[];
  readonly state: "open" | "completed";
}

interface Run {
  readonly process: Process;
  readonly version: number;
  record: string | null;
  readonly tab: number;
  readonly done: Set<string>;
  readonly correct: Set<string>;
  /** Steps whose conditions hold. */
  readonly holding: Set<string>;
  completed: { readonly at: number; readonly in: number } | null;
}

/** Where and when something happens: at a record, or in the form that a tab shows. */
interface Here {
  readonly record: string | null;
  readonly tab: number;
  readonly at: number;
  /** When the person came to the page. */
  readonly cameAt: number;
}

const MINUTE = 60_000;
const SAVE_WAITS = 15_000;

export function referenceCases(
  first: Playbook,
  told: readonly (Seen | Publication)[],
): ReferenceCase[] {
  let playbook = first;
  const runs: Run[] = [];
  const cameAt = new Map<number, number>();
  const lastRecord = new Map<number, string>();
  const saves = new Map<string, { at: number; record: string | null }>();
  /** What was last seen of the conditions of a step at a record, by anybody and by each tab. */
  const looks = new Map<string, boolean>();

  for (const news of inOrder(told)) {
    if ("publishes" in news) playbook = news.publishes;
    else happen(news);
  }
  return runs.map(({ process, version, record, tab, done, correct, completed }) => ({
    process: process.id,
    version,
    record,
    tab: record === null ? tab : null,
    done: [...done].sort(),
    correct: [...correct].sort(),
    state: completed ? "completed" : "open",
  }));

  function happen({ observation, shown, tab = 1 }: Seen): void {
    const { at } = observation;
    const pageRecord = shown[0]?.record ?? null;
    const shows = (page: string) => shown.some((other) => other.page === page);
    const cameBefore = cameAt.get(tab) ?? 0;
    if (pageRecord !== null) lastRecord.set(tab, pageRecord);
    if (observation.kind === "page-entered") cameAt.set(tab, at);
    const here = { record: pageRecord, tab, at, cameAt: cameAt.get(tab) ?? 0 };

    if (observation.kind === "page-entered") {
      for (const process of playbook.processes) {
        const isStart = process.startsOn !== undefined && shows(process.startsOn);
        if (isStart && !runOf(process.id, here)) open(process, here);
      }
      for (const [key, save] of saves) {
        if (!key.endsWith(` ${tab}`)) continue;
        // The save was pressed on the page before.
        const there = { ...here, record: save.record, cameAt: cameBefore };
        const [, step] = stepAt(key, there) ?? [];
        if (step?.doneWhen.kind !== "record-saved") continue;
        const { evidence } = step.doneWhen;
        if (evidence.kind === "page-reached" && shows(evidence.page)) finishSaved(key, there);
      }
      for (const id of processIds()) {
        const about = aboutRecord(id, here);
        const process = processOf(id, about);
        for (const step of process?.steps ?? []) {
          if (step.doneWhen.kind !== "page-reached" || !shows(step.doneWhen.page)) continue;
          if (process) finish(process, step, about, process.steps[0] === step);
        }
      }
      return;
    }

    if (!("watch" in observation)) return;
    const about = aboutRecord(observation.watch.split("/")[0] ?? "", here);
    const [process, step] = stepAt(observation.watch, about) ?? [];
    if (!process || !step) return;
    const key = `${observation.watch} ${tab}`;
    switch (observation.kind) {
      case "field-filled":
      case "confirmed":
        if (step.doneWhen.kind === observation.kind) finish(process, step, about, true);
        break;
      case "control-used":
        if (step.doneWhen.kind === "record-saved") saves.set(key, { at, record: about.record });
        break;
      case "evidence-seen":
        if (step.doneWhen.kind !== "record-saved" || step.doneWhen.evidence.kind === "page-reached")
          break;
        finishSaved(key, { ...here, record: saves.get(key)?.record ?? null });
        break;
      case "condition-seen":
        look(process, step, about, observation.holds);
        break;
      case "taken-back": {
        const run = runOf(process.id, about);
        if (run?.done.delete(step.id)) run.completed = null;
        break;
      }
      case "state-seen":
      case "save-withdrawn":
      case "prompt-shown":
      case "prompt-answered":
      case "anchor-looked":
      case "fallback":
        break; // no history of the test tells these
    }
  }

  function processIds(): Set<string> {
    return new Set(
      [...playbook.processes, ...runs.map(({ process }) => process)].map(({ id }) => id),
    );
  }

  /** The process as the case there began with it; before there is one, as it is in force. */
  function processOf(id: string, here: Here): Process | undefined {
    return runOf(id, here)?.process ?? playbook.processes.find((process) => process.id === id);
  }

  function stepAt(watch: string, here: Here): [Process, Step] | undefined {
    const [id = "", stepId] = (watch.split(" ")[0] ?? "").split("/");
    const process = processOf(id, here);
    const step = process?.steps.find((each) => each.id === stepId);
    return process && step ? [process, step] : undefined;
  }

  function open(process: Process, here: Here): Run {
    const { record, tab } = here;
    const { version } = playbook;
    const holding = process.steps.filter((step) => looks.get(placeOf(process, step, here)));
    const run: Run = {
      process,
      version,
      record,
      tab,
      done: new Set(),
      correct: new Set(),
      holding: new Set(holding.map(({ id }) => id)),
      completed: null,
    };
    runs.push(run);
    return run;
  }

  /** A page without a record is about a form of this tab, else about the record it showed last. */
  function aboutRecord(process: string, here: Here): Here {
    if (here.record !== null || runOf(process, here)) return here;
    const last = { ...here, record: lastRecord.get(here.tab) ?? null };
    const run = last.record === null ? undefined : runOf(process, last);
    return run && !run.completed ? last : here;
  }

  function runOf(process: string, here: Here): Run | undefined {
    const ofProcess = runs.filter((run) => run.process.id === process);
    const ours = ofProcess.filter(({ record, tab }) =>
      here.record === null ? record === null && tab === here.tab : record === here.record,
    );
    const justCompleted = ours.find((run) => run.completed && isStillThat(run, here));
    const running = ours.find((run) => !run.completed);
    const form = ofProcess.find(
      ({ record, tab, completed }) => record === null && tab === here.tab && !completed,
    );
    return justCompleted ?? running ?? form;
  }

  function isStillThat({ process, record, completed }: Run, here: Here): boolean {
    if (!completed) return false;
    if (record !== null && !process.repeats) return true;
    const isNewVisit = record === null && completed.in === here.tab && here.cameAt > completed.at;
    return here.at - completed.at <= MINUTE && !isNewVisit;
  }

  /** Whether the conditions of a step hold at a record; what is completed stays so. */
  function look(process: Process, step: Step, here: Here, holds: boolean): void {
    looks.set(placeOf(process, step, here), holds);
    looks.set(`${placeOf(process, step, here)} ${here.tab}`, holds);
    const run = runOf(process.id, here);
    if (!run || run.completed) return;
    if (holds) run.holding.add(step.id);
    else run.holding.delete(step.id);
    settle(run, here);
  }

  function placeOf(process: Process, step: Step, { record, tab }: Here): string {
    return `${process.id}/${step.id} ${record ?? `form of tab ${tab}`}`;
  }

  function finishSaved(key: string, here: Here): void {
    const save = saves.get(key);
    const [process, step] = stepAt(key, here) ?? [];
    saves.delete(key);
    if (!save || !process || !step || here.at - save.at > SAVE_WAITS) return;
    finish(process, step, here, true);
  }

  function finish(process: Process, step: Step, here: Here, mayBegin: boolean): void {
    const isPart =
      step.onlyIf.length === 0 || looks.get(`${placeOf(process, step, here)} ${here.tab}`);
    let run = runOf(process.id, here);
    if (!run && (!mayBegin || step.optional || !isPart)) return;
    run ??= open(process, here);
    if (run.done.has(step.id)) return;
    const { order, steps } = process;
    const before = order === "any" ? [] : steps.slice(0, steps.indexOf(step));
    if (missing(run, before).length === 0) run.correct.add(step.id);
    run.done.add(step.id);
    if (run.completed) return;
    run.record ??= here.record;
    settle(run, here);
  }

  function settle(run: Run, { at, tab }: Here): void {
    if (run.done.size === 0 || missing(run, run.process.steps).length > 0) return;
    run.completed = { at, in: tab };
  }
}

function missing({ done, holding }: Run, steps: readonly Step[]): Step[] {
  return steps.filter(
    ({ id, optional, onlyIf }) =>
      !optional && !done.has(id) && (onlyIf.length === 0 || holding.has(id)),
  );
}

/** As it happened: a publication is told when it happens, and parts what was before it from what was after. */
function inOrder(told: readonly (Seen | Publication)[]): (Seen | Publication)[] {
  const place = told.findIndex((news) => "publishes" in news);
  if (place >= 0) {
    const [before, publication, after] = [
      told.slice(0, place),
      told.slice(place, place + 1),
      told.slice(place + 1),
    ];
    return [...inOrder(before), ...publication, ...inOrder(after)];
  }
  const seen = told.flatMap((news) => ("publishes" in news ? [] : [news]));
  return seen.sort((a, b) => a.observation.at - b.observation.at);
}
