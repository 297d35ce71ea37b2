import { browser } from "wxt/browser";
import { observationSchema } from "@/lib/core/event/observation";
import { log } from "@/lib/log";
import { OUTBOX_PREFIX } from "@/lib/messages/outbox-key";
import { observe } from "./commands/observe";
import type { Services } from "./context";

/** No tab: what is collected cannot be joined with what a tab shows now. */
const GONE = { tab: -1, frame: 0 };

/** Stores what pages left behind when they were closed before the background had answered. */
export async function collectOutbox(services: Services): Promise<void> {
  const stored = await browser.storage.local.get(null);
  const left = Object.entries(stored).filter(([key]) => key.startsWith(OUTBOX_PREFIX));
  if (left.length === 0) return;
  const observations = left
    .flatMap(([, value]) => {
      const parsed = observationSchema.safeParse(value);
      if (!parsed.success) log("outbox-item-refused");
      return parsed.success ? [parsed.data] : [];
    })
    .sort((a, b) => a.at - b.at);
  await observe({ url: "", observations }, services, GONE);
  await browser.storage.local.remove(left.map(([key]) => key));
}
