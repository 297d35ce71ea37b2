/** Rings a control for a moment when the person asked in the panel where a step is done. */
import { rectOf } from "../watch/dom";
import { element } from "./element";
import { everyFrame } from "./every-frame";

const SHOWN_MS = 6000;
const GAP = 4;

// oxlint-disable-next-line typescript/unbound-method -- used with `call`
const { scrollIntoView } = Element.prototype;

export function highlight(
  root: ShadowRoot,
  target: Element,
  text: string,
  signal: AbortSignal,
): void {
  const ring = element("div", { class: "ring" }, [element("span", { class: "ring-text" }, [text])]);
  root.append(ring);
  // Smooth scrolling is a matter of taste that the system setting answers.
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scrollIntoView.call(target, {
    block: "center",
    inline: "nearest",
    behavior: isCalm ? "auto" : "smooth",
  });

  const shown = AbortSignal.any([signal, AbortSignal.timeout(SHOWN_MS)]);
  everyFrame(() => {
    const { left, top, width, height } = rectOf(target);
    Object.assign(ring.style, {
      left: `${left - GAP}px`,
      top: `${top - GAP}px`,
      width: `${width + 2 * GAP}px`,
      height: `${height + 2 * GAP}px`,
    });
  }, shown);
  shown.addEventListener("abort", () => ring.remove());
}
