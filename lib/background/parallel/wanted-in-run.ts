/** What a badge was pressed for, until the panel has asked for it. Kept in storage.session: the panel may first have to open. */
import { browser } from "wxt/browser";

export interface WantedInRun {
  readonly run: string;
  /** `null`: the record itself. */
  readonly field: string | null;
}

const key = (tab: number) => `wanted-in-run/${tab}`;

export function want(tab: number, wanted: WantedInRun): Promise<void> {
  return browser.storage.session.set({ [key(tab)]: wanted });
}

/** Once: then it is forgotten. */
export async function takeWanted(tab: number): Promise<WantedInRun | null> {
  const found = (await browser.storage.session.get(key(tab)))[key(tab)] as WantedInRun | undefined;
  if (found) await browser.storage.session.remove(key(tab));
  return found ?? null;
}
