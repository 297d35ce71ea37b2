import type { Playbook } from "../playbook/playbook";
import type { Site } from "../playbook/site";
import type { Proposal } from "./propose";

/** The playbook with the proposed process, its pages and its sites, as the next version. */
export function withProposal(playbook: Playbook, { process, pages, sites }: Proposal): Playbook {
  const withPages = (site: Site): Site => ({
    ...site,
    pages: [
      ...site.pages,
      ...pages.filter((each) => each.site === site.id).map(({ page }) => page),
    ],
  });
  return {
    ...playbook,
    version: playbook.version + 1,
    sites: [...playbook.sites.map(withPages), ...sites],
    processes: [...playbook.processes, process],
  };
}
