import { dayOf, minuteOf } from "@/lib/core/day";
import { oldToolAt } from "@/lib/core/fallback/old-tool";
import { fallbackWatches } from "@/lib/core/fallback/watches";
import { chosenLanguage } from "@/lib/core/language";
import type { Language } from "@/lib/core/language";
import { pauseAt } from "@/lib/core/pause";
import type { ShownPage } from "@/lib/core/process/decide";
import { SAVE_EVIDENCE_MS } from "@/lib/core/process/decide";
import { targetOfSave } from "@/lib/core/process/find-target";
import { processesHere, stepsOnPage } from "@/lib/core/process/steps-on-page";
import type { Watch, WatchPlan } from "@/lib/core/process/watch-plan";
import { idlePlan, promptCard, watchesOf, watchPlan } from "@/lib/core/process/watch-plan";
import { choosePrompt } from "@/lib/core/prompting/choose";
import type { Services } from "./context";
import { editionsOf } from "./situation";
import type { Situation } from "./situation";
import type { Known } from "./store/unit";

/** The language a person reads now. */
export function languageFor(known: Readonly<Known>, services: Services): Language {
  return chosenLanguage(known.profile.language, services.browserLanguage());
}

/**
 * What a frame that shows these pages has to watch and may prompt for.
 *
 * @param url its address, which may be that of an old tool.
 */
export function planFor(
  known: Known,
  services: Services,
  situation: Situation,
  shown: readonly ShownPage[],
  url: string,
): WatchPlan {
  const { playbook, profile } = known;
  const at = services.clock.now();
  const { tab } = situation;
  const pending = tab.pendingSaves.filter((save) => at - save.at < SAVE_EVIDENCE_MS);
  // In a pause no page is read at all.
  if (!playbook || pauseAt(profile.pause, at)) return idlePlan;
  const pages = shown.map(({ page }) => page);
  const utcOffsetMinutes = services.clock.utcOffsetMinutes();
  const now = {
    at,
    day: dayOf(at, utcOffsetMinutes),
    minute: minuteOf(at, utcOffsetMinutes),
    cameAt: tab.stayAt,
  };
  const { department } = profile;
  const language = languageFor(known, services);
  const fallbacks = profile.introduced
    ? fallbackWatches(
        { playbook, prompts: situation.prompts, department, now, language },
        oldToolAt(playbook, url, department),
        pages,
      )
    : [];
  // Also a page that no playbook names may be where somebody went from a record.
  const isNoPlace = shown.length === 0 && pending.length === 0 && !tab.left;
  if (isNoPlace) return { ...idlePlan, fallbacks };
  const here = {
    ...situation,
    editions: editionsOf(known, playbook),
    department,
    shown,
    at,
    utcOffsetMinutes,
  };
  const plan = watchPlan(processesHere(here), shown);
  // Evidence may show on another page than the one where the person saved: watched for there too.
  const awaited = pending.flatMap((save) => targetOfSave(here, save, here.at) ?? []);
  const chosen = profile.introduced
    ? choosePrompt({ ...here, now, person: known.identity.actor })
    : null;
  const next = stepsOnPage(here).find(({ openCase }) => openCase !== null);
  return {
    pages,
    anchors: plan.anchors,
    watches: joinWatches(plan.watches, awaited.flatMap(watchesOf)),
    awaited: pending.map(({ watch }) => watch),
    prompt: chosen && promptCard(chosen, language),
    fallbacks,
    keepClear: (chosen ?? next)?.step.anchor ?? null,
  };
}

function joinWatches(here: readonly Watch[], awaited: readonly Watch[]): Watch[] {
  const known = new Set(here.map(({ watch }) => watch));
  return [...here, ...awaited.filter(({ watch }) => !known.has(watch))];
}
