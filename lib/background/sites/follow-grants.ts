import { browser } from "wxt/browser";
import type { Decided } from "@/lib/core/event/event";
import type { Services } from "../context";
import { grantedPatterns } from "./granted";
import { injectOverlay, registerOverlay } from "./register";

const KEY = "granted-sites";

/** The browser's grants may have changed: register, start in open tabs, and note it as facts. */
export async function followGrants({ store, clock, newId }: Services): Promise<void> {
  const granted = await grantedPatterns();
  const stored = (await browser.storage.local.get(KEY))[KEY];
  const before: string[] = Array.isArray(stored) ? stored.map(String) : [];
  const added = granted.filter((origin) => !before.includes(origin));
  const removed = before.filter((origin) => !granted.includes(origin));
  if (added.length + removed.length === 0) return;

  await browser.storage.local.set({ [KEY]: granted });
  await registerOverlay();
  await injectOverlay(added);
  const facts: Decided[] = [
    ...added.map((origin): Decided => ({ type: "SiteGranted", data: { origin } })),
    ...removed.map((origin): Decided => ({ type: "SiteRevoked", data: { origin } })),
  ];
  await store.commit(async (unit) => unit.append(newId(), clock.now(), facts));
}
