/** A process as the panel shows it: the case that the page is about, its steps, and the cases besides. */
import type { Language } from "@/lib/core/language";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Due, Process, Step } from "@/lib/core/playbook/process";
import { isDone, lastTouched } from "@/lib/core/process/case";
import type { OpenCase } from "@/lib/core/process/case";
import { byUrgency, caseProgress } from "@/lib/core/process/case-progress";
import { appliesIn } from "@/lib/core/process/complete";
import { dueAt } from "@/lib/core/process/due";
import { editionOf } from "@/lib/core/process/editions";
import { indexOf } from "@/lib/core/process/process-index";
import { belongsToPage, caseHere } from "@/lib/core/process/process-of-page";
import { conditionsOf } from "@/lib/core/process/steps-on-page";
import type { PageSituation } from "@/lib/core/process/steps-on-page";
import { watchId } from "@/lib/core/process/watch-id";
import { saidAt } from "@/lib/core/projection/old-way-said";
import type { OldWaySaid } from "@/lib/core/projection/old-way-said";
import { snoozedUntil } from "@/lib/core/prompting/caps";
import { isExempt } from "@/lib/core/prompting/exempt";
import { stepMemory } from "@/lib/core/prompting/memory";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import type { CaseView, ProcessView, StepView } from "@/lib/messages/panel";

export interface PanelSituation extends PageSituation {
  readonly prompts: PromptMemory;
  readonly said: readonly OldWaySaid[];
  /** Today, `YYYY-MM-DD`. */
  readonly day: string;
  readonly language: Language;
}

/** @param latest the process as the playbook in force has it. */
export function processView(here: PanelSituation, latest: Process): ProcessView {
  const { prompts, shown, language, at, editions, board } = here;
  const ofPage = caseHere(here, latest);
  const isOfPage = ofPage !== undefined || belongsToPage(latest, here);
  const open = board.open.filter((each) => each.process === latest.id);
  const found = isOfPage ? ofPage : lastTouched(open);
  const { process = latest, playbook } = definitionFor(here, latest, found);
  const pageNames = pageNamesIn(playbook, language);
  const isStepDone = (step: Step) => found !== undefined && isDone(found, step.id);
  const steps = process.steps.filter(
    (step) => appliesIn(step, found ?? conditionsOf(here, process)) || isStepDone(step),
  );
  const currentStep = steps.find((step) => !step.optional && !isStepDone(step));
  const memory = (step: Step) => stepMemory(prompts, watchId(process.id, step.id));
  const snoozed = currentStep ? snoozedUntil(editions.current.prompting, memory(currentStep)) : 0;
  return {
    id: process.id,
    title: process.title[language],
    why: process.why[language],
    place: isOfPage ? "here" : found ? "elsewhere" : "nowhere",
    caseId: found?.id ?? null,
    startedAt: found?.startedAt ?? null,
    snoozedUntil: snoozed > at ? snoozed : null,
    steps: steps.map((step) => ({
      id: step.id,
      watch: watchId(process.id, step.id),
      title: step.title[language],
      why: step.why[language],
      replaces: step.replaces[language],
      links: step.links.map(({ label, url }) => ({ label: label[language], url })),
      optional: step.optional,
      done: isStepDone(step),
      current: step === currentStep,
      here: shown.some(({ page }) => page === step.page),
      pageName: pageNames.get(step.page) ?? step.page,
      confirmable: step.doneWhen.kind === "confirmed",
      dueAt: found && step.due ? dueAtIn(here, playbook, step.due, found) : null,
      prompt: promptOf(process, step),
      saidOldWayAt: isStepDone(step)
        ? null
        : saidAt(here.said, {
            watch: watchId(process.id, step.id),
            caseId: found?.id ?? null,
            record: shown.find((page) => page.record !== null)?.record ?? null,
            day: here.day,
          }),
      declined: memory(step).declined,
    })),
    otherCases: caseViews(
      here,
      latest,
      open.filter((each) => each !== found),
    ),
  };
}

/** Overdue cases first. */
function caseViews(here: PanelSituation, latest: Process, cases: readonly OpenCase[]): CaseView[] {
  return cases
    .map((found) => {
      const { process = latest, playbook } = definitionFor(here, latest, found);
      const { calendar } = playbook;
      return {
        found,
        playbook,
        touchedAt: found.touchedAt,
        ...caseProgress(process, found, calendar, here.utcOffsetMinutes),
      };
    })
    .sort(byUrgency(here.at))
    .map(({ found, playbook, next, done, total, dueAt: due }) => ({
      caseId: found.id,
      startedAt: found.startedAt,
      touchedAt: found.touchedAt,
      hasRecord: found.record !== null,
      done,
      total,
      dueAt: due,
      next: next && {
        title: next.title[here.language],
        pageName: pageNamesIn(playbook, here.language).get(next.page) ?? next.page,
      },
    }));
}

function pageNamesIn({ sites }: Playbook, language: Language): ReadonlyMap<string, string> {
  return new Map(sites.flatMap((site) => site.pages).map(({ id, name }) => [id, name[language]]));
}

function promptOf(process: Process, step: Step): StepView["prompt"] {
  if (!step.prompt) return "none";
  return isExempt(process, step) ? "exempt" : "usual";
}

function dueAtIn(here: PanelSituation, playbook: Playbook, due: Due, found: OpenCase): number {
  return dueAt(due, found.startedAt, playbook.calendar, here.utcOffsetMinutes);
}

/** The process by the edition that the case goes by. */
function definitionFor(here: PanelSituation, { id }: Process, found: OpenCase | undefined) {
  const index = found ? editionOf(here.editions, found) : indexOf(here.editions.current);
  return { process: index.process(id), playbook: index.playbook };
}
