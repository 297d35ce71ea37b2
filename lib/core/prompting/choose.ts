/**
 * Which prompt, if any, a page may show: one at a time, for the first open step on the page, as loudly as
 * the person still needs it. A prompt must earn its interruption.
 */
import type { PromptStyle, StepMastery } from "../mastery/mastery";
import { promptStyle } from "../mastery/mastery";
import { openSteps } from "../process/complete";
import { editionOf } from "../process/editions";
import { definitionOf, isDoneBy } from "../process/process-index";
import type { PageSituation, StepOnPage } from "../process/steps-on-page";
import { stepsOnPage } from "../process/steps-on-page";
import { watchId } from "../process/watch-id";
import type { Moment } from "./caps";
import { refusalOf } from "./caps";
import { isExempt } from "./exempt";
import { isHeldOut } from "./held-out";
import type { PromptMemory } from "./memory";
import { stepMemory } from "./memory";

export interface PromptSituation extends PageSituation {
  readonly prompts: PromptMemory;
  /** By watch id. */
  readonly mastery: Readonly<Record<string, StepMastery>>;
  readonly now: Moment;
  /** Pseudonym, as facts carry it. */
  readonly person: string;
}

export interface ChosenPrompt extends StepOnPage {
  readonly style: PromptStyle;
  readonly isOverdue: boolean;
  /** The person has just left the record that it is about. */
  readonly isLeft: boolean;
}

/** Whoever has gone on for longer than this is not to be called back. */
const JUST_LEFT_MS = 60_000;

export function choosePrompt(situation: PromptSituation): ChosenPrompt | null {
  return choosePromptHere(situation) ?? chooseLeftStep(situation);
}

function choosePromptHere(situation: PromptSituation): ChosenPrompt | null {
  const waiting = new Set<string>();
  for (const candidate of stepsOnPage(situation)) {
    const { process, step } = candidate;
    if (waiting.has(process.id)) continue;
    const chosen = chosenOf(situation, candidate);
    if (chosen) return chosen;
    // While a required step waits quietly, prompting for what comes after it would only nag.
    if (!step.optional) waiting.add(process.id);
  }
  return null;
}

function chosenOf(
  situation: PromptSituation,
  candidate: StepOnPage & { readonly isLeft?: boolean },
): ChosenPrompt | null {
  const { process, step, openCase, record, playbook, dueAt, isLeft = false } = candidate;
  const { prompts, mastery, now, at } = situation;
  if (!step.prompt || (step.prompt.when === "leaving") !== isLeft) return null;
  const watch = watchId(process.id, step.id);
  // Who has done it today knows how to begin; inviting again would be the nagging we are here to end.
  if (!openCase && stepMemory(prompts, watch).doneOn === now.day) return null;
  const isOverdue = dueAt !== null && dueAt < at;
  const known = Object.hasOwn(mastery, watch) ? mastery[watch] : undefined;
  const style = promptStyle(known, { at, step: definitionOf(step) });
  const exempt = openCase !== null && isExempt(process, step);
  if (!exempt && isHeldOut(process, situation)) return null;
  // Mastery ends teaching. What is late did not go by itself, and a reminder that must come teaches nothing.
  const mustCome = isOverdue || (isLeft && exempt);
  if (style.level === "silent" && !mustCome) return null;
  const since = isLeft && situation.tab.left ? { cameAt: situation.tab.left.at } : {};
  const about = { caseId: openCase?.id ?? null, record };
  const refusal = refusalOf(
    playbook.prompting,
    prompts,
    { watch, about, exempt },
    { ...now, ...since },
  );
  if (refusal) return null;
  const urgent: PromptStyle = { level: "full", delayMs: 0 };
  return { ...candidate, style: isOverdue || isLeft ? urgent : style, isOverdue, isLeft };
}

/** The first required step that was left open, if its author wants people to be told. */
function chooseLeftStep(situation: PromptSituation): ChosenPrompt | null {
  const { left } = situation.tab;
  if (!left || situation.at - left.at > JUST_LEFT_MS) return null;
  const openCase = situation.board.open.find(({ id }) => id === left.caseId);
  if (!openCase) return null;
  const index = editionOf(situation.editions, openCase);
  const process = index.process(openCase.process);
  const step = process && openSteps(process, openCase)[0];
  if (!process || !step || !isDoneBy(process, situation.department)) return null;
  // Whoever has saved a form comes to its record, and so to where its next step is done.
  const isThere = situation.shown.some(
    ({ page, record }) =>
      page === step.page && (openCase.record === null || openCase.record === record),
  );
  if (isThere) return null;
  const { playbook } = index;
  const { record } = openCase;
  const candidate = { playbook, process, step, openCase, record, dueAt: null };
  return chosenOf(situation, { ...candidate, isLeft: true });
}
