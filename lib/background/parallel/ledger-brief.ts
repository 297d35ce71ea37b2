import { dayOf } from "@/lib/core/day";
import { fingerprint } from "@/lib/core/fingerprint";
import type { Language } from "@/lib/core/language";
import { ledgerPlans } from "@/lib/core/parallel-run/page-plan";
import type { LedgerPlan } from "@/lib/core/parallel-run/page-plan";
import { pauseAt } from "@/lib/core/pause";
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { ShownPage } from "@/lib/core/process/decide";
import en from "@/lib/i18n/en/badges.json";
import zh from "@/lib/i18n/zh-CN/badges.json";
import type { LedgerBrief } from "@/lib/messages/parallel-page";
import type { Services } from "../context";
import { languageFor } from "../plan";
import type { Known } from "../store/unit";

/** Whether a parallel run has this browser keep values of the CRM, as soon as the person was told of it. */
export function keepsValues({ playbook, profile }: Readonly<Known>): boolean {
  return profile.role !== "user" && (playbook?.parallelRuns.length ?? 0) > 0;
}

/**
 * What the runs in force want to know of these pages. Only of key users and admins: the ledger is in their
 * browsers, so values that a clerk's pages show would be kept for nothing. And nothing before the person was
 * told what is kept, nor in a pause.
 */
export function ledgerPlansFor(
  { playbook, profile }: Readonly<Known>,
  { clock }: Pick<Services, "clock">,
  shown: readonly ShownPage[],
): LedgerPlan[] {
  if (!playbook || !profile.introduced || !profile.toldOfValues || profile.role === "user") {
    return [];
  }
  if (pauseAt(profile.pause, clock.now())) return [];
  const day = dayOf(clock.now(), clock.utcOffsetMinutes());
  return ledgerPlans(playbook, shown, profile.department, day);
}

/** What a page is read for, and how what comes of it is shown. */
export function ledgerBriefFor(
  known: Readonly<Known>,
  services: Services,
  shown: readonly ShownPage[],
): LedgerBrief {
  const plans = ledgerPlansFor(known, services, shown);
  const { playbook, profile, identity } = known;
  if (!playbook || plans.length === 0) return { plans, badges: null };
  const language = languageFor(known, services);
  const runs = plans.map(({ run }) => run);
  const badges = {
    labels: language === "zh-CN" ? zh : en,
    names: fieldNames(playbook, runs, language),
    language,
    colorScheme: profile.colorScheme,
    mark: identity.mark,
  };
  return { plans, badges };
}

/** Changes with what a page is asked; empty where it is asked nothing. */
export function comparedBy(brief: LedgerBrief): string {
  return brief.plans.length > 0 ? fingerprint(brief) : "";
}

/** By `run/field`. */
function fieldNames(
  { parallelRuns }: Playbook,
  runs: readonly string[],
  language: Language,
): Record<string, string> {
  const named = parallelRuns
    .filter(({ id }) => runs.includes(id))
    .flatMap((run) =>
      run.fields.map((field) => [`${run.id}/${field.id}`, field.name[language]] as const),
    );
  return Object.fromEntries(named);
}
