/** Which pages of the playbook a recording was on, and new ones for those that the playbook does not know. */
import { pathBelow, pagePatternNames } from "../playbook/page-pattern";
import { matchOrigin } from "../playbook/origin-pattern";
import { matchPages } from "../playbook/site";
import type { Page, Site } from "../playbook/site";
import { parseUrl } from "../url";
import { exampleOf } from "./masked-address";
import type { MaskedAddress } from "./masked-address";
import type { RecordedPage } from "./recording";
import { slug, uniqueIds } from "./slug";
import { pageName } from "./wording";

export interface ProposedPage {
  readonly site: string;
  readonly page: Page;
  /** Pages are told apart by values in the query, which no recording keeps: an author has to add them. */
  readonly isToldByQuery: boolean;
}

export interface Pages {
  readonly idOf: (page: RecordedPage) => string;
  readonly isKnown: (page: RecordedPage) => boolean;
  /** The pages that were asked for and are new. */
  readonly pages: readonly ProposedPage[];
  /** Sites for pages of which no site of the playbook has the origin; their pages are in them. */
  readonly sites: readonly Site[];
}

export function proposedPages(known: readonly Site[]): Pages {
  const pages: ProposedPage[] = [];
  const sites: Site[] = [];
  const pageIds = known.flatMap((site) => site.pages.map(({ id }) => id));
  const newPageId = uniqueIds(pageIds);
  const newSiteId = uniqueIds(known.map(({ id }) => id));
  const made = new Map<string, string>();

  const knownId = ({ page, address }: RecordedPage): string | null => {
    if (page !== null && pageIds.includes(page)) return page;
    return matchPages(known, exampleOf(address))[0]?.page.id ?? null;
  };

  const propose = (address: MaskedAddress): string => {
    const site = siteOf(known, address);
    const page = pageFor(address, site, newPageId);
    const isToldByQuery = page.query !== undefined;
    if (site) pages.push({ site: site.id, page, isToldByQuery });
    else {
      const own = sites.find(({ origins }) => origins.includes(address.origin));
      if (own) own.pages.push(page);
      else sites.push(siteFor(address, page, newSiteId));
      const id = own?.id ?? sites.at(-1)?.id ?? "";
      pages.push({ site: id, page, isToldByQuery });
    }
    return page.id;
  };

  return {
    pages,
    sites,
    isKnown: (page) => knownId(page) !== null,
    idOf: (page) => {
      const id = knownId(page);
      if (id !== null) return id;
      const key = JSON.stringify(page.address);
      const before = made.get(key);
      if (before !== undefined) return before;
      const proposed = propose(page.address);
      made.set(key, proposed);
      return proposed;
    },
  };
}

function siteOf(sites: readonly Site[], address: MaskedAddress): Site | undefined {
  const url = parseUrl(exampleOf(address));
  return sites.find(
    ({ origins, base = "/" }) =>
      url !== null &&
      origins.some((origin) => matchOrigin(origin, url)) &&
      pathBelow(base, url.pathname) !== null,
  );
}

function pageFor(
  { path, hash, parameters }: MaskedAddress,
  site: Site | undefined,
  newId: ReturnType<typeof uniqueIds>,
): Page {
  const pattern = hash ?? pathBelow(site?.base ?? "/", path) ?? path;
  const words = pattern.split("/").filter((part) => part && part !== "*" && !part.startsWith(":"));
  const [record] = pagePatternNames(pattern).slice(-1);
  // A page of a script, as `index.php`: which one it is stands in the query.
  const isScript = hash === undefined && /\.\w{2,5}$/.test(path) && parameters.length > 0;
  return {
    id: newId(slug(words.join(" ")), words.length === 0 ? "start" : "page"),
    name: pageName(words, record !== undefined),
    ...(hash === undefined ? { path: pattern } : { hash }),
    ...(isScript ? { query: queryOf(parameters) } : {}),
    ...(record === undefined ? {} : { record: { type: recordType(pattern), name: record } }),
  };
}

/** Takes any value, until an author writes down which. */
function queryOf(parameters: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    parameters.map((name) => [
      name,
      `:${name.replace(/[^A-Za-z0-9]+/g, "").replace(/^[A-Z]/, (first) => first.toLowerCase())}`,
    ]),
  );
}

/** `/contacts/:id/show` shows a contact; the CRM's own word for it is as good as any. */
function recordType(pattern: string): string {
  const parts = pattern.split("/").filter(Boolean);
  const at = parts.findLastIndex((part) => part.startsWith(":"));
  const word = parts.slice(0, at).findLast((part) => !part.startsWith(":")) ?? "";
  return slug(word) || "record";
}

function siteFor({ origin }: MaskedAddress, page: Page, newId: ReturnType<typeof uniqueIds>): Site {
  const host = parseUrl(origin)?.hostname ?? origin;
  return {
    id: newId(slug(host), "site"),
    name: { en: host, "zh-CN": host },
    origins: [origin],
    pages: [page],
  };
}
