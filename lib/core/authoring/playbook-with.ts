/** The playbook that a draft becomes part of. */
import type { Playbook } from "../playbook/playbook";
import type { Process, Step } from "../playbook/process";
import type { Site } from "../playbook/site";
import { uniqueIds } from "../recording/slug";
import { aboutStep } from "./about-step";
import type { DraftContent } from "./draft-content";
import { settled } from "./settled";
import { allTraining } from "./training";

/** What tells the edition that is made from the one before. */
export interface NextEdition {
  /** A number that no edition of the playbook had. */
  readonly version: number;
  /** `YYYY-MM-DD`: what colleagues are told is new from then on. */
  readonly since: string;
}

/**
 * The playbook with the draft in it; not checked.
 *
 * @param base the process that the draft changes, as it was when the draft began; `null` for a new one,
 *   which gets another id where its own was taken meanwhile
 */
export function playbookWith(
  playbook: Playbook,
  content: DraftContent,
  base: Process | null,
  { version, since }: NextEdition,
): Playbook {
  const { process } = settled(playbook.sites, content);
  const ids = playbook.processes.map(({ id }) => id);
  const isNew = base === null || !ids.includes(base.id);
  const put = base === null ? { ...process, id: uniqueIds(ids)(process.id, "process") } : process;
  const next: Playbook = {
    ...withoutLostSteps(playbook, put),
    version,
    sites: sitesWith(playbook.sites, content),
    processes: isNew
      ? [...playbook.processes, put]
      : playbook.processes.map((each) => (each.id === put.id ? put : each)),
    training: allTraining(playbook, content, put),
  };
  return withNews(next, content.news, put, since);
}

/** The sites with the pages and sites that the draft brings along. */
export function sitesWith(known: readonly Site[], content: DraftContent): Site[] {
  const { process, pages, sites } = settled(known, content);
  // Pages of steps that were removed are nobody's.
  const used = new Set([...process.steps.flatMap(pagesOf), process.startsOn]);
  const usedPages = pages.filter(({ page }) => used.has(page.id));
  const usedSites = sites
    .map((site) => ({ ...site, pages: site.pages.filter(({ id }) => used.has(id)) }))
    .filter((site) => site.pages.length > 0);
  const all = known.map((site) => ({
    ...site,
    pages: withMissing(site.pages, [
      ...usedPages.filter((each) => each.site === site.id).map(({ page }) => page),
      // Another draft may have brought the same site along meanwhile.
      ...usedSites.filter(({ id }) => id === site.id).flatMap((each) => each.pages),
    ]),
  }));
  return withMissing(all, usedSites);
}

function withMissing<Item extends { readonly id: string }>(
  known: readonly Item[],
  more: readonly Item[],
): Item[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...more.filter(({ id }) => !ids.has(id))];
}

/** Ids of the pages that a step names. */
export function pagesOf({ page, doneWhen }: Step): string[] {
  const sign = doneWhen.kind === "record-saved" ? doneWhen.evidence : doneWhen;
  return sign.kind === "page-reached" ? [page, sign.page] : [page];
}

/** Nothing leads to a step of the process that it has no more; the draft's author could not mend that. */
function withoutLostSteps(playbook: Playbook, put: Process): Playbook {
  const steps = new Set(put.steps.map(({ id }) => id));
  const kept = <Item extends { readonly process?: string; readonly step?: string | undefined }>(
    item: Item,
  ) => (item.process === put.id ? aboutStep(item, steps) : item);
  return {
    ...playbook,
    changes: playbook.changes.map(kept),
    oldTools: playbook.oldTools.map((tool) => ({ ...tool, replacedBy: kept(tool.replacedBy) })),
    fallbackSigns: playbook.fallbackSigns.map((sign) =>
      sign.replacedBy ? { ...sign, replacedBy: kept(sign.replacedBy) } : sign,
    ),
  };
}

/** What colleagues are told: a process-change record, to whoever does the process. */
function withNews(
  next: Playbook,
  news: DraftContent["news"],
  put: Process,
  since: string,
): Playbook {
  const page = put.steps[0]?.page;
  const where = next.sites.flatMap((site) => site.pages).find(({ id }) => id === page);
  if (!news || !where) return next;
  const newId = uniqueIds(next.changes.map(({ id }) => id));
  const change = {
    id: newId(`${put.id}-${since}`.slice(0, MAX_ID), "change"),
    process: put.id,
    since,
    before: news.before,
    now: news.now,
    where: { text: where.name, page: where.id },
    departments: [],
  };
  return { ...next, changes: [...next.changes, change] };
}

/** Of an id, with room for a number. */
const MAX_ID = 56;
