import { browser } from "wxt/browser";
import { permissionFor } from "@/lib/core/playbook/origin-pattern";

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

/** Whether a grant covers this origin, perhaps a wider one (`https://*.example.com/*`). */
export async function isGranted(origin: string): Promise<boolean> {
  const isWeb = /^https?:\/\//.test(origin);
  return isWeb && browser.permissions.contains({ origins: [permissionFor(origin)] });
}
