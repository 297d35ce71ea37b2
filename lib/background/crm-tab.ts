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
  const tabs = await openTabsAt(origins);
  return tabs.find(({ id }) => wanted.has(id)) ?? tabs[0] ?? null;
}

/** @returns the open tabs of these origins that the browser lets us see, the one used last first */
export async function openTabsAt(
  origins: readonly string[],
): Promise<readonly (CrmTab & { readonly url: string })[]> {
  const tabs = await browser.tabs.query({ url: origins.map(permissionFor) });
  return tabs
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    .flatMap(({ id, windowId, url }) =>
      id !== undefined && url && origins.some((origin) => isAt(origin, url))
        ? [{ id, windowId, url }]
        : [],
    );
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

/**
 * Back to the console that was used last; a new one where none is open.
 *
 * @param hash the page of it to show; without one, whatever it shows
 */
export async function showConsole(hash = ""): Promise<void> {
  const address = browser.runtime.getURL("/options.html");
  const tabs = await browser.tabs.query({ url: `${address}*` });
  const isAtHash = ({ url }: { url?: string | undefined }) => url === `${address}${hash}`;
  const [last] = tabs.toSorted(
    (a, b) =>
      Number(isAtHash(b)) - Number(isAtHash(a)) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  if (last?.id === undefined) {
    await browser.tabs.create({ url: `${address}${hash}` });
    return;
  }
  if (hash !== "" && !isAtHash(last)) {
    await browser.tabs.update(last.id, { url: `${address}${hash}` });
  }
  await showTab({ id: last.id, windowId: last.windowId });
}

function isAt(origin: string, url: string): boolean {
  return URL.canParse(url) && matchOrigin(origin, new URL(url));
}
