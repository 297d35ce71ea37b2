import { parseUrl } from "../url";
import { z } from "../zod";
import { identifierSchema } from "./identifier";
import { isPagePattern, matchPagePattern, pagePatternNames } from "./page-pattern";
import { isOriginPattern, matchOrigin } from "./origin-pattern";
import { textSchema } from "./text";

const patternSchema = z
  .string()
  .max(200)
  .superRefine((value, context) => {
    if (!isPagePattern(value)) context.addIssue({ code: "custom", params: { problem: "pattern" } });
  });

const pageSchema = z
  .strictObject({
    id: identifierSchema,
    name: textSchema,
    path: patternSchema.optional().describe("Pattern of the address path, e.g. /contacts/:id"),
    hash: patternSchema
      .optional()
      .describe("Pattern of the part after #, for CRMs with hash routes, e.g. /contacts/:id/show"),
    query: z
      .record(z.string().max(60), z.string().max(120))
      .optional()
      .describe("Query parameters that must be there; a value :name takes whatever stands there."),
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
    if (!page.path && !page.hash && !page.query) {
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

export const siteSchema = z.strictObject({
  id: identifierSchema,
  name: textSchema,
  origins: z
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
    .max(20),
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
export function matchPages(sites: readonly Site[], url: string): PageMatch[] {
  const address = parseUrl(url);
  if (!address) return [];
  return sites
    .filter((site) => site.origins.some((origin) => matchOrigin(origin, address)))
    .flatMap((site) => {
      const matches = site.pages.flatMap((page) => {
        const names = matchPage(page, address);
        return names ? [{ site, page, record: recordIn(page, names) }] : [];
      });
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

function matchPage(page: Page, address: URL): Record<string, string> | null {
  const hashPath = address.hash.slice(1).split("?", 1)[0] ?? "";
  const parts = [
    page.path === undefined ? {} : matchPagePattern(page.path, address.pathname),
    page.hash === undefined ? {} : matchPagePattern(page.hash, hashPath),
    matchQuery(page.query ?? {}, queryOf(address)),
  ];
  return parts.includes(null) ? null : Object.assign({}, ...parts);
}

function recordIn({ record }: Page, names: Readonly<Record<string, string>>): string | null {
  const id = record && names[record.name];
  return record && id !== undefined ? `${record.type}/${id}` : null;
}

/** Hash routes carry their query after the hash (`#/deals?tab=2`); both places count. */
function queryOf(address: URL): URLSearchParams {
  const hashQuery = address.hash.split("?")[1];
  return new URLSearchParams([
    ...address.searchParams,
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
    if (value.startsWith(":")) found[value.slice(1)] = actual;
    else if (value !== actual) return null;
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
