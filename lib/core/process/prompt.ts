/**
 * Which prompt, if any, a page shows: one at a time, the first open step on the page, and never again
 * today once the person closed it. A prompt must earn its interruption.
 */
import type { Playbook } from "../playbook/playbook";
import { processesFor } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { CaseBoard, OpenCase } from "./case";
import { findCase } from "./case";
import type { ShownPage } from "./decide";
import type { PromptHistory } from "./prompt-history";
import { stepPrompts } from "./prompt-history";
import { watchId } from "./watch-id";

/** A step is prompted at most this often on one day. */
const MAX_SHOWN_PER_DAY = 3;

/** A prompt just shown still stands, as far as the background can know. */
const STANDING_MS = 5 * 60_000;

interface Situation {
  readonly playbook: Playbook;
  readonly department: string | null;
  readonly board: CaseBoard;
  readonly prompts: PromptHistory;
  readonly shown: readonly ShownPage[];
  /** Now: milliseconds since 1970, and the calendar day there. */
  readonly at: number;
  readonly day: string;
}

export interface StepOnPage {
  readonly process: Process;
  readonly step: Step;
  readonly openCase: OpenCase | null;
}

/** The next step that this page is the place for, running cases before invitations. */
export function nextStepOnPage(situation: Omit<Situation, "prompts" | "at" | "day">): StepOnPage[] {
  return processesFor(situation.playbook, situation.department)
    .flatMap((process) => {
      const record = recordFor(process, situation.shown);
      const openCase = findCase(situation.board, process.id, record) ?? null;
      return process.steps
        .filter((step) => !(openCase && Object.hasOwn(openCase.done, step.id)))
        .filter((step) => situation.shown.some(({ page }) => page === step.page))
        .map((step) => ({ process, step, openCase }));
    })
    .sort((a, b) => (b.openCase?.touchedAt ?? 0) - (a.openCase?.touchedAt ?? 0));
}

export function choosePrompt(situation: Situation): StepOnPage | null {
  const waiting = new Set<string>();
  for (const candidate of nextStepOnPage(situation)) {
    const { process, step } = candidate;
    if (waiting.has(process.id)) continue;
    if (step.prompt && mayPrompt(situation, candidate)) return candidate;
    // While a required step waits quietly, prompting for what comes after it would only nag.
    if (!step.optional) waiting.add(process.id);
  }
  return null;
}

function mayPrompt(
  { prompts, at, day }: Situation,
  { process, step, openCase }: StepOnPage,
): boolean {
  const known = stepPrompts(prompts, watchId(process.id, step.id));
  const shownToday = known.day === day ? known.shown : 0;
  // The last one of the day must not vanish the moment it is counted.
  const isStanding = known.open !== null && at - known.openedAt < STANDING_MS;
  // Who has done it today knows how to begin; inviting again would be the nagging we are here to end.
  const needsInvitation = openCase !== null || known.doneOn !== day;
  return (
    needsInvitation &&
    known.closedOn !== day &&
    known.snoozedUntil <= at &&
    (shownToday < MAX_SHOWN_PER_DAY || isStanding)
  );
}

function recordFor(process: Process, shown: readonly ShownPage[]): string | null {
  const pages = new Set(process.steps.map(({ page }) => page));
  return shown.find(({ page }) => pages.has(page))?.record ?? null;
}
