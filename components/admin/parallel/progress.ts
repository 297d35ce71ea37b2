import { useCallback, useSyncExternalStore } from "react";

/**
 * How far something is. Whoever shows it is told, and nobody else: a page with a large table is not drawn
 * anew ten times a second.
 */
export class Progress {
  #share = 0;
  readonly #listeners = new Set<() => void>();

  get share(): number {
    return this.#share;
  }

  /** @param share 0 to 1 */
  readonly set = (share: number): void => {
    this.#share = share;
    for (const listener of this.#listeners) listener();
  };

  /** @returns what ends it */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** 0 to 1. */
export function useShare(progress: Progress): number {
  const listen = useCallback((listener: () => void) => progress.listen(listener), [progress]);
  return useSyncExternalStore(listen, () => progress.share);
}
