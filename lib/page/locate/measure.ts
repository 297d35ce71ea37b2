/**
 * Where elements stand and whether they can be seen. Asking the browser is what costs most when a page is
 * read (measured: two thirds), so it is asked only of what people see: words, controls, pictures. A box
 * around them stands where they stand.
 */
import { attribute, rectOf } from "../watch/dom";
import type { Draft } from "./read-facts";

const CONTROLS = new Set(
  "a button input select textarea img svg video canvas iframe summary".split(" "),
);

/* oxlint-disable typescript/unbound-method -- taken apart on purpose, always used with `call` */
const { hasAttributes } = Element.prototype;
const checkVisibility: typeof Element.prototype.checkVisibility | undefined =
  Element.prototype.checkVisibility;
/* oxlint-enable typescript/unbound-method */
const STYLE = { visibilityProperty: true };
/** By which styles tell apart what has the same classes. */
const STATE = ["style", "hidden", "data-state", "aria-hidden", "aria-expanded", "aria-selected"];
/** So many are taken to be as the last one of their look was, at most. */
const MAX_TRUST = 16;

/** Fills in what is known of the element at this place, once all that stands in it is filled in. */
export type Measure = (index: number) => void;

export function createMeasure(facts: readonly Draft[], elements: readonly Element[]): Measure {
  const { scrollX, scrollY } = window;
  /** Whether the styles of the element at this place let it be seen. */
  const isShownAt: (boolean | undefined)[] = [];
  const shownLooks = new Map<string, { isShown: boolean; left: number; trust: number }>();

  function isShown(index: number): boolean {
    const element = elements[index];
    const parent = facts[index]?.parent ?? -1;
    if (!element) return true;
    // Without any attribute it is as its parent is, but for rules on bare tags, which hide nothing.
    return (isShownAt[index] ??=
      parent >= 0 && !hasAttributes.call(element) ? isShown(parent) : isLookShown(element, index));
  }

  /** Rows of a list look alike; of those that do, in boxes that do, some are asked for all. */
  function isLookShown(element: Element, index: number): boolean {
    const { tag, className, parent } = facts[index] as Draft;
    const box = facts[parent];
    const look = `${tag}.${className}<${box?.tag}.${box?.className}`;
    const known = shownLooks.get(look);
    const state = STATE.find((name) => attribute(element, name) !== null);
    if (known && known.left > 0 && state === undefined) {
      known.left--;
      return known.isShown;
    }
    const isShownNow = isStyledVisible(element);
    // Styles that tell one row from the next show as soon as one is asked again.
    const isSame = known?.isShown === isShownNow;
    const trust = known ? (isSame ? Math.min(known.trust * 2, MAX_TRUST) : 0) : 1;
    if (state === undefined) shownLooks.set(look, { isShown: isShownNow, left: trust, trust });
    return isShownNow;
  }

  /** The drafts of boxes are being filled in by their children before it is their turn. */
  function growParent({ parent, x, y, w, h, visible }: Draft): void {
    const box = facts[parent];
    if (!box || !visible || isMeasured(box)) return;
    if (box.visible) {
      const [right, bottom] = [Math.max(box.x + box.w, x + w), Math.max(box.y + box.h, y + h)];
      box.x = Math.min(box.x, x);
      box.y = Math.min(box.y, y);
      box.w = right - box.x;
      box.h = bottom - box.y;
    } else Object.assign(box, { x, y, w, h, visible });
  }

  return (index) => {
    const draft = facts[index];
    const element = elements[index];
    if (!draft || !element) return;
    if (!draft.visible || isMeasured(draft)) {
      const { left, top, width, height } = rectOf(element);
      draft.x = Math.round(left + scrollX);
      draft.y = Math.round(top + scrollY);
      draft.w = Math.round(width);
      draft.h = Math.round(height);
      draft.visible = draft.w > 0 && draft.h > 0 && isShown(index);
    }
    growParent(draft);
  };
}

/** It has words or a look of its own. */
function isMeasured({ tag, role, ownText, editable }: Draft): boolean {
  return CONTROLS.has(tag) || role !== "" || editable || /\S/.test(ownText);
}

function isStyledVisible(element: Element): boolean {
  return checkVisibility
    ? checkVisibility.call(element, STYLE)
    : getComputedStyle(element).visibility === "visible";
}
