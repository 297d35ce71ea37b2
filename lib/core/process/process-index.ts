/**
 * A playbook's processes by what observations name, made once for each playbook: with a thousand
 * processes an observation must not look at each of them.
 */
import { fingerprint } from "../fingerprint";
import type { Playbook } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import { watchId } from "./watch-id";

/** A step and what it belongs to. */
export interface Target {
  readonly playbook: Playbook;
  readonly process: Process;
  readonly step: Step;
}

export interface ProcessIndex {
  readonly playbook: Playbook;
  readonly process: (id: string) => Process | undefined;
  readonly target: (watch: string) => Target | undefined;
  /** Processes that begin on the page. */
  readonly startingOn: (page: string) => readonly Process[];
  /** Steps that reaching the page completes. */
  readonly reachedOn: (page: string) => readonly Target[];
  /** Steps that are done on the page, in the playbook's order. */
  readonly doneOn: (page: string) => readonly Target[];
}

const known = new WeakMap<Playbook, ProcessIndex>();

export function indexOf(playbook: Playbook): ProcessIndex {
  const made = known.get(playbook) ?? makeIndex(playbook);
  known.set(playbook, made);
  return made;
}

function makeIndex(playbook: Playbook): ProcessIndex {
  const processes = new Map(playbook.processes.map((process) => [process.id, process]));
  const targets = new Map<string, Target>();
  const startingOn = new Map<string, Process[]>();
  const reachedOn = new Map<string, Target[]>();
  const doneOn = new Map<string, Target[]>();
  for (const process of playbook.processes) {
    if (process.startsOn !== undefined) add(startingOn, process.startsOn, process);
    for (const step of process.steps) {
      const target = { playbook, process, step };
      targets.set(watchId(process.id, step.id), target);
      add(doneOn, step.page, target);
      if (step.doneWhen.kind === "page-reached") add(reachedOn, step.doneWhen.page, target);
    }
  }
  return {
    playbook,
    process: (id) => processes.get(id),
    target: (watch) => targets.get(watch),
    startingOn: (page) => startingOn.get(page) ?? [],
    reachedOn: (page) => reachedOn.get(page) ?? [],
    doneOn: (page) => doneOn.get(page) ?? [],
  };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

const definitions = new WeakMap<Step, string>();

/**
 * The same as long as the step means the same to the person who does it: what it is called, what it takes
 * the place of, where and when it is done. How its control is found again may change with every release
 * of the CRM and means nothing to them.
 */
export function definitionOf(step: Step): string {
  const made = definitions.get(step) ?? fingerprint(meaningOf(step));
  definitions.set(step, made);
  return made;
}

function meaningOf({ title, replaces, page, doneWhen }: Step): object {
  const is = "is" in doneWhen ? doneWhen.is : undefined;
  const oneOf = "oneOf" in doneWhen ? doneWhen.oneOf : undefined;
  return { title, replaces, page, kind: doneWhen.kind, is, oneOf };
}

/** Whether a person of this department does the process. A process that names no department is everybody's. */
export function isDoneBy({ departments }: Process, department: string | null): boolean {
  return departments.length === 0 || (department !== null && departments.includes(department));
}
