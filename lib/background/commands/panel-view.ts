import type { Language } from "@/lib/core/language";
import type { Playbook } from "@/lib/core/playbook/playbook";
import { processesFor } from "@/lib/core/playbook/playbook";
import type { Process } from "@/lib/core/playbook/process";
import { findCase, lastTouched } from "@/lib/core/process/case";
import type { CaseBoard, OpenCase } from "@/lib/core/process/case";
import type { ShownPage } from "@/lib/core/process/decide";
import { nextStepOnPage } from "@/lib/core/process/prompt";
import type { PromptHistory } from "@/lib/core/process/prompt-history";
import { stepPrompts } from "@/lib/core/process/prompt-history";
import { watchId } from "@/lib/core/process/watch-id";
import type { PanelCalls, PanelView, ProcessView } from "@/lib/messages/panel";
import type { Command, FrameSender } from "../context";
import { languageFor } from "../plan";
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
    const frames = (await database.tabs.get(sender.tab))?.frames ?? {};
    const shown = Object.values(frames).flat();
    const { openCases: board, promptAnswers: prompts } = await ViewRows.load(database);
    const now = services.clock.now();
    const processes = playbook ? processesFor(playbook, profile.department) : [];
    const current = playbook && currentProcess(playbook, profile.department, board, shown);
    const toView = (process: Process) =>
      playbook && processView({ playbook, process, board, prompts, shown, language, now });
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
        .filter((process) => process !== current)
        .flatMap((process) => toView(process) ?? [])
        .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
      keyUsers: (department?.keyUsers ?? []).map(({ name, contact }) => ({
        name,
        contact: contact ?? null,
      })),
      panel,
      health,
    } satisfies PanelView;
  });
};

/** The process that this page is the place for; running ones first. */
function currentProcess(
  playbook: Playbook,
  department: string | null,
  board: CaseBoard,
  shown: readonly ShownPage[],
): Process | null {
  const next = nextStepOnPage({ playbook, department, board, shown })[0]?.process;
  if (next) return next;
  const latest = lastTouched(board.open);
  const isHere = shown.length > 0;
  return (isHere && playbook.processes.find(({ id }) => id === latest?.process)) || null;
}

interface Subject {
  readonly playbook: Playbook;
  readonly process: Process;
  readonly board: CaseBoard;
  readonly prompts: PromptHistory;
  readonly shown: readonly ShownPage[];
  readonly language: Language;
  readonly now: number;
}

function processView(subject: Subject): ProcessView {
  const { playbook, process, board, prompts, shown, language, now } = subject;
  const openCase = caseToShow(process, board, shown, now);
  const pages = new Map(
    playbook.sites.flatMap((site) => site.pages).map(({ id, name }) => [id, name[language]]),
  );
  const done = openCase?.done ?? {};
  const currentStep = process.steps.find(
    ({ id, optional }) => !optional && !Object.hasOwn(done, id),
  );
  const snoozed = currentStep
    ? stepPrompts(prompts, watchId(process.id, currentStep.id)).snoozedUntil
    : 0;
  return {
    id: process.id,
    title: process.title[language],
    why: process.why[language],
    caseId: openCase?.id ?? null,
    startedAt: openCase?.startedAt ?? null,
    snoozedUntil: snoozed > now ? snoozed : null,
    steps: process.steps.map((step) => ({
      id: step.id,
      watch: watchId(process.id, step.id),
      title: step.title[language],
      why: step.why[language],
      replaces: step.replaces[language],
      links: step.links.map(({ label, url }) => ({ label: label[language], url })),
      optional: step.optional,
      done: Object.hasOwn(done, step.id),
      current: step === currentStep,
      here: shown.some(({ page }) => page === step.page),
      pageName: pages.get(step.page) ?? step.page,
    })),
  };
}

function caseToShow(
  process: Process,
  board: CaseBoard,
  shown: readonly ShownPage[],
  now: number,
): OpenCase | undefined {
  const pages = new Set(process.steps.map(({ page }) => page));
  const record = shown.find(({ page }) => pages.has(page))?.record ?? null;
  return (
    findCase(board, process.id, record) ??
    board.completed.find(
      (done) =>
        done.process === process.id &&
        done.record === record &&
        now - done.completedAt < SHOW_COMPLETED_MS,
    )
  );
}

/** A case just completed stays in view this long, so that the person sees it is done. */
const SHOW_COMPLETED_MS = 5 * 60_000;
