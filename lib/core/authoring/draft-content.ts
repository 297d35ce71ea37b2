/**
 * What a draft says: one process, new or changed, with the pages and sites that it brings along. While its
 * author writes, what only they can know is empty, not made up; only the playbook made of it is checked.
 */
import type { Explanation } from "../anchor/explain";
import type { Playbook } from "../playbook/playbook";
import { findProcess } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { Page, Site } from "../playbook/site";
import type { Text } from "../playbook/text";
import type { Proposal } from "../recording/propose";
import { slug, uniqueIds } from "../recording/slug";
import { sameValue } from "../same-value";
import { inBoth, isUnwritten, withTexts } from "./texts";
import { allTraining } from "./training";
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

/**
 * The playbook with the draft in it, as the next version; not checked.
 *
 * @param base the process that the draft changes, as it was when the draft began; `null` for a new one,
 *   which gets another id where its own was taken meanwhile
 */
export function playbookWith(
  playbook: Playbook,
  content: DraftContent,
  base: Process | null,
): Playbook {
  const { process, pages, sites } = settled(playbook.sites, content);
  const used = new Set([...process.steps.flatMap(pagesOf), process.startsOn]);
  const ids = playbook.processes.map(({ id }) => id);
  const isNew = base === null || !ids.includes(base.id);
  const put = base === null ? { ...process, id: uniqueIds(ids)(process.id, "process") } : process;
  return {
    ...playbook,
    version: playbook.version + 1,
    sites: withSites(
      playbook.sites,
      // Pages of steps that were removed are nobody's.
      pages.filter(({ page }) => used.has(page.id)),
      sites
        .map((site) => ({ ...site, pages: site.pages.filter(({ id }) => used.has(id)) }))
        .filter((site) => site.pages.length > 0),
    ),
    processes: isNew
      ? [...playbook.processes, put]
      : playbook.processes.map((each) => (each.id === put.id ? put : each)),
    training: allTraining(playbook, content, put),
  };
}

/**
 * The same with what colleagues are told: a process-change record, from today on, to whoever does the process.
 *
 * @param next as `playbookWith` makes it
 * @param today `YYYY-MM-DD`
 */
export function withNews(
  next: Playbook,
  { news, process }: DraftContent,
  base: Process | null,
  today: string,
): Playbook {
  const put = findProcess(next, base?.id ?? process.id) ?? next.processes.at(-1);
  const page = put?.steps[0]?.page;
  const where = next.sites.flatMap((site) => site.pages).find(({ id }) => id === page);
  if (!news || !put || !where) return next;
  const newId = uniqueIds(next.changes.map(({ id }) => id));
  const change = {
    id: newId(`${put.id}-${today}`.slice(0, MAX_ID), "change"),
    process: put.id,
    since: today,
    before: news.before,
    now: news.now,
    where: { text: where.name, page: where.id },
    departments: [],
  };
  return { ...next, changes: [...next.changes, change] };
}

/** Of an id, with room for a number. */
const MAX_ID = 56;

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

/**
 * What another draft has brought along meanwhile under the same id may be another page: the later one gets
 * an id of its own, and the steps go with it.
 */
function settled(known: readonly Site[], content: DraftContent): DraftContent {
  const taken = known.flatMap((site) => site.pages.map((page) => ({ site: site.id, page })));
  const newId = uniqueIds([
    ...taken.map(({ page }) => page.id),
    ...content.pages.map(({ page }) => page.id),
  ]);
  const ids = new Map<string, string>();
  for (const { site, page } of content.pages) {
    const other = taken.find((each) => each.page.id === page.id);
    if (other && !(other.site === site && isSamePage(other.page, page))) {
      ids.set(page.id, newId(page.id, "page"));
    }
  }
  if (ids.size === 0) return content;
  const idOf = (id: string) => ids.get(id) ?? id;
  const named = (page: Page): Page => ({ ...page, id: idOf(page.id) });
  const { process } = content;
  return {
    ...content,
    pages: content.pages.map((each) => ({ ...each, page: named(each.page) })),
    sites: content.sites.map((site) => ({ ...site, pages: site.pages.map(named) })),
    process: {
      ...process,
      ...(process.startsOn === undefined ? {} : { startsOn: idOf(process.startsOn) }),
      steps: process.steps.map((step) => onPages(step, idOf)),
    },
  };
}

function isSamePage(one: Page, other: Page): boolean {
  return one.path === other.path && one.hash === other.hash && sameValue(one.query, other.query);
}

function onPages(step: Step, idOf: (id: string) => string): Step {
  const { doneWhen } = step;
  const page = idOf(step.page);
  if (doneWhen.kind === "page-reached") {
    return { ...step, page, doneWhen: { ...doneWhen, page: idOf(doneWhen.page) } };
  }
  if (doneWhen.kind === "record-saved" && doneWhen.evidence.kind === "page-reached") {
    const evidence = { ...doneWhen.evidence, page: idOf(doneWhen.evidence.page) };
    return { ...step, page, doneWhen: { ...doneWhen, evidence } };
  }
  return { ...step, page };
}

/** Another draft may have brought the same page or site along meanwhile. */
function withSites(
  known: readonly Site[],
  pages: DraftContent["pages"],
  sites: DraftContent["sites"],
): Site[] {
  const all = known.map((site) => ({
    ...site,
    pages: withMissing(site.pages, [
      ...pages.filter((each) => each.site === site.id).map(({ page }) => page),
      ...sites.filter(({ id }) => id === site.id).flatMap((each) => each.pages),
    ]),
  }));
  return withMissing(all, sites);
}

function withMissing<Item extends { readonly id: string }>(
  known: readonly Item[],
  more: readonly Item[],
): Item[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
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

function pagesOf({ page, doneWhen }: Step): string[] {
  const sign = doneWhen.kind === "record-saved" ? doneWhen.evidence : doneWhen;
  return sign.kind === "page-reached" ? [page, sign.page] : [page];
}
