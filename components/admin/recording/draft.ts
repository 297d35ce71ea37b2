/** A proposed process while an author completes it: what only they can know is empty, not made up. */
import type { Playbook } from "@/lib/core/playbook/playbook";
import type { Process, Step } from "@/lib/core/playbook/process";
import type { Text } from "@/lib/core/playbook/text";
import type { Proposal } from "@/lib/core/recording/propose";
import { withProposal } from "@/lib/core/recording/with-proposal";
import { DRAFTS } from "@/lib/core/recording/wording";

export type Draft = Pick<Proposal, "process" | "pages" | "sites">;

const NOTHING: Text = { en: "", "zh-CN": "" };

export function draftOf({ process, pages, sites }: Proposal): Draft {
  const steps = process.steps.map((step) => ({ ...step, why: NOTHING, replaces: NOTHING }));
  return { process: { ...process, why: NOTHING, steps }, pages, sites };
}

/** The playbook with the draft in it, as the next version; not checked. */
export function playbookWith(playbook: Playbook, { process, pages, sites }: Draft): Playbook {
  const used = new Set(process.steps.flatMap(pagesOf));
  // Pages of steps that were removed are nobody's.
  const isUsed = (id: string) => used.has(id);
  return withProposal(playbook, {
    process,
    pages: pages.filter(({ page }) => isUsed(page.id)),
    sites: sites
      .map((site) => ({ ...site, pages: site.pages.filter(({ id }) => isUsed(id)) }))
      .filter((site) => site.pages.length > 0),
    open: [],
  });
}

/** For a file that goes to somebody else: what is missing says that it is. */
export function withGapsNamed(draft: Draft): Draft {
  const { process } = draft;
  const steps = process.steps.map((step) => ({
    ...step,
    why: filled(step.why, DRAFTS.why),
    replaces: filled(step.replaces, DRAFTS.replaces),
  }));
  return {
    ...draft,
    process: { ...process, why: filled(process.why, DRAFTS.processWhy), steps },
  };
}

/** How many texts are still empty. */
export function gapsIn({ process, pages }: Draft): number {
  const texts = [
    process.title,
    process.why,
    ...process.steps.flatMap(({ title, why, replaces, prompt }) => [
      title,
      why,
      replaces,
      ...(prompt ? [prompt.text] : []),
    ]),
    ...pages.map(({ page }) => page.name),
  ];
  return texts.flatMap((text) => [text.en, text["zh-CN"]]).filter(isEmpty).length;
}

export function isEmpty(text: string): boolean {
  return text.trim() === "";
}

export function withStep(draft: Draft, index: number, step: Step): Draft {
  return withSteps(draft, draft.process.steps.with(index, step));
}

export function withoutStep(draft: Draft, index: number): Draft {
  return withSteps(
    draft,
    draft.process.steps.filter((_, at) => at !== index),
  );
}

/** @param by 1 down, -1 up */
export function withStepMoved(draft: Draft, index: number, by: 1 | -1): Draft {
  const { steps } = draft.process;
  const [step, other] = [steps[index], steps[index + by]];
  if (!step || !other) return draft;
  return withSteps(draft, steps.with(index, other).with(index + by, step));
}

export function withProcess(draft: Draft, change: Partial<Pick<Process, "title" | "why">>): Draft {
  return { ...draft, process: { ...draft.process, ...change } };
}

/** Pages of a new site stand in it, too. */
export function withPageName(draft: Draft, id: string, name: Text): Draft {
  const named = <Named extends { readonly id: string; readonly name: Text }>(page: Named) =>
    page.id === id ? { ...page, name } : page;
  return {
    ...draft,
    pages: draft.pages.map((each) => ({ ...each, page: named(each.page) })),
    sites: draft.sites.map((site) => ({ ...site, pages: site.pages.map(named) })),
  };
}

function withSteps(draft: Draft, steps: Step[]): Draft {
  return { ...draft, process: { ...draft.process, steps } };
}

function pagesOf({ page, doneWhen }: Step): string[] {
  const sign = doneWhen.kind === "record-saved" ? doneWhen.evidence : doneWhen;
  return sign.kind === "page-reached" ? [page, sign.page] : [page];
}

function filled(text: Text, otherwise: Text): Text {
  return {
    en: isEmpty(text.en) ? otherwise.en : text.en,
    "zh-CN": isEmpty(text["zh-CN"]) ? otherwise["zh-CN"] : text["zh-CN"],
  };
}
