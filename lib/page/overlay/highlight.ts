/** Rings a control for a moment when the person asked in the panel where a step is done. */
import { autoUpdate } from "@floating-ui/dom";
import { rectOf } from "../watch/dom";
import { element } from "./element";

const SHOWN_MS = 6000;
const GAP = 4;

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
  target.scrollIntoView({
    block: "center",
    inline: "nearest",
    behavior: isCalm ? "auto" : "smooth",
  });

  const place = () => {
    const { left, top, width, height } = rectOf(target);
    Object.assign(ring.style, {
      left: `${left - GAP}px`,
      top: `${top - GAP}px`,
      width: `${width + 2 * GAP}px`,
      height: `${height + 2 * GAP}px`,
    });
  };
  const stop = autoUpdate(target, ring, place);
  const end = () => {
    stop();
    clearTimeout(timer);
    ring.remove();
  };
  const timer = setTimeout(end, SHOWN_MS);
  signal.addEventListener("abort", end);
}
