/** Where the CRM shows a page of a draft, which the published playbook may not know. */
import { matchPages } from "@/lib/core/playbook/site";
import type { Site } from "@/lib/core/playbook/site";
import type { Services } from "../context";
import type { CrmTab, openTabsAt } from "../crm-tab";

interface Place {
  readonly tab: CrmTab;
  /** That show the page. */
  readonly frames: readonly number[];
}

/**
 * By the draft's own addresses.
 *
 * @param page its id
 * @returns `null` where none of the tabs shows it
 */
export async function findPage(
  { previews }: Pick<Services, "previews">,
  tabs: Awaited<ReturnType<typeof openTabsAt>>,
  page: string,
  sites: readonly Site[],
): Promise<Place | null> {
  const isPage = (url: string) => matchPages(sites, url).some((match) => match.page.id === page);
  const inOrder = tabs.toSorted((a, b) => Number(isPage(b.url)) - Number(isPage(a.url)));
  for (const tab of inOrder) {
    const addresses = await previews.addresses(tab.id);
    const frames = addresses.filter(({ url }) => isPage(url)).map(({ frame }) => frame);
    if (frames.length > 0) return { tab, frames };
  }
  return null;
}

/** Whether the browser lets Handrail work on any address of the site. */
export async function isGrantedAnywhere(
  { isGranted }: Pick<Services, "isGranted">,
  { origins }: Site,
): Promise<boolean> {
  const granted = await Promise.all(origins.map((origin) => isGranted(origin)));
  return granted.includes(true);
}
