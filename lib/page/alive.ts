import { browser } from "wxt/browser";

/**
 * Whether this content script still belongs to a running extension. After an update or removal the old
 * script stays in the page, cut off; it must then go quietly.
 */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
