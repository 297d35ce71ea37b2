import { useEffect, useRef } from "react";

/**
 * Moves the focus to the page's heading when the page changes, so that a screen reader says where it is
 * and Tab goes on from there. Not on the first page: the browser has just announced it.
 */
export function usePageFocus(page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    focusPageTitle();
  }, [page]);
}

/** Back to the top of the page, also after what had the focus went away. */
export function focusPageTitle(): void {
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>("[data-page-title]")?.focus({ preventScroll: true });
}
