import { browser } from "wxt/browser";
import { observationSchema } from "@/lib/core/event/observation";
import { log } from "@/lib/log";
import { OUTBOX_PREFIX } from "@/lib/messages/outbox-key";
import { observe } from "./commands/observe";
import type { Services } from "./context";

/** No tab: what is collected cannot be joined with what a tab shows now. */
const GONE = { tab: -1, frame: 0 };

/** What is younger may still be on its way from a page that lives, and belongs to its tab. */
const IN_TRANSIT_MS = 5000;

const BATCH = 100;

/** Removes what waits there: the person deletes their data. */
export async function discardOutbox(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(OUTBOX_PREFIX)));
}

/** Stores what pages left behind when they were closed before the background had answered. */
export async function collectOutbox(services: Services): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const left = Object.entries(stored)
    .filter(([key]) => key.startsWith(OUTBOX_PREFIX))
    .map(([key, value]) => ({ key, parsed: observationSchema.safeParse(value) }));
  if (left.some(({ parsed }) => !parsed.success)) log("outbox-item-refused");

  const before = services.clock.now() - IN_TRANSIT_MS;
  const due = left.filter(({ parsed }) => !parsed.success || parsed.data.at < before);
  const observations = due
    .flatMap(({ parsed }) => (parsed.success ? [parsed.data] : []))
    .sort((a, b) => a.at - b.at);
  for (let i = 0; i < observations.length; i += BATCH) {
    const batch = observations.slice(i, i + BATCH);
    await observe({ url: "", observations: batch, wantsOverlay: false }, services, GONE);
  }
  await browser.storage.local.remove(due.map(({ key }) => key));
}
