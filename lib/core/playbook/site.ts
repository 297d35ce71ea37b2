import { parseUrl } from "../url";
import { z } from "../zod";
import { identifierSchema } from "./identifier";
import {
  isLiteralPath,
  isPagePattern,
  matchPagePattern,
  pagePatternNames,
  pathBelow,
} from "./page-pattern";
import { candidatePages } from "./page-index";
import { isOriginPattern, matchOrigin } from "./origin-pattern";
import { textSchema } from "./text";
import { verifiedSchema } from "./verified";

const patternSchema = z
  .string()
  .max(200)
  .superRefine((value, context) => {
    if (!isPagePattern(value)) context.addIssue({ code: "custom", params: { problem: "pattern" } });
  });

/** What of an address says which page it is; at least one of them (`isAnyAddress` tells when none is given). */
export const addressParts = {
  path: patternSchema.optional().describe("Pattern of the address path, e.g. /contacts/:id"),
  hash: patternSchema
    .optional()
    .describe("Pattern of the part after #, for CRMs with hash routes, e.g. /contacts/:id/show"),
  query: z
    .record(z.string().max(60), z.string().max(120))
    .optional()
    .describe("Query parameters that must be there; a value :name takes whatever stands there."),
};

/** Nothing says which page it is. */
export function isAnyAddress({
  path,
  hash,
  query,
}: Pick<Page, "path" | "hash" | "query">): boolean {
  return !path && !hash && !query;
}

export const pageSchema = z
  .strictObject({
    id: identifierSchema,
    name: textSchema,
    ...addressParts,
    record: z
      .strictObject({
        type: identifierSchema.describe("What the page is about: contact, deal, ticket …"),
        name: z
          .string()
          .regex(/^[a-z][A-Za-z0-9]{0,59}$/)
          .describe("The :name in path, hash or query that tells which."),
      })
      .optional()
      .describe("The record that the page shows. Only a salted hash of it is ever kept."),
  })
  .superRefine((page, context) => {
    if (isAnyAddress(page)) {
      context.addIssue({ code: "custom", params: { problem: "page-empty" } });
    }
    if (page.record && !pageNames(page).includes(page.record.name)) {
      context.addIssue({
        code: "custom",
        path: ["record", "name"],
        params: { problem: "record-name", name: page.record.name },
      });
    }
  });

export const originsSchema = z
  .array(
    z
      .string()
      .max(200)
      .superRefine((value, context) => {
        if (!isOriginPattern(value))
          context.addIssue({ code: "custom", params: { problem: "origin" } });
      })
      .describe("https://crm.example.com, https://*.example.com or http://127.0.0.1:*"),
  )
  .min(1)
  .max(20);

export const siteSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema,
  origins: originsSchema,
  base: z
    .string()
    .max(200)
    .superRefine((value, context) => {
      if (!isLiteralPath(value))
        context.addIssue({ code: "custom", params: { problem: "base-path" } });
    })
    .optional()
    .describe("The folder that the CRM is installed in, e.g. /dolibarr. Other folders are not it."),
  verified: verifiedSchema.optional(),
  pages: z.array(pageSchema).min(1).max(200),
});

export type Page = z.infer<typeof pageSchema>;
export type Site = z.infer<typeof siteSchema>;

/** A page of a playbook that an address turned out to be. */
export interface PageMatch {
  readonly site: Site;
  readonly page: Page;
  /** `type/id` of the record in the address (raw: hash it before it is stored), or `null`. */
  readonly record: string | null;
}

/**
 * The pages of the sites that `url` is; usually one, none when no site names it. As in routers, the
 * most specific pattern wins: `/deals/create` is not also the deal `create` of `/deals/:id`.
 */
export function matchPages(sites: readonly Site[], url: string): readonly PageMatch[] {
  const before = matched.get(sites);
  if (before?.url === url) return before.pages;
  const pages = findPages(sites, url);
  matched.set(sites, { url, pages });
  return pages;
}

