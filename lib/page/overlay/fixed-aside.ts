/**
 * What a CRM fixes to the window (its bar, a drawer, messages, at times the whole application) does not
 * feel the margin of `<html>` (page-room.ts) and would lie under the panel. It gets the margin and a
 * greatest width of its own. Where that does not free it, it is left as it was: an element in a strange
 * place is worse than one that the person can uncover.
 */
import type { PanelState } from "@/lib/core/profile";
import { rectOf } from "../watch/dom";
import { elementsAt } from "./placement";

/** Says what was in the element's own style before, for whoever puts it back. */
const MARK = "data-handrail-aside";

/** Where in the panel's strip we look, as parts of the window's height and of the panel's width. */
const DOWN = [0.03, 0.25, 0.5, 0.75, 0.97];
const ACROSS = [0.1, 0.9];

/** Narrower than this (in CSS pixels) it would be useless. */
const LEAST_WIDTH = 80;

/**
 * @param host of the panel, which stays where it is
 * @returns moves aside what is new in the strip at this side; `null` puts everything back.
 */
export function fixedAside(
  host: Element,
  signal: AbortSignal,
): (side: PanelState["side"] | null, width: number) => void {
  let now = "";
  let tried = new WeakSet<Element>([host]);
  signal.addEventListener("abort", takeBackAside);
  return (side, width) => {
    if (now !== `${side} ${width}`) {
      now = `${side} ${width}`;
      tried = new WeakSet([host]);
      takeBackAside();
    }
    if (!side) return;
    for (const y of DOWN) {
      for (const part of ACROSS) {
        const x = side === "left" ? part * width : innerWidth - part * width;
        for (const element of elementsAt(x, y * innerHeight)) {
          if (tried.has(element) || !(element instanceof HTMLElement)) continue;
          tried.add(element);
          // A dialog is hit wherever its backdrop is, and itself may be elsewhere.
          if (isFree(element, side, width) || getComputedStyle(element).position !== "fixed")
            continue;
          pushAside(element, side, width);
        }
      }
    }
  };
}

function pushAside(element: HTMLElement, side: PanelState["side"], width: number): void {
  const { style } = element;
  const margin = `margin-${side}`;
  element.setAttribute(
    MARK,
    JSON.stringify([
      [margin, style.getPropertyValue(margin)],
      ["max-width", style.maxWidth],
    ]),
  );
  const { transition } = style;
  style.setProperty("transition", "none", "important"); // else it would be measured on its way
  style.setProperty(margin, `${width}px`, "important");
  const { maxWidth } = getComputedStyle(element);
  const rest = `calc(100vw - ${width}px)`;
  const narrower = maxWidth === "none" ? rest : `min(${maxWidth}, ${rest})`;
  style.setProperty("max-width", narrower, "important");
  const { left, right } = rectOf(element);
  const isUsable = left >= 0 && right <= innerWidth && right - left >= LEAST_WIDTH;
  if (!isUsable || !isFree(element, side, width)) putBack(element);
  style.setProperty("transition", transition);
}

function isFree(element: Element, side: PanelState["side"], width: number): boolean {
  const { left, right } = rectOf(element);
  return side === "left" ? left >= width : right <= innerWidth - width;
}

function putBack(element: HTMLElement): void {
  const before = JSON.parse(element.getAttribute(MARK) ?? "[]") as [string, string][];
  // An empty value removes it.
  for (const [name, value] of before) element.style.setProperty(name, value);
  element.removeAttribute(MARK);
}

/** Also what a version that an update cut off has moved. */
export function takeBackAside(): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[${MARK}]`)) putBack(element);
}
