import { useMemo, useSyncExternalStore } from "react";
import type { Route } from "./route";
import { parseRoute } from "./route";

/** Where the console is; follows links, the back button and typed addresses. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** @param href as `hrefOf` makes it. */
export function goTo(href: string): void {
  window.location.hash = href;
}

function listen(changed: () => void): () => void {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
}
