import { browser } from "wxt/browser";

/** The sites Handrail may work on, as the browser says: it alone knows (a person may revoke there). */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // The address patterns of content scripts cover http(s) only; a company policy may grant more.
  return origins.filter((origin) => /^https?:|^\*:/.test(origin));
}

/** Granted by the build itself (the end-to-end variant: loopback), so nobody can revoke them. */
export function fixedPatterns(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}
