/** The document of the frame, and the shadow roots that the locator has found in it. */
import type { Root } from "./dom";

export interface Roots {
  /** Those that stand in the page now, the document first. */
  readonly all: () => readonly Root[];
  readonly add: (root: ShadowRoot) => void;
  /**
   * Calls for each root, also for those found later, until the signal aborts. For one that left the page
   * and came back it calls again: it has to be observed anew, and the same listener is heard once.
   */
  readonly each: (visit: (root: Root) => void, signal?: AbortSignal) => void;
}

export function createRoots(): Roots {
  let roots: Root[] = [document];
  const visits = new Set<(root: Root) => void>();
  return {
    all: () => (roots = roots.filter((root) => root.isConnected)),
    add: (root) => {
      if (roots.includes(root)) return;
      roots.push(root);
      for (const visit of visits) visit(root);
    },
    each: (visit, signal) => {
      if (signal?.aborted) return;
      visits.add(visit);
      signal?.addEventListener("abort", () => visits.delete(visit));
      for (const root of roots) visit(root);
    },
  };
}
