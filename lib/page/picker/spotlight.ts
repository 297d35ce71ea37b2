/** Shows which element is meant: an outline that the rest of the page steps back from, and its name. */
import { element } from "../overlay/element";
import { everyFrame } from "../overlay/every-frame";
import { rectOf } from "../watch/dom";

const GAP = 3;
/** CSS pixels between the chip and what it names or the edge of the window. */
const MARGIN = 8;

export interface Spotlight {
  /** `null` takes it away. */
  readonly show: (target: Element | null, text: string) => void;
  readonly hide: (isHidden: boolean) => void;
}

/** @param dims only in the outermost frame: inner ones would dim the same spot twice */
export function createSpotlight(root: ShadowRoot, dims: boolean, signal: AbortSignal): Spotlight {
  const veil = element("div", { class: "veil", ...(dims ? {} : { hidden: "" }) });
  const spot = element("div", { class: "spot", hidden: "", ...(dims ? { "data-dims": "" } : {}) });
  const chip = element("div", { class: "chip", hidden: "", "aria-hidden": "true" });
  root.append(element("div", { class: "stage" }, [veil, spot]), chip);
  let following = new AbortController();

  const place = (target: Element) => {
    const { left, top, width, height } = rectOf(target);
    Object.assign(spot.style, {
      left: `${left - GAP}px`,
      top: `${top - GAP}px`,
      width: `${width + 2 * GAP}px`,
      height: `${height + 2 * GAP}px`,
    });
    const { offsetWidth, offsetHeight } = chip;
    const over = top - GAP - MARGIN - offsetHeight;
    const under = top + height + GAP + MARGIN;
    // Where neither side has room, the element is as high as the window: then within it.
    const fits = under + offsetHeight < innerHeight ? under : MARGIN;
    const x = Math.max(MARGIN, Math.min(left, innerWidth - offsetWidth - MARGIN));
    Object.assign(chip.style, { left: `${x}px`, top: `${over > MARGIN ? over : fits}px` });
  };

  return {
    show: (target, text) => {
      following.abort();
      spot.hidden = chip.hidden = !target;
      if (dims) veil.hidden = target !== null;
      chip.textContent = text;
      if (!target) return;
      following = new AbortController();
      everyFrame(() => place(target), AbortSignal.any([signal, following.signal]));
    },
    hide: (isHidden) => {
      following.abort();
      spot.hidden = chip.hidden = true;
      if (dims) veil.hidden = isHidden;
    },
  };
}
