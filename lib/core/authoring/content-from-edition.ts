/** A process as an earlier edition of the playbook has it, to be worked on again. */
import type { Playbook } from "../playbook/playbook";
import { findProcess } from "../playbook/playbook";
import type { Process } from "../playbook/process";
import { contentFor } from "./draft-content";
import { pagesOf } from "./playbook-with";
import type { DraftContent } from "./draft-content";

/**
 * The process with the pages and sites that went out of the playbook meanwhile. Departments that are gone it
 * names no more. Where all are, naming none would mean everybody: it is for those who do the process now, or
 * its author is asked.
 */
export function contentFromEdition(
  edition: Playbook,
  process: Process,
  inForce: Playbook,
): DraftContent {
  const used = new Set([...process.steps.flatMap(pagesOf), process.startsOn]);
  const known = new Set(inForce.sites.flatMap((site) => site.pages.map(({ id }) => id)));
  const sites = edition.sites
    .map((site) => ({
      ...site,
      pages: site.pages.filter(({ id }) => used.has(id) && !known.has(id)),
    }))
    .filter(({ pages }) => pages.length > 0);
  return {
    ...contentFor({ ...process, departments: departmentsNow(process, inForce) }),
    pages: sites.flatMap((site) =>
      site.pages.map((page) => ({ site: site.id, page, isToldByQuery: false })),
    ),
    sites: sites.filter(({ id }) => inForce.sites.every((site) => site.id !== id)),
  };
}

function departmentsNow({ id, departments }: Process, inForce: Playbook): string[] {
  const left = departments.filter((each) => inForce.departments.some((now) => now.id === each));
  return departments.length > 0 && left.length === 0
    ? (findProcess(inForce, id)?.departments ?? departments)
    : left;
}
