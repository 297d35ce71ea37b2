import { log } from "@/lib/log";
import type { Services } from "../context";

/**
 * The toolbar button or its shortcut was pressed: takes the picture that the tab's panel awaits.
 *
 * @returns whether one was awaited; else the press means what it always means.
 */
export async function takeAwaited(
  { pictures, panelDoor, clock, notify }: Services,
  tab: number,
): Promise<boolean> {
  const awaited = await pictures.read(tab);
  if (!awaited || awaited.taken !== null || awaited.hasFailed) return false;
  // Who awaited it has gone with the page that was left, or has waited long enough.
  const isThere = await panelDoor.isAdmitted({ tab, frame: awaited.frame });
  if (!isThere || clock.now() > awaited.until) {
    await pictures.change(tab, () => undefined);
    return false;
  }
  const taken = await pictures.shoot(tab).catch((error: unknown) => {
    log("picture-failed", error);
    return null;
  });
  const keep = (picture: string | null) =>
    // Unless it was called off meanwhile.
    pictures.change(
      tab,
      (state) => state && { ...state, taken: picture, hasFailed: picture === null },
    );
  await keep(taken).catch(() => keep(null)); // the session's memory is full
  notify.views();
  return true;
}
