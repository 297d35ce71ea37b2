/** Which element is meant now, and how the keyboard changes that. */
import { isEligible } from "@/lib/core/anchor/page-view";
import { isMatch, isVisible } from "../watch/dom";
import { meantBy, outwards } from "./target";
import type { PageReading } from "./page-reading";

const MODAL = 'dialog:modal,[aria-modal="true"]';

export interface Choice {
  readonly current: () => Element | null;
  /** The person points at this, the innermost element. */
  readonly pointAt: (deepest: Element | null) => void;
  /** Outwards (1) or back inwards (-1) from what they pointed at. */
  readonly widen: (by: 1 | -1) => void;
  /** The next or previous of the page's controls. @returns `false` at the end of the list. */
  readonly step: (by: 1 | -1) => boolean;
}

/** @param reading the page as it is now */
export function createChoice(reading: () => PageReading): Choice {
  let path: readonly Element[] = [];
  let level = 0;

  const set = (deepest: Element, meant: Element) => {
    const known = reading();
    path = outwards(deepest).filter((each) => known.has(each) && isVisible(each));
    level = Math.max(0, path.indexOf(meant));
  };

  return {
    current: () => path[level] ?? null,
    pointAt: (deepest) => {
      if (!deepest) path = [];
      else {
        const meant = meantBy(deepest);
        // A label's field does not stand around the label.
        set(outwards(deepest).includes(meant) ? deepest : meant, meant);
      }
    },
    widen: (by) => {
      level = Math.min(Math.max(0, level + by), Math.max(0, path.length - 1));
    },
    step: (by) => {
      const stops = stopsOf(reading());
      const current = path[level];
      const at = current ? stops.indexOf(current) : -1;
      const next =
        at >= 0 ? at + by : (nearest(stops, current, by) ?? (by > 0 ? 0 : stops.length - 1));
      const stop = stops[next];
      if (!stop) return false;
      set(stop, stop);
      return true;
    },
  };
}

/** From an element that is no stop itself, the one after or before it in the document. */
function nearest(stops: readonly Element[], from: Element | undefined, by: 1 | -1): number | null {
  if (!from) return null;
  const side = by > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const fits = (stop: Element) => (from.compareDocumentPosition(stop) & side) !== 0;
  const at = by > 0 ? stops.findIndex(fits) : stops.findLastIndex(fits);
  return at >= 0 ? at : null;
}

/**
 * Controls, buttons and links in the order of the page, and the frames between them. While a modal dialog
 * is open, only what is in it.
 */
function stopsOf({ view, elements }: PageReading): Element[] {
  const frames = [...view.facts.keys()].filter((index) => {
    const facts = view.facts[index];
    return facts !== undefined && isEligible(facts) && isFrame(elements[index]);
  });
  const modal = elements.findLastIndex(
    (element, index) => isMatch(element, MODAL) && view.facts[index]?.visible,
  );
  const end = view.last[modal] ?? elements.length;
  return [...view.controls, ...view.actions, ...frames]
    .filter((index) => index > modal && index <= end)
    .sort((a, b) => a - b)
    .flatMap((index) => elements[index] ?? []);
}

export function isFrame(element: Element | null | undefined): element is HTMLIFrameElement {
  return element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement;
}
