/** From the console to the CRM. */
import { browser } from "wxt/browser";
import { matchOrigin, permissionFor } from "@/lib/core/playbook/origin-pattern";
import type { Site } from "@/lib/core/playbook/site";

export interface CrmTab {
  readonly id: number;
  readonly windowId: number;
}

/** @returns of the site's open tabs one of the wanted, else the one used last, or `null` */
export async function openTabOf(
  { origins }: Site,
  wanted: ReadonlySet<number> = new Set(),
): Promise<CrmTab | null> {
  const patterns = origins.map(permissionFor);
  const tabs = (await browser.tabs.query({ url: patterns })).flatMap((tab) =>
    tab.id !== undefined && tab.url && origins.some((origin) => isAt(origin, tab.url))
      ? [{ id: tab.id, windowId: tab.windowId, used: tab.lastAccessed ?? 0 }]
      : [],
  );
  const score = ({ id, used }: (typeof tabs)[number]) => (wanted.has(id) ? Number.MAX_VALUE : used);
  return tabs.toSorted((a, b) => score(b) - score(a))[0] ?? null;
}

/** @returns the new tab's id; `null` where the site's address is a pattern */
export async function newTabOf({ origins }: Site): Promise<number | null> {
  const address = origins.find((origin) => !origin.includes("*"));
  if (!address) return null;
  return (await browser.tabs.create({ url: address })).id ?? null;
}

export async function showTab({ id, windowId }: CrmTab): Promise<void> {
  await browser.tabs.update(id, { active: true });
  await browser.windows.update(windowId, { focused: true });
}

function isAt(origin: string, url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && matchOrigin(origin, new URL(url));
}
