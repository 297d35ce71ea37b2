import { browser } from "wxt/browser";
import type { PageNotice } from "./notices";
import { isNotice } from "./notices";

/** For panel and console. @returns how to stop listening. */
export function onViewsChanged(listener: () => void): () => void {
  return onMessage((message) => {
    if (isNotice(message) && message.notice === "views-changed") listener();
    return false;
  });
}

/**
 * For content scripts.
 *
 * @param listener says whether this frame did what the notice asks for; of several frames one may.
 * @returns how to stop listening.
 */
export function onPageNotice(listener: (notice: PageNotice) => boolean): () => void {
  return onMessage((message) =>
    isNotice(message) && message.notice !== "views-changed" ? listener(message) : false,
  );
}

function onMessage(listener: (message: unknown) => boolean): () => void {
  // Silence means no: a frame that has nothing to say must not answer before the one that has.
  const heard = (message: unknown): Promise<true> | undefined =>
    listener(message) ? Promise.resolve(true) : undefined;
  // The polyfill sends what the promise gives; the browser's own types know only callbacks.
  /* oxlint-disable typescript/no-misused-promises */
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
  /* oxlint-enable typescript/no-misused-promises */
}
