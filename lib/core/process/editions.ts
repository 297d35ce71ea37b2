/**
 * The playbook in force and the earlier ones that people are in the middle of: a case goes by the edition
 * it began with, so that nobody's work changes under their hands. Where a process still means the same,
 * the newest edition is taken, because it finds the CRM's controls as they are today.
 */
import { fingerprint } from "../fingerprint";
import type { Playbook } from "../playbook/playbook";
import { processesFor } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { OpenCase } from "./case";
import type { ProcessIndex, Target } from "./process-index";
import { definitionOf, indexOf, isDoneBy } from "./process-index";

export interface Editions {
  readonly current: Playbook;
  /** Newest first. */
  readonly earlier: readonly Playbook[];
}

/** The edition of a case; the one in force when its own is not kept any more. */
export function editionOf(
  { current, earlier }: Editions,
  { playbook: { id, version }, process }: Pick<OpenCase, "playbook" | "process">,
): ProcessIndex {
  const isIts = (playbook: Playbook) => playbook.id === id && playbook.version === version;
  const now = indexOf(current);
  if (isIts(current)) return now;
  const own = earlier.find(isIts);
  const before = own && indexOf(own).process(process);
  const after = now.process(process);
  if (!own || !before || (after && meaning(before) === meaning(after))) return now;
  return indexOf(own);
}

/**
 * Processes that somebody is in the middle of, by the edition of the case, and that the department does no
 * more by the edition in force: it was taken out, or is another department's now.
 */
export function leftProcesses(
  editions: Editions,
  open: readonly OpenCase[],
  department: string | null,
): readonly Process[] {
  const current = new Set(processesFor(editions.current, department).map(({ id }) => id));
  const left = new Map<string, Process>();
  for (const found of open) {
    const process = editionOf(editions, found).process(found.process);
    if (process && isDoneBy(process, department) && !current.has(process.id)) {
      left.set(process.id, process);
    }
  }
  return [...left.values()];
}

/** The step that a watch stands for: by the edition of its case, else by the newest that has it. */
export function stepIn(
  editions: Editions,
  watch: string,
  found: OpenCase | undefined,
): Target | undefined {
  const own = found ? editionOf(editions, found).target(watch) : undefined;
  if (own) return own;
  for (const edition of [editions.current, ...editions.earlier]) {
    const target = indexOf(edition).target(watch);
    if (target) return target;
  }
  return undefined;
}

/** Editions that open cases need besides the one in force. */
export function neededEditions(
  current: Playbook,
  cases: readonly OpenCase[],
): readonly OpenCase["playbook"][] {
  const needed = new Map<string, OpenCase["playbook"]>();
  for (const { playbook } of cases) {
    const isCurrent = playbook.id === current.id && playbook.version === current.version;
    if (!isCurrent) needed.set(`${playbook.id} ${playbook.version}`, playbook);
  }
  return [...needed.values()];
}

/** What it depends on, but not how that is found. */
function conditionsOf({ onlyIf }: Step): unknown[] {
  return onlyIf.map((condition) =>
    condition.kind === "field-is" ? [condition.kind, condition.is] : [condition.kind],
  );
}

/** The page that must be reached for it to be done. */
function reachedPageOf({ doneWhen }: Step): string | undefined {
  if (doneWhen.kind === "page-reached") return doneWhen.page;
  if (doneWhen.kind !== "record-saved") return undefined;
  return doneWhen.evidence.kind === "page-reached" ? doneWhen.evidence.page : undefined;
}

const meanings = new WeakMap<Process, string>();

function meaning(process: Process): string {
  const made =
    meanings.get(process) ??
    fingerprint([
      process.order,
      process.steps.map((step) => [
        step.id,
        step.optional,
        step.due,
        conditionsOf(step),
        reachedPageOf(step),
        definitionOf(step),
      ]),
    ]);
  meanings.set(process, made);
  return made;
}
