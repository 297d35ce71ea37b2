import { pathBelow } from "../playbook/page-pattern";
import { matchOrigin } from "../playbook/origin-pattern";
import type { Playbook } from "../playbook/playbook";
import type { Page, Site } from "../playbook/site";
import { uniqueIds } from "../recording/slug";
import { parseUrl } from "../url";
import type { CrmAddress } from "./crm-address";
import { startWith } from "./start-with";
import type { Starter } from "./starter";

/**
 * A playbook that has processes already, with the pages of one more CRM. What it says stays as it is: a
 * page that it knows by its own name is not added a second time.
 *
 * @returns `null` where it knows everything that the starter does. The version is the same: it is raised
 *   by whoever publishes.
 */
export function addStarter(
  playbook: Playbook,
  starter: Starter,
  address: Extract<CrmAddress, { ok: true }>,
): Playbook | null {
  const [added] = startWith(starter, address).sites;
  if (!added) return null;
  const newPageId = uniqueIds(playbook.sites.flatMap((site) => site.pages.map(({ id }) => id)));
  const renamed = (page: Page) => ({ ...page, id: newPageId(page.id, page.id) });
  const known = playbook.sites.find((site) => isSameCrm(site, added));
  if (!known) {
    const newSiteId = uniqueIds(playbook.sites.map(({ id }) => id));
    const site = { ...added, id: newSiteId(added.id, added.id), pages: added.pages.map(renamed) };
    return { ...playbook, sites: [...playbook.sites, site] };
  }
  const addresses = new Set(known.pages.map(addressOf));
  const missing = added.pages.filter((page) => !addresses.has(addressOf(page)));
  if (missing.length === 0) return null;
  const site = { ...known, pages: [...known.pages, ...missing.map(renamed)] };
  return { ...playbook, sites: playbook.sites.map((each) => (each === known ? site : each)) };
}

/** Whether the added CRM is one that the playbook is about: the same host, and the same folder there. */
function isSameCrm({ origins, base = "/" }: Site, added: Site): boolean {
  const url = parseUrl(added.origins[0] ?? "");
  if (!url || !origins.some((origin) => matchOrigin(origin, url))) return false;
  return pathBelow(base, added.base ?? "/") === "/";
}

/** The same for pages that take the same addresses, whatever they call a part of them. */
function addressOf({ path = "", hash = "", query = {} }: Page): string {
  const nameless = (pattern: string) => pattern.replace(/\/:[A-Za-z0-9]+/g, "/:");
  const parameters = Object.entries(query)
    .map(([name, value]) => `${name}=${value.startsWith(":") ? ":" : value}`)
    .sort();
  return JSON.stringify([nameless(path), nameless(hash), parameters]);
}
