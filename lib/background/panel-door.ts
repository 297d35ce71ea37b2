/**
 * Which iframe may be the panel of a tab. A page can embed our panel itself (where the browser lets
 * it) or guess; only the frame that shows the one-time word given to this tab's content script gets in.
 * Kept in storage.session: it survives a restart of the service worker and is closed to pages.
 */
import { browser } from "wxt/browser";
import type { FrameSender } from "./context";

export interface PanelDoor {
  readonly issue: (tab: number) => Promise<string>;
  /** @returns whether `nonce` was issued to this tab and not yet used by another frame. */
  readonly admit: (nonce: string, sender: FrameSender) => Promise<boolean>;
  readonly isAdmitted: (sender: FrameSender) => Promise<boolean>;
  /** The tab is closed. */
  readonly forget: (tab: number) => Promise<void>;
}

interface Ticket {
  readonly nonce: string;
  readonly frame: number | null;
}

export function sessionPanelDoor(newId: () => string): PanelDoor {
  const read = async (tab: number): Promise<Ticket | undefined> =>
    (await browser.storage.session.get(key(tab)))[key(tab)] as Ticket | undefined;
  const write = (tab: number, ticket: Ticket) =>
    browser.storage.session.set({ [key(tab)]: ticket });

  return {
    issue: async (tab) => {
      const nonce = newId();
      await write(tab, { nonce, frame: null });
      return nonce;
    },
    admit: async (nonce, { tab, frame }) => {
      const ticket = await read(tab);
      if (ticket?.nonce !== nonce || (ticket.frame !== null && ticket.frame !== frame))
        return false;
      await write(tab, { nonce, frame });
      return true;
    },
    isAdmitted: async ({ tab, frame }) => (await read(tab))?.frame === frame,
    forget: (tab) => browser.storage.session.remove(key(tab)),
  };
}

function key(tab: number): string {
  return `panel-of-tab-${tab}`;
}
