/**
 * “Check this page”, the page's side: looks for the anchors it is told, answers how each was found, and
 * numbers them on the page until the check ends.
 */
import type { CheckNotice } from "@/lib/messages/notices";
import { onCheckNotice } from "@/lib/messages/on-notice";
import { isAlive } from "../alive";
import { countFights } from "../overlay/fights";
import { createHost } from "../overlay/host";
import { stepAside } from "../overlay/stepping-aside";
import { tokensCss } from "../overlay/tokens-css";
import { attribute } from "../watch/dom";
import css from "./check.css?inline";
import { lookNow } from "./look-now";
import { showMarks } from "./marks";

export interface Check {
  readonly isAlive: () => boolean;
}

/** A check that was left standing ends by itself. */
const FORGOTTEN_MS = 10 * 60_000;
const WATCH_MS = 1000;

export function startCheck(): Check {
  let current = new AbortController();
  const stop = onCheckNotice((notice) => {
    current.abort();
    current = new AbortController();
    return check(notice, current);
  });
  return {
    isAlive: () => {
      if (!isAlive()) stop();
      return isAlive();
    },
  };
}

async function check({ check: asked, mark }: CheckNotice, end: AbortController) {
  if (asked.length === 0) return [];
  const { signal } = end;
  const isOurs = (element: Element) => attribute(element, mark) !== null;
  const { seen, roots } = await lookNow(asked, isOurs, signal);
  // That nothing was looked at is another answer than that nothing was found.
  signal.throwIfAborted();
  stepAside(signal);
  const { root } = createHost({
    mark,
    css: tokensCss("auto") + css,
    roots: { all: () => roots, each: (visit) => roots.forEach(visit) },
    mayReturn: countFights(() => end.abort()),
    signal,
  });
  showMarks(root, seen, signal);
  endWithThePage(end);
  return seen.map(({ elements, ...each }) => ({
    ...each,
    candidates: each.state === "unsure" ? elements.length : 0,
  }));
}

/** What is numbered is this page; another one has other controls. */
function endWithThePage(end: AbortController): void {
  const { href } = location;
  const until = performance.now() + FORGOTTEN_MS;
  const timer = setInterval(() => {
    if (location.href !== href || performance.now() > until || !isAlive()) end.abort();
  }, WATCH_MS);
  end.signal.addEventListener("abort", () => clearInterval(timer));
}
