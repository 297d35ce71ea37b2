import { browser } from "wxt/browser";

/** Set after a write failed for lack of disk; the browser forgets it when it restarts. */
export interface Latch {
  readonly isClosed: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const KEY = "store-latch";

export function sessionLatch(): Latch {
  let isClosed: boolean | null = null;
  return {
    isClosed: async () => (isClosed ??= KEY in (await browser.storage.session.get(KEY))),
    close: async () => {
      isClosed = true;
      await browser.storage.session.set({ [KEY]: true });
    },
  };
}

/** Chromium reports a full disk as AbortError or UnknownError, Firefox as QuotaExceededError. */
export function isDiskFailure(error: unknown): boolean {
  const names = ["AbortError", "UnknownError", "QuotaExceededError"];
  const causes = [error, (error as { inner?: unknown } | null)?.inner];
  return causes.some((cause) => cause instanceof Error && names.includes(cause.name));
}
