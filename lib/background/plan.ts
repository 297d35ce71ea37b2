import { dayOf } from "@/lib/core/day";
import { chosenLanguage } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";
import type { CaseBoard } from "@/lib/core/process/case";
import type { PromptHistory } from "@/lib/core/process/prompt-history";
import type { PendingSave, ShownPage } from "@/lib/core/process/decide";
import { choosePrompt, nextStepOnPage } from "@/lib/core/process/prompt";
import type { Watch, WatchPlan } from "@/lib/core/process/watch-plan";
import { awaitedWatches, idlePlan, promptCard, watchPlan } from "@/lib/core/process/watch-plan";
import type { Services } from "./context";
import type { Known } from "./store/unit";

/** The language a person reads now. */
export function languageFor(known: Readonly<Known>, services: Services): Language {
  return chosenLanguage(known.profile.language, services.browserLanguage());
}

/** What a tab's plan depends on besides the playbook. */
export interface Situation {
  readonly board: CaseBoard;
  readonly prompts: PromptHistory;
  /** Of this tab, still waiting for evidence. */
  readonly pendingSaves: readonly PendingSave[];
}

/** What a frame that shows these pages has to watch and may prompt for. */
export function planFor(
  known: Known,
  services: Services,
  { board, prompts, pendingSaves }: Situation,
  shown: readonly ShownPage[],
): WatchPlan {
  const { playbook, profile } = known;
  if (!playbook || (shown.length === 0 && pendingSaves.length === 0)) return idlePlan;
  const { department } = profile;
  const at = services.clock.now();
  const day = dayOf(at, services.clock.utcOffsetMinutes());
  const situation = { playbook, department, board, prompts, shown, at, day };

  const plan = watchPlan(playbook, department, shown);
  const awaited = awaitedWatches(playbook, department, pendingSaves);
  const chosen = profile.introduced ? choosePrompt(situation) : null;
  const next = nextStepOnPage(situation).find(({ openCase }) => openCase !== null);
  return {
    pages: plan.pages,
    anchors: plan.anchors,
    watches: joinWatches(plan.watches, awaited),
    awaited: awaited.map(({ watch }) => watch),
    prompt: chosen && promptCard(chosen, languageFor(known, services)),
    keepClear: (chosen ?? next)?.step.anchor ?? null,
  };
}

function joinWatches(here: readonly Watch[], awaited: readonly Watch[]): Watch[] {
  const known = new Set(here.map(({ watch }) => watch));
  return [...here, ...awaited.filter(({ watch }) => !known.has(watch))];
}
