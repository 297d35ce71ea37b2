import { browser } from "wxt/browser";
import type { Decided } from "@/lib/core/event/event";
import type { Services } from "../context";
import { grantedPatterns } from "./granted";
import { injectOverlay, registerOverlay } from "./register";

const KEY = "granted-sites";

let last: Promise<unknown> = Promise.resolve();

/**
 * The browser's grants may have changed: register, start in open tabs, and note it as facts. One at a
 * time: the browser's own event and the console's question come together.
 */
export function followGrants(services: Services): Promise<void> {
  const turn = last.then(() => follow(services));
  last = turn.catch(() => undefined);
  return turn;
}

async function follow({ store, clock, newId, notify }: Services): Promise<void> {
  const granted = await grantedPatterns();
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const before: string[] = Array.isArray(stored) ? stored.map(String) : [];
  const added = granted.filter((origin) => !before.includes(origin));
  const removed = before.filter((origin) => !granted.includes(origin));
  if (added.length + removed.length === 0) return;

  await registerOverlay();
  await injectOverlay(added);
  const facts: Decided[] = [
    ...added.map((origin): Decided => ({ type: "SiteGranted", data: { origin } })),
    ...removed.map((origin): Decided => ({ type: "SiteRevoked", data: { origin } })),
  ];
  await store.commit(async (unit) => unit.append(newId(), clock.now(), facts));
  // Last, so that what failed above is done at the next occasion.
  await browser.storage.local.set({ [KEY]: granted });
  // Scripts on a site just withdrawn go on until they ask, and are refused: let them ask now.
  if (removed.length > 0) await notify.allTabs({ notice: "begin-anew" });
}
