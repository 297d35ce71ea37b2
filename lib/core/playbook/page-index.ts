/**
 * Which of a site's pages an address can be at all. A site may have hundreds of pages; nearly every pattern
 * has a literal part that few others have (`contacts`, `module=Accounts`), and an address without it is
 * another page.
 */
import type { Page, Site } from "./site";
import { segmentsOf } from "./page-pattern";

interface PageIndex {
  /** Part → pages that need it, by place in the site. */
  readonly byPart: ReadonlyMap<string, readonly number[]>;
  /** Pages without any literal part. */
  readonly any: readonly number[];
}

const known = new WeakMap<Site, PageIndex>();

/** @returns in the order of the site. */
export function candidatePages(
  site: Site,
  path: string,
  hash: string,
  query: URLSearchParams,
): readonly Page[] {
  const index = known.get(site) ?? makeIndex(site);
  known.set(site, index);
  const places = new Set(index.any);
  const need = (part: string) => {
    for (const place of index.byPart.get(part) ?? []) places.add(place);
  };
  for (const segment of segmentsOf(path)) need(`/${segment}`);
  if (hash !== "") for (const segment of segmentsOf(hash)) need(`#${segment}`);
  for (const [name, value] of query) need(`${name}=${value}`);
  return [...places].sort((a, b) => a - b).flatMap((place) => site.pages[place] ?? []);
}

function makeIndex({ pages }: Site): PageIndex {
  const partsOf = pages.map(literalParts);
  const counts = new Map<string, number>();
  for (const part of partsOf.flat()) counts.set(part, (counts.get(part) ?? 0) + 1);
  const byPart = new Map<string, number[]>();
  const any: number[] = [];
  for (const [place, parts] of partsOf.entries()) {
    const [rarest] = parts.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
    if (rarest === undefined) any.push(place);
    else byPart.set(rarest, [...(byPart.get(rarest) ?? []), place]);
  }
  return { byPart, any };
}

function literalParts({ path = "", hash = "", query = {} }: Page): string[] {
  const literal = (segment: string) => segment !== "*" && !segment.startsWith(":");
  return [
    ...segmentsOf(path)
      .filter(literal)
      .map((segment) => `/${segment}`),
    ...segmentsOf(hash)
      .filter(literal)
      .map((segment) => `#${segment}`),
    ...Object.entries(query)
      .filter(([, value]) => literal(value))
      .map(([name, value]) => `${name}=${value}`),
  ];
}
