import type { PlaybookView, SiteView, StoredSummary } from "@/lib/messages/admin";

export interface SetUpProgress {
  readonly playbook: boolean;
  readonly site: boolean;
  readonly crm: boolean;
}

/** Facts that only a granted CRM page with a published playbook brings about. */
const fromTheCrm = ["CaseStarted", "StepCompleted", "PromptShown"];

/** What is done of the three things between installing Handrail and the first prompt. */
export function setUpProgress(
  { playbook }: PlaybookView,
  sites: readonly SiteView[],
  { events }: StoredSummary,
): SetUpProgress {
  return {
    playbook: playbook !== null,
    site: sites.some(({ name, granted }) => name !== null && granted),
    crm: events.some(({ type, count }) => count > 0 && fromTheCrm.includes(type)),
  };
}

/** Where the CRM is opened: the playbook's first address that is one place, not a pattern. */
export function crmAddress({ playbook }: PlaybookView): string | null {
  const origins = playbook?.sites.flatMap((site) => site.origins) ?? [];
  return origins.find((origin) => !origin.includes("*")) ?? null;
}
