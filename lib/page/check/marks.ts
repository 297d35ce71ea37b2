/** Numbers on the page what a check has found, until the check ends. */
import { element } from "../overlay/element";
import { isVisible, rectOf } from "../watch/dom";
import type { Seen } from "./look-now";

const GAP = 2;
/** What moves by itself is followed this often; what scrolls, with every frame. */
const FOLLOW_MS = 300;

export function showMarks(root: ShadowRoot, seen: readonly Seen[], signal: AbortSignal): void {
  const marks = seen.flatMap(({ n, state, elements }) =>
    elements.map((target) => ({ target, mark: markOf(n, state) })),
  );
  root.append(...marks.map(({ mark }) => mark));

  const place = () => {
    for (const { target, mark } of marks) {
      const isThere = target.isConnected && isVisible(target);
      mark.style.visibility = isThere ? "visible" : "hidden";
      if (!isThere) continue;
      const { left, top, width, height } = rectOf(target);
      mark.style.left = `${left - GAP}px`;
      mark.style.top = `${top - GAP}px`;
      mark.style.width = `${width + 2 * GAP}px`;
      mark.style.height = `${height + 2 * GAP}px`;
    }
  };
  let due = 0;
  const soon = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      if (!signal.aborted) place();
    });
  };
  for (const type of ["scroll", "resize"]) {
    window.addEventListener(type, soon, { signal, capture: true, passive: true });
  }
  const timer = setInterval(soon, FOLLOW_MS);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    for (const { mark } of marks) mark.remove();
  });
  place();
}

/** Of candidates, the number carries a question mark: none of them is pointed at. */
function markOf(n: number, state: Seen["state"]): HTMLElement {
  const number = state === "unsure" ? `${n}?` : String(n);
  // The panel's list says the same in words.
  return element("div", { class: "check-mark", "data-state": state, "aria-hidden": "true" }, [
    element("span", { class: "check-number" }, [number]),
  ]);
}
