/** Where a badge stands: beside what is written, in the way of nothing. CSS pixels of the window. */
import { elementsAt } from "../overlay/placement";
import { closestTo, contains, isMatch, rectOf } from "../watch/dom";
import { controlIn } from "./read-value";

const BADGE_PX = 16;
const GAP = 4;

const MOST_TEXTS = 20;
const PICTURES = "img,svg,svg *,canvas,video,iframe";
const CONTROLS = "input,textarea,select,button,a[href],[contenteditable],[role=button]";

export interface Spot {
  readonly left: number;
  readonly top: number;
}

/** @returns `null` where it would cover something, or its field cannot be seen now */
export function badgeSpot(target: Element, host: Element): Spot | null {
  const box = writtenBox(target);
  if (box.width === 0 || box.height === 0 || isCovered(target, box, host)) return null;
  const top = box.top + (box.height - BADGE_PX) / 2;
  const spots = [
    { left: box.right + GAP, top },
    { left: box.left - GAP - BADGE_PX, top },
    { left: box.right - BADGE_PX, top: box.top - BADGE_PX },
  ];
  return spots.find((spot) => isFree(spot, target, host)) ?? null;
}

/** What is written often takes up little of its box. */
function writtenBox(target: Element): DOMRect {
  const control = controlIn(target);
  if (control) return rectOf(control);
  const range = document.createRange();
  range.selectNodeContents(target);
  const lines = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  // The longest: a name above its value must not be covered by the badge of the value.
  const [first, ...others] = lines;
  if (!first) return rectOf(target);
  return others.reduce((widest, line) => (line.right > widest.right ? line : widest), first);
}

function isCovered(target: Element, { left, top, width, height }: DOMRect, host: Element): boolean {
  return ![0.5, 0.1, 0.9].some((part) => {
    const on = topmost(left + width * part, top + height / 2, host);
    return on !== null && (contains(target, on) || contains(on, target));
  });
}

/** Nothing stands there but the ground that the field itself stands on. */
function isFree({ left, top }: Spot, target: Element, host: Element): boolean {
  const middle = top + BADGE_PX / 2;
  return [1, BADGE_PX / 2, BADGE_PX - 1].every((x) => {
    const on = topmost(left + x, middle, host);
    if (!on || isMatch(on, PICTURES)) return false;
    const control = closestTo(on, CONTROLS);
    // A row that is a link as a whole is the ground of all that stands in it.
    if (control && !contains(control, target)) return false;
    return !isWritten(on, left + x, middle);
  });
}

/** Something is written at this point: much of a cell is empty. */
function isWritten(element: Element, x: number, y: number): boolean {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  // The ground of a whole page holds all of its text, and none of it lies at a point where it is topmost.
  for (let texts = 0; texts < MOST_TEXTS; texts++) {
    const node = walker.nextNode();
    if (!node) return false;
    range.selectNodeContents(node);
    const lies = ({ left, right, top, bottom }: DOMRect) =>
      left <= x && x <= right && top <= y && y <= bottom;
    if ([...range.getClientRects()].some(lies)) return true;
  }
  return false;
}

function topmost(x: number, y: number, host: Element): Element | null {
  return elementsAt(x, y).find((element) => element !== host) ?? null;
}
