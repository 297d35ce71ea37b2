import { isOriginPattern, matchOrigin } from "../playbook/origin-pattern";
import { isLiteralPath } from "../playbook/page-pattern";
import { matchPages } from "../playbook/site";
import type { Page, Site } from "../playbook/site";
import { parseUrl } from "../url";
import type { Starter } from "./starter";

export type CrmAddress =
  | {
      readonly ok: true;
      readonly origin: string;
      /** The folder that the CRM is installed in, where the address shows one. */
      readonly base: string | null;
      /** The page of the starter that the address is, if it is one. */
      readonly page: Page | null;
      /** Whether the vendor's CRM usually has such an address; `true` where companies choose their own. */
      readonly isUsual: boolean;
    }
  | { readonly ok: false; readonly problem: "empty" | "not-an-address" | "not-secure" };

/** A CRM this deep below its host is none that anybody installed. */
const MAX_FOLDERS = 5;

/**
 * What an address says about a company's own CRM. Best is that of an open record: it shows which page it
 * is, and in which folder the CRM is installed. Of the address, only origin and folder are used.
 *
 * @param text as copied from the address bar; `crm.example.com` alone is taken for https.
 */
export function readCrmAddress({ site, isHosted }: Starter, text: string): CrmAddress {
  if (text.trim() === "") return { ok: false, problem: "empty" };
  const url = crmUrl(text);
  if (!url || url.username !== "") return { ok: false, problem: "not-an-address" };
  if (url.protocol === "http:" ? !isLoopback(url) : url.protocol !== "https:") {
    return { ok: false, problem: url.protocol === "http:" ? "not-secure" : "not-an-address" };
  }
  // One company's CRM is at one place: a pattern would ask the browser for more than that.
  if (!isOriginPattern(url.origin) || url.origin.includes("*")) {
    return { ok: false, problem: "not-an-address" };
  }

  const found = placeOf({ ...site, origins: [url.origin] }, url);
  return {
    ok: true,
    origin: url.origin,
    base: found?.base ?? null,
    page: found?.page ?? null,
    isUsual: !isHosted || site.origins.some((origin) => matchOrigin(origin, url)),
  };
}

/** What was pasted, as an address; `null` for what is none. */
export function crmUrl(text: string): URL | null {
  const trimmed = text.trim();
  return parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
}

/** The first folder, from the top, below which the address is a page of the site. */
function placeOf(site: Site, url: URL): { base: string | null; page: Page } | null {
  const folders = url.pathname.split("/").filter(Boolean).slice(0, MAX_FOLDERS);
  for (let depth = 0; depth <= folders.length; depth++) {
    const base = depth === 0 ? null : `/${folders.slice(0, depth).join("/")}`;
    if (base !== null && !isLiteralPath(base)) return null;
    const [match] = matchPages([{ ...site, ...(base !== null && { base }) }], url.href);
    if (match) return { base, page: match.page };
  }
  return null;
}

/** This computer's own: plain http does not leave it. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost" || hostname.endsWith(".localhost");
}
