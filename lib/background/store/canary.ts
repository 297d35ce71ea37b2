/**
 * A browser that lost its database to corruption opens an empty one without any error. The place of
 * the last fact is therefore noted outside it, in storage.local, which survived every such case, and
 * compared whenever the database is opened.
 */
import { browser } from "wxt/browser";
import type { StoreHealth } from "@/lib/messages/store-health";

export interface Canary {
  /** @returns what is missing, or `null`. Remembered until the browser restarts. */
  readonly check: (found: number) => Promise<StoreHealth | null>;
  /** `place` is durable. */
  readonly note: (place: number) => void;
}

const KEY = "store-canary";
const LOSS = "store-loss";

/** storage.local is written once per so many facts; a loss of fewer than that goes unnoticed. */
const EVERY = 20;

export function storageCanary(): Canary {
  let noted = 0;
  return {
    check: async (found) => {
      const stored = (await browser.storage.local.get(KEY))[KEY];
      const expected = typeof stored === "number" ? stored : 0;
      noted = expected;
      if (found >= expected) {
        const known = (await browser.storage.session.get(LOSS))[LOSS];
        return (known as StoreHealth | undefined) ?? null;
      }
      const loss: StoreHealth = { state: "rows-missing", expected, found };
      await browser.storage.session.set({ [LOSS]: loss });
      await browser.storage.local.set({ [KEY]: found });
      noted = found;
      return loss;
    },
    note: (place) => {
      if (place < noted + EVERY) return;
      noted = place;
      void browser.storage.local.set({ [KEY]: place });
    },
  };
}
