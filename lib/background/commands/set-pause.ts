import { pausedFor } from "@/lib/core/pause";
import type { PauseLength } from "@/lib/core/pause";
import type { Services } from "../context";
import { runningPause, showPause } from "../pause";
import { changeProfile } from "./change-profile";

/** Panel and console may both ask. Tabs begin anew: they stop reading, or go on. */
export async function setPause(
  { length }: { readonly length: PauseLength },
  services: Services,
): Promise<null> {
  const running = await services.store.read(async (_database, known) =>
    runningPause(known, services),
  );
  const pause = pausedFor(length, running, services.clock.now());
  await changeProfile({ pause }, services);
  await showPause(services);
  return null;
}
