/** What a pasted address asks the browser for. Browsers grant hosts, so path and port are dropped. */
export type SitePattern =
  | { readonly ok: true; readonly pattern: string; readonly host: string }
  | { readonly ok: false; readonly problem: "empty" | "not-an-address" | "not-a-website" };

/** @param address as copied from the address bar; `crm.example.com` alone is taken for https. */
export function sitePattern(address: string): SitePattern {
  const text = address.trim();
  if (text === "") return { ok: false, problem: "empty" };
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return { ok: false, problem: "not-an-address" };

  const { protocol, hostname, username } = new URL(full);
  if (protocol !== "https:" && protocol !== "http:") return { ok: false, problem: "not-a-website" };
  const host = hostname.replace(/\.$/, "");
  // `*.example.com` is a host for browsers; a star anywhere else is none.
  const isHost = host !== "" && !host.replace(/^\*\./, "").includes("*");
  if (!isHost || username !== "") return { ok: false, problem: "not-an-address" };
  return { ok: true, pattern: `${protocol}//${host}/*`, host };
}

/** `crm.example.com` for `https://crm.example.com/*`. */
export function hostOf(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\//, "").replace(/\/\*$/, "");
}