/** A page tells much while its address stays the same. */
const matched = new WeakMap<readonly Site[], { url: string; pages: readonly PageMatch[] }>();

function findPages(sites: readonly Site[], url: string): PageMatch[] {
  const address = parseUrl(url);
  if (!address) return [];
  return sites
    .filter((site) => site.origins.some((origin) => matchOrigin(origin, address)))
    .flatMap((site) => {
      const path = pathBelow(site.base ?? "/", address.pathname);
      if (path === null) return [];
      const hash = address.hash.slice(1).split("?", 1)[0] ?? "";
      const query = queryOf(address);
      const matches = candidatePages(site, path, hash, query).flatMap((page) => {
        const names = matchPage(page, path, hash, query);
        return names ? [{ site, page, record: recordIn(page, names) }] : [];
      });
      if (matches.length < 2) return matches;
      const most = matches
        .map(({ page }) => specificity(page))
        .sort()
        .at(-1);
      return matches.filter(({ page }) => specificity(page) === most);
    });
}

/** Sorts as text: more parts named, then literal before `:name` before `*`, segment by segment. */
function specificity({ path = "", hash = "", query = {} }: Page): string {
  const parts = [path, hash].filter(Boolean).length + Object.keys(query).length;
  const rank = (pattern: string) =>
    pattern
      .split("/")
      .map((segment) => (segment === "*" ? "0" : segment.startsWith(":") ? "1" : "2"))
      .join("");
  const literals = Object.values(query).filter((value) => !value.startsWith(":")).length;
  return `${String(parts).padStart(3, "0")} ${rank(hash)} ${rank(path)} ${literals}`;
}

function matchPage(
  page: Page,
  path: string,
  hash: string,
  query: URLSearchParams,
): Record<string, string> | null {
  const parts = [
    page.path === undefined ? {} : matchPagePattern(page.path, path),
    page.hash === undefined ? {} : matchPagePattern(page.hash, hash),
    matchQuery(page.query ?? {}, query),
  ];
  return parts.includes(null) ? null : Object.assign({}, ...parts);
}

function recordIn({ record }: Page, names: Readonly<Record<string, string>>): string | null {
  const id = record && names[record.name];
  return record && id !== undefined ? `${record.type}/${oneSpelling(id)}` : null;
}

const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/** Dynamics 365 writes one and the same id with and without braces, in small letters and in capitals. */
function oneSpelling(id: string): string {
  return GUID.exec(id)?.[1]?.toLowerCase() ?? id;
}

/** A hash that is nothing but parameters, as in Odoo up to 17: `#id=7&model=crm.lead`. */
const HASH_OF_PARAMETERS = /^#[\w.-]+=/;

/** Hash routes carry their query after the hash (`#/deals?tab=2`); both places count. */
function queryOf({ searchParams, hash }: URL): URLSearchParams {
  if (hash === "") return searchParams;
  const hashQuery = HASH_OF_PARAMETERS.test(hash) ? hash.slice(1) : hash.split("?")[1];
  return new URLSearchParams([
    ...searchParams,
    ...(hashQuery ? new URLSearchParams(hashQuery) : []),
  ]);
}

function matchQuery(
  wanted: Readonly<Record<string, string>>,
  given: URLSearchParams,
): Record<string, string> | null {
  const found: Record<string, string> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const actual = given.get(name);
    if (actual === null) return null;
    if (value.startsWith(":")) {
      // `id=` says that there is no record yet, as an empty segment of a path would.
      if (actual === "") return null;
      found[value.slice(1)] = actual;
    } else if (value !== actual) return null;
  }
  return found;
}

function pageNames(page: Pick<Page, "path" | "hash" | "query">): string[] {
  return [
    ...pagePatternNames(page.path ?? ""),
    ...pagePatternNames(page.hash ?? ""),
    ...Object.values(page.query ?? {})
      .filter((value) => value.startsWith(":"))
      .map((value) => value.slice(1)),
  ];
}
