import { browser } from "wxt/browser";
import { pauseAt } from "@/lib/core/pause";
import type { Pause } from "@/lib/core/pause";
import type { Services } from "./context";
import type { Known } from "./store/unit";

/** `null`: what the person does is noted. */
export function runningPause(
  { profile }: Readonly<Known>,
  { clock }: Pick<Services, "clock">,
): Pause | null {
  return pauseAt(profile.pause, clock.now());
}

/** The toolbar says that there is a pause. */
export async function showPause(services: Pick<Services, "store" | "clock">): Promise<void> {
  const isPaused = await services.store.read(
    async (_database, known) => runningPause(known, services) !== null,
  );
  await browser.action.setBadgeText({ text: isPaused ? "II" : "" });
}
