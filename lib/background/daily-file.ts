/**
 * The file of figures that is saved once a day, where an admin wants it. A service worker can make no address of
 * a file, so a page of the console makes it out of sight and hands its address over.
 */
import { browser } from "wxt/browser";
import { dayOf } from "@/lib/core/day";
import type { Services } from "./context";
import { readDailyFile } from "./store/settings";

const PAGE = "/options.html?daily-file" as const;

/** Asked for by the console, on the press that turns it on; the browser asks the person. */
const NEEDED = { permissions: ["downloads" as const] };

/** Call as often as you like: it does nothing more once the day's file is saved. */
export async function keepDailyFile({ store, clock }: Pick<Services, "store" | "clock">) {
  const wanted = await store.read(readDailyFile);
  const today = dayOf(clock.now(), clock.utcOffsetMinutes());
  if (!wanted || wanted.savedOn === today) return;
  if (!(await browser.permissions.contains(NEEDED))) return;
  if (import.meta.env.FIREFOX) {
    // There is no page out of sight in Firefox: a tab that closes itself, and takes nobody's place.
    await browser.tabs.create({ url: browser.runtime.getURL(PAGE), active: false });
    return;
  }
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ["BLOBS"],
    justification: "Makes the daily file of figures that an admin has asked for",
  });
}

/**
 * Saves what the page has made.
 *
 * @param address a `blob:` of our own
 * @throws when it could not be saved; it is tried again later
 */
export async function download(address: string, name: string): Promise<void> {
  const id = await browser.downloads.download({
    url: address,
    filename: name,
    conflictAction: "overwrite",
    saveAs: false,
  });
  await new Promise<void>((done, failed) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === "complete") done();
      else if (item?.state !== "in_progress") failed(new Error("The file was not saved"));
      else setTimeout(() => void look(), 100);
    };
    look().catch(failed);
  });
}
