/** At most this often, whatever the page does: a CRM that re-renders 100,000 times a second costs us ten looks. */
const COALESCE_MS = 100;

/** Calls back, coalesced, after the page's elements changed. */
export function onPageChange(listener: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      whenIdle(listener);
    }, COALESCE_MS);
  });
  // Many CRMs show and hide what is already there.
  const attributeFilter = ["class", "style", "hidden", "open"];
  observer.observe(document, { childList: true, subtree: true, attributeFilter });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  function whenIdle(run: () => void): void {
    const guarded = () => {
      if (!signal.aborted) run();
    };
    if ("requestIdleCallback" in window) requestIdleCallback(guarded, { timeout: 500 });
    else guarded();
  }
}
