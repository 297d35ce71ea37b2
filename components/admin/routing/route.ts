/** The console's addresses: `options.html#/adoption?period=7-days`. Every one can be sent to a colleague. */
export const pages = [
  "home",
  "start",
  "welcome",
  "adoption",
  "fallback",
  "parallel",
  "playbook",
  "drafts",
  "learning",
  "questions",
  "controls",
  "sites",
  "bundles",
  "my-data",
  "settings",
] as const;

export type Page = (typeof pages)[number];

export interface Route {
  readonly page: Page;
  readonly params: URLSearchParams;
}

/** @param hash as `location.hash` gives it. An address that nothing lives at leads home. */
export function parseRoute(hash: string): Route {
  const [path = "", ...query] = hash.replace(/^#?\/?/, "").split("?");
  const page = pages.find((candidate) => candidate === path.replace(/\/$/, ""));
  return page ? { page, params: new URLSearchParams(query.join("?")) } : home;
}

const home: Route = { page: "home", params: new URLSearchParams() };

/** What a link to the page holds. */
export function hrefOf(page: Page, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(params).toString();
  return `#/${page === "home" ? "" : page}${query === "" ? "" : `?${query}`}`;
}
