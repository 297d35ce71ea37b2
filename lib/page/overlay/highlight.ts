/** Rings a control for a moment when the person asked in the panel where a step is done. */
import { rectOf } from "../watch/dom";
import { bringIntoSight } from "./bring-into-sight";
import { element } from "./element";
import { everyFrame } from "./every-frame";

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
  bringIntoSight(target);

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
