import { browser } from "wxt/browser";
import type { PageNotice } from "./notices";
import { isNotice } from "./notices";

/** For panel and console. @returns how to stop listening. */
export function onViewsChanged(listener: () => void): () => void {
  return onMessage((message) => {
    if (isNotice(message) && message.notice === "views-changed") listener();
  });
}

/** For content scripts. @returns how to stop listening. */
export function onPageNotice(listener: (notice: PageNotice) => void): () => void {
  return onMessage((message) => {
    if (isNotice(message) && message.notice !== "views-changed") listener(message);
  });
}

function onMessage(listener: (message: unknown) => void): () => void {
  // Answers nothing: the background is the only one that answers.
  const heard = (message: unknown): undefined => {
    listener(message);
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}
