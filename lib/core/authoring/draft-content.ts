/**
 * What a draft says: one process, new or changed, with the pages and sites that it brings along. While its
 * author writes, what only they can know is empty, not made up; only the playbook made of it is checked.
 */
import type { Explanation } from "../anchor/explain";
import type { Playbook } from "../playbook/playbook";
import { findProcess } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { Page } from "../playbook/site";
import type { Text } from "../playbook/text";
import type { Proposal } from "../recording/propose";
import { slug, uniqueIds } from "../recording/slug";
import { sameValue } from "../same-value";
import { inBoth, isUnwritten, withTexts } from "./texts";
import type { TrainingChange } from "./training";

export interface DraftContent extends Proposal {
  /** What colleagues are told of it when it is published, once. */
  readonly news?: News | undefined;
  /** What becomes of the clips and documents about the process. */
  readonly training?: TrainingChange | undefined;
  /** What a person showed in the CRM, in its own spelling, by `step/part`; descriptors keep plain words. */
  readonly understood?: Readonly<Record<string, Explanation>> | undefined;
}

export interface News {
  readonly before: Text;
  readonly now: Text;
}

const NOTHING: Text = { en: "", "zh-CN": "" };

/** What is said beside a control, still to be written. */
export const newPrompt: NonNullable<Step["prompt"]> = {
  text: NOTHING,
  when: "page-entered",
  idleSeconds: 45,
};

/** A proposal for its author to complete: no address says what colleagues call a page. */
export function contentOf({ process, pages, sites, open, leftOut }: Proposal): DraftContent {
  const steps = process.steps.map((step) => ({ ...step, why: NOTHING, replaces: NOTHING }));
  const nameless = (page: Page): Page => ({ ...page, name: NOTHING });
  return {
    open,
    ...(leftOut ? { leftOut } : {}),
    pages: pages.map((each) => ({ ...each, page: nameless(each.page) })),
    sites: sites.map((site) => ({ ...site, pages: site.pages.map(nameless) })),
    process: { ...process, why: NOTHING, steps },
  };
}

/** A process of the playbook, to be changed. */
export function contentFor(process: Process): DraftContent {
  return { process, pages: [], sites: [], open: [] };
}

/** A process that nobody has recorded: its author begins with the first step. */
export function emptyContent(playbook: Playbook, title: Text): DraftContent | null {
  const page = playbook.sites[0]?.pages[0]?.id;
  if (page === undefined) return null;
  const id = uniqueIds(playbook.processes.map((process) => process.id))(slug(title.en), "process");
  const process: Process = {
    id,
    title,
    why: NOTHING,
    departments: [],
    abandonAfterMinutes: 480,
    order: "any",
    repeats: true,
    reminders: "capped",
    steps: [],
  };
  return withNewStep({ process, pages: [], sites: [], open: [] }, page, null);
}

/**
 * @param page where most steps are done: that of the step before
 * @param base the process that the draft changes
 */
export function withNewStep(
  content: DraftContent,
  page: string,
  base: Process | null,
): DraftContent {
  const { steps } = content.process;
  // Of a step that was removed, its id is known to cases, mastery and figures: a new one is another step.
  const taken = [...steps, ...(base?.steps ?? [])].map(({ id }) => id);
  const step: Step = {
    id: uniqueIds(taken)(`step-${steps.length + 1}`, "step"),
    title: NOTHING,
    why: NOTHING,
    replaces: NOTHING,
    page,
    anchor: { selectors: [], labels: [] },
    doneWhen: { kind: "field-filled" },
    onlyIf: [],
    optional: false,
    prompt: newPrompt,
    links: [],
  };
  return withSteps(content, [...steps, step]);
}

/** What colleagues are to be told, still to be written. */
export const emptyNews: News = { before: NOTHING, now: NOTHING };

/** Whether somebody else's publication has changed the process since the draft began. */
export function isOvertaken(
  playbook: Playbook,
  { process }: DraftContent,
  base: Process | null,
): boolean {
  if (base === null) return false;
  const now = findProcess(playbook, base.id);
  return !sameValue(now, base) && !sameValue(now, process);
}

/** Nothing is empty any more, so that what else is wrong can be checked while texts are still to be written. */
export function withGapsFilled(content: DraftContent): DraftContent {
  const { training } = content;
  const placed = training?.put.map((item) => (item.url === "" ? { ...item, url: GAP_URL } : item));
  return withTexts(
    { ...content, ...(training && placed ? { training: { ...training, put: placed } } : {}) },
    (text) => (isUnwritten(text) ? GAP : inBoth(text)),
  );
}

const GAP: Text = { en: "…", "zh-CN": "…" };
const GAP_URL = "https://example.com/";

export function withStep(content: DraftContent, index: number, step: Step): DraftContent {
  return withSteps(content, content.process.steps.with(index, step));
}

export function withoutStep(content: DraftContent, index: number): DraftContent {
  return withSteps(
    content,
    content.process.steps.filter((_, at) => at !== index),
  );
}

/** @param to the place that it has afterwards, from 0 */
export function withStepMoved(content: DraftContent, index: number, to: number): DraftContent {
  const { steps } = content.process;
  const step = steps[index];
  if (!step || to < 0 || to >= steps.length || to === index) return content;
  const others = steps.filter((_, at) => at !== index);
  return withSteps(content, others.toSpliced(to, 0, step));
}

export function withProcess(
  content: DraftContent,
  change: Partial<Omit<Process, "id" | "steps">>,
): DraftContent {
  return { ...content, process: { ...content.process, ...change } };
}

/** What a new page is called, and which address it is. Pages of a new site stand in it, too. */
export function withPage(
  content: DraftContent,
  id: string,
  change: Partial<Pick<Page, "name" | "path" | "hash">>,
): DraftContent {
  const named = (page: Page): Page => (page.id === id ? { ...page, ...change } : page);
  return {
    ...content,
    pages: content.pages.map((each) => ({ ...each, page: named(each.page) })),
    sites: content.sites.map((site) => ({ ...site, pages: site.pages.map(named) })),
  };
}

function withSteps(content: DraftContent, steps: Step[]): DraftContent {
  return { ...content, process: { ...content.process, steps } };
}
