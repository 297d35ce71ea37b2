import type { Language } from "@/lib/core/language";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { processesFor } from "@/lib/core/playbook/playbook";
import type { Due, Process, Step } from "@/lib/core/playbook/process";
import { isDone, lastTouched } from "@/lib/core/process/case";
import type { EndedCase, OpenCase } from "@/lib/core/process/case";
import { appliesIn } from "@/lib/core/process/complete";
import { dueAt } from "@/lib/core/process/due";
import { editionOf } from "@/lib/core/process/editions";
import { findOpen } from "@/lib/core/process/find-run";
import { indexOf } from "@/lib/core/process/process-index";
import { conditionsOf, processesHere, stepsOnPage } from "@/lib/core/process/steps-on-page";
import type { PageSituation } from "@/lib/core/process/steps-on-page";
import { watchId } from "@/lib/core/process/watch-id";
import { snoozedUntil } from "@/lib/core/prompting/caps";
import { isExempt } from "@/lib/core/prompting/exempt";
import { stepMemory } from "@/lib/core/prompting/memory";
import type { PromptMemory } from "@/lib/core/prompting/memory";
import type { PanelCalls, PanelView, ProcessView, StepView } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";
import { editionsOf, readSituation, tabRow } from "../situation";
import { ViewRows } from "../store/view-rows";

export const view: Command<PanelCalls, "view", FrameSender> = async (
  _request,
  services,
  sender,
) => {
  const health = await services.store.health();
  return services.store.read(async (database, known) => {
    const language = languageFor(known, services);
    const { playbook, profile, panel } = known;
    const views = await ViewRows.load(database);
    const tab = await tabRow(database, sender.tab);
    const shown = Object.values(tab.frames).flat();
    const here = playbook && {
      ...(await readSituation(database, views, known, sender.tab, shown)),
      editions: editionsOf(known, playbook),
      department: profile.department,
      shown,
      language,
      at: services.clock.now(),
      utcOffsetMinutes: services.clock.utcOffsetMinutes(),
    };
    const processes = playbook ? processesFor(playbook, profile.department) : [];
    const current = here && currentProcess(here);
    const toView = (process: Process) => here && processView(here, process);
    const department = playbook?.departments.find(({ id }) => id === profile.department);
    return {
      language,
      profile,
      departments: (playbook?.departments ?? []).map(({ id, name }) => ({
        id,
        name: name[language],
      })),
      playbook: playbook && { title: playbook.title[language], version: playbook.version },
      current: current ? toView(current) : null,
      others: processes
        .filter(({ id }) => id !== current?.id)
        .flatMap((process) => toView(process) ?? [])
        .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
      keyUsers: (department?.keyUsers ?? []).map(({ name, contact }) => ({
        name,
        contact: contact ?? null,
      })),
      fallbackReasons: (playbook?.fallbackReasons ?? []).map(({ id, text }) => ({
        id,
        text: text[language],
      })),
      panel,
      health,
    } satisfies PanelView;
  });
};

/** The process that this page is the place for: one to go on with, to begin, or just done here. */
function currentProcess(here: PanelSituation): Process | null {
  const next = stepsOnPage(here)[0];
  if (next) return next.process;
  const done = processesHere(here).find(({ run }) => run && isJustCompleted(run.found, here.at));
  if (done) return done.process;
  const latest = lastTouched(here.board.open);
  const isHere = here.shown.length > 0;
  return (isHere && latest && editionOf(here.editions, latest).process(latest.process)) || null;
}

interface PanelSituation extends PageSituation {
  readonly prompts: PromptMemory;
  readonly language: Language;
}

function processView(here: PanelSituation, latest: Process): ProcessView {
  const { prompts, shown, language, at, editions } = here;
  const found = caseToShow(here, latest);
  const { process = latest, playbook } = definitionFor(here, latest, found);
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages).map(({ id, name }) => [id, name[language]]),
  );
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
      pageName: pages.get(step.page) ?? step.page,
      confirmable: step.doneWhen.kind === "confirmed",
      dueAt: found && step.due ? dueAtIn(here, playbook, step.due, found) : null,
      prompt: promptOf(process, step),
      declined: memory(step).declined,
    })),
  };
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

/** The case that this page is about; where it is about none, the one last worked on. */
function caseToShow(here: PanelSituation, process: Process): OpenCase | undefined {
  const { board, shown, tab, at } = here;
  const pages = new Set(process.steps.map(({ page }) => page));
  const own = shown.find(({ page }) => pages.has(page));
  if (!own) return lastTouched(board.open.filter((found) => found.process === process.id));
  const place = { record: own.record, tab: tab.tab, visitAt: tab.visitAt };
  const open = findOpen(board, process.id, place);
  if (open) return open;
  return board.ended.find(
    (ended) =>
      ended.process === process.id &&
      ended.record === own.record &&
      (ended.record !== null || ended.tab === tab.tab || ended.tab === null) &&
      isJustCompleted(ended, at),
  );
}

/** A case just completed stays in view this long, so that the person sees it is done. */
const SHOW_COMPLETED_MS = 5 * 60_000;

function isJustCompleted(found: OpenCase | EndedCase, at: number): boolean {
  return (
    "endedAt" in found && found.outcome === "completed" && at - found.endedAt < SHOW_COMPLETED_MS
  );
}
